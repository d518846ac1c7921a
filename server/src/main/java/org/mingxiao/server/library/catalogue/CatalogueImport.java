package org.mingxiao.server.library.catalogue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Taxonomy;
import org.mingxiao.server.library.IndicatorState;
import org.mingxiao.server.library.LibraryIndicator;
import org.mingxiao.server.library.search.Search;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes indicators over from a workbook: first it is shown what each row would do, and only what was confirmed is done. */
@Service
public class CatalogueImport {
    private final Indicators indicators;
    private final Search search;
    private final Acts acts;

    CatalogueImport(Indicators indicators, Search search, Acts acts) {
        this.indicators = indicators;
        this.search = search;
        this.acts = acts;
    }

    /** What a row does. */
    public enum Effect {
        /** adds an indicator */
        ADDED,
        /** changes what is said of a known one */
        CHANGED,
        /** nothing: the library says the same */
        SAME,
        /** nothing: it cannot be taken */
        REFUSED
    }

    /**
     * One row with what it would do.
     *
     * @param repaired the name under which it would be taken, where the one in the file is damaged
     * @param reason key of the reason where it is refused
     */
    public record Line(
            int number,
            Map<String, String> cells,
            Effect effect,
            @Nullable String repaired,
            @Nullable String reason) {
        /** The cell below a heading; empty where there is none. */
        public String cell(String heading) {
            return cells.getOrDefault(heading, "");
        }
    }

    @Transactional(readOnly = true)
    public List<Line> preview(Scope scope, InputStream file) {
        require(scope);
        return lines(CatalogueFile.read(file));
    }

    /** The rows as shown before, looked at again: what the library says may have changed since. */
    @Transactional(readOnly = true)
    public List<Line> lines(List<Map<String, String>> rows) {
        var lines = new ArrayList<Line>();
        var seen = new HashMap<String, Integer>();
        for (var i = 0; i < rows.size(); i++) {
            lines.add(line(i + 1, rows.get(i), seen));
        }
        return lines;
    }

    /**
     * Takes over what can be taken. What the finance bureau brings is accepted at once; what a department brings are proposals.
     *
     * @return how many were added or changed
     */
    @Transactional
    public int confirm(Scope scope, List<Map<String, String>> rows) {
        require(scope);
        var state = scope.wide() || scope.hasAny(Role.REVIEWER) ? IndicatorState.KEPT : IndicatorState.PROPOSED;
        var done = 0;
        for (var line : lines(rows)) {
            if (line.effect() == Effect.ADDED || line.effect() == Effect.CHANGED) {
                take(scope, line, state);
                done++;
            }
        }
        acts.record("library.imported", "library.import", UUID.randomUUID(), null, Map.of("rows", "" + done));
        search.changed();
        return done;
    }

    private void take(Scope scope, Line line, IndicatorState state) {
        var dimension = dimension(line.cells());
        var proposal = proposal(line.cells(), Objects.requireNonNull(dimension), line.repaired());
        var known = indicators.named(proposal.name(), dimension);
        var said = proposal.checked(
                known.map(LibraryIndicator::id).orElseGet(UUID::randomUUID),
                known.map(LibraryIndicator::source).orElse("导入"),
                known.map(LibraryIndicator::state).orElse(state));
        indicators.put(
                known.map(before -> with(before, said)).orElse(said),
                scope.person(),
                scope.posts().isEmpty() ? null : scope.posts().get(0).unit());
    }

    private Line line(int number, Map<String, String> cells, Map<String, Integer> seen) {
        var dimension = dimension(cells);
        if (dimension == null) {
            return new Line(number, cells, Effect.REFUSED, null, "library-import-class");
        }
        var repaired = NameRepair.of(cells.getOrDefault("指标名称", "")).orElse(null);
        var proposal = proposal(cells, dimension, repaired);
        try {
            var said = proposal.checked(UUID.randomUUID(), "", IndicatorState.PROPOSED);
            if (seen.put(said.name() + '\n' + dimension, number) != null) {
                return new Line(number, cells, Effect.REFUSED, null, "library-import-twice");
            }
            var effect = indicators
                    .named(said.name(), dimension)
                    .map(before -> with(before, said).equals(before) ? Effect.SAME : Effect.CHANGED)
                    .orElse(Effect.ADDED);
            return new Line(number, cells, effect, repaired, null);
        } catch (Refused refused) {
            return new Line(number, cells, Effect.REFUSED, null, refused.code());
        }
    }

    /** What is known stays where the file says nothing; the name stays as the library has it. */
    private static LibraryIndicator with(LibraryIndicator before, LibraryIndicator said) {
        return new LibraryIndicator(
                before.id(),
                before.name(),
                before.dimension(),
                said.unit().isEmpty() ? before.unit() : said.unit(),
                or(said.comparator(), before.comparator()),
                before.usualLow(),
                before.usualHigh(),
                or(said.scoringMethod(), before.scoringMethod()),
                or(said.basis(), before.basis()),
                or(said.evidenceSource(), before.evidenceSource()),
                or(said.industry(), before.industry()),
                before.source(),
                before.state(),
                before.mergedInto(),
                before.uses(),
                before.variants());
    }

    private static @Nullable String or(@Nullable String said, @Nullable String before) {
        return said == null ? before : said;
    }

    private static @Nullable Dimension dimension(Map<String, String> cells) {
        return Taxonomy.level2(cells.getOrDefault("二级指标", "")).orElse(null);
    }

    private static Proposal proposal(Map<String, String> cells, Dimension dimension, @Nullable String repaired) {
        return new Proposal(
                repaired == null ? cells.getOrDefault("指标名称", "") : repaired,
                dimension,
                cells.get("度量单位"),
                cells.get("计算符号"),
                cells.get("评分方法"),
                cells.get("设定依据"),
                cells.get("完成值来源"),
                cells.get("功能分类"));
    }

    private static void require(Scope scope) {
        if (!Curation.mayKeep(scope)) {
            throw Refused.notAllowed();
        }
    }
}
