package org.mingxiao.server.goals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, moves, removes and restores lines. Whoever may change the cells of a form may change its lines; in blocks whose lines
 * are given nobody may.
 */
@Service
public class GoalLines {
    private static final int MOST = 5_000;

    private final JdbcClient database;
    private final FormRows rows;
    private final CellWrites writes;
    private final Acts acts;
    private final Clock clock;

    GoalLines(JdbcClient database, FormRows rows, CellWrites writes, Acts acts, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.writes = writes;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Adds a line.
     *
     * @param after the line above it; null: to the top of the block
     * @param cells what it starts with; columns that the block lacks are left out
     * @throws Refused {@code goals-fixed-block} where the lines of the block are given; {@code goals-too-many-lines}
     */
    @Transactional
    public GoalLine add(Scope scope, UUID id, BlockName block, @Nullable UUID after, Map<String, String> cells) {
        return addAll(scope, id, block, after, List.of(cells), CellSource.TYPED).get(0);
    }

    /** Adds several lines, one below the other. */
    @Transactional
    public List<GoalLine> addAll(
            Scope scope,
            UUID id,
            BlockName block,
            @Nullable UUID after,
            List<Map<String, String>> cells,
            CellSource source) {
        var form = writes.hold(scope, id, clock.instant());
        var layout = form.layout().block(block).orElseThrow(() -> Refused.invalid("goals-no-block"));
        if (layout.fixed()) {
            throw Refused.invalid("goals-fixed-block");
        }
        if (form.lines().size() + cells.size() > MOST) {
            throw Refused.invalid("goals-too-many-lines", MOST);
        }
        var added = new ArrayList<GoalLine>();
        for (var each : cells) {
            var known = new HashMap<String, String>();
            each.forEach((column, text) -> layout.column(column).ifPresent(found -> known.put(column, text)));
            if (known.values().stream().anyMatch(CellWrites::isTooLong)) {
                throw Refused.invalid("goals-too-long");
            }
            added.add(GoalLine.of(block, known));
        }
        var placed = placed(form, block, after, added);
        rows.insertLines(id, placed);
        writes.recordFirst(id, placed, source, scope);
        acts.record(
                "goals.line-added",
                GoalForms.SUBJECT,
                id,
                form.unit(),
                Map.of("block", block.name(), "lines", String.valueOf(placed.size()), "source", source.code()));
        return placed;
    }

    /** Removes a line; it can be restored. */
    @Transactional
    public void remove(Scope scope, UUID id, UUID line) {
        removeAll(scope, id, Set.of(line));
    }

    /** Removes several lines, all or none. */
    @Transactional
    public void removeAll(Scope scope, UUID id, Set<UUID> lines) {
        mark(scope, id, lines, true, "goals.line-removed");
    }

    /** Puts a removed line back where it stood. */
    @Transactional
    public void restore(Scope scope, UUID id, UUID line) {
        restoreAll(scope, id, Set.of(line));
    }

    /** Puts several removed lines back, all or none. */
    @Transactional
    public void restoreAll(Scope scope, UUID id, Set<UUID> lines) {
        mark(scope, id, lines, false, "goals.line-restored");
    }

    private void mark(Scope scope, UUID id, Set<UUID> lines, boolean deleted, String action) {
        var form = writes.hold(scope, id, clock.instant());
        form.lines().stream()
                .filter(line -> lines.contains(line.id()))
                .map(GoalLine::block)
                .distinct()
                .forEach(block -> refuseFixed(form, block));
        var marked = database.sql("update goals.line set deleted = :deleted where id = any(cast(:lines as uuid[]))"
                        + " and form_id = :form and deleted <> :deleted")
                .param("deleted", deleted)
                .param("lines", FormRows.literal(lines))
                .param("form", id)
                .update();
        if (marked < lines.size()) {
            throw Refused.notFound();
        }
        var detail = lines.size() == 1
                ? Map.of("line", lines.iterator().next().toString())
                : Map.of("lines", String.valueOf(lines.size()));
        acts.record(action, GoalForms.SUBJECT, id, form.unit(), detail);
    }

    /**
     * Moves a line within its block.
     *
     * @param after the line that shall stand above it; null: to the top
     */
    @Transactional
    public void move(Scope scope, UUID id, UUID line, @Nullable UUID after) {
        var form = writes.hold(scope, id, clock.instant());
        var moved = form.line(line).orElseThrow(Refused::notFound);
        refuseFixed(form, moved.block());
        var order = new ArrayList<>(form.lines(moved.block()));
        order.remove(moved);
        var at = after == null ? 0 : index(order, after) + 1;
        order.add(at, moved);
        var position = 0;
        for (var each : order) {
            position += FirstLines.STEP;
            place(id, each.id(), position);
        }
        acts.record("goals.line-moved", GoalForms.SUBJECT, id, form.unit(), Map.of("line", line.toString()));
    }

    private void place(UUID form, UUID line, int position) {
        database.sql("update goals.line set position = :position where id = :line and form_id = :form"
                        + " and position <> :position")
                .param("position", position)
                .param("line", line)
                .param("form", form)
                .update();
    }

    private static void refuseFixed(GoalForm form, BlockName block) {
        if (form.layout().block(block).map(each -> each.fixed()).orElse(true)) {
            throw Refused.invalid("goals-fixed-block");
        }
    }

    private static int index(List<GoalLine> lines, UUID line) {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(line)) {
                return i;
            }
        }
        throw Refused.notFound();
    }

    /** The new lines with their positions; where there is no room for them, the lines below move down. */
    private List<GoalLine> placed(GoalForm form, BlockName block, @Nullable UUID after, List<GoalLine> added) {
        var there = form.lines(block);
        var at = after == null ? 0 : index(there, after) + 1;
        var from = at == 0 ? 0 : there.get(at - 1).position();
        var room = at == there.size()
                ? FirstLines.STEP * (added.size() + 1)
                : there.get(at).position() - from;
        var step = room / (added.size() + 1);
        if (step == 0) {
            step = 1;
            database.sql("update goals.line set position = position + :room where form_id = :form and block = :block"
                            + " and position > :from")
                    .param("room", added.size() + FirstLines.STEP)
                    .param("form", form.id())
                    .param("block", block.name())
                    .param("from", from)
                    .update();
        }
        var placed = new ArrayList<GoalLine>();
        for (var line : added) {
            placed.add(new GoalLine(line.id(), block, from + step * (placed.size() + 1), line.cells()));
        }
        return placed;
    }
}
