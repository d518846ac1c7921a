package org.mingxiao.server.goals.review.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.review.ReviewAspect;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.Block;
import org.mingxiao.server.goals.layout.Column;
import org.mingxiao.server.goals.layout.ColumnType;
import org.mingxiao.server.goals.life.Difference;
import org.mingxiao.server.goals.review.Assessment;
import org.mingxiao.server.goals.review.Assessment.Judged;

/**
 * A form as the reviewer reads it: its blocks, and below each line the findings on it.
 *
 * @param general findings on the form as a whole
 * @param aspects the score by aspect
 */
record ReviewedForm(List<BlockView> blocks, List<Judged> general, List<AspectView> aspects) {
    record BlockView(String label, List<ColumnView> columns, List<LineView> lines) {}

    record ColumnView(String label, boolean amount) {}

    record LineView(List<CellView> cells, List<Judged> findings) {}

    /**
     * @param severity of the worst finding on the cell; null where there is none
     * @param before what stood there when the opinion was given; null where it has not changed since
     */
    record CellView(
            String text,
            boolean amount,
            @Nullable String severity,
            @Nullable String before) {}

    /** @param lost the findings that cost points */
    record AspectView(ReviewAspect aspect, int points, List<Judged> lost) {}

    static ReviewedForm of(GoalForm form, Assessment assessment, List<Difference> changes) {
        var byLine = new HashMap<UUID, List<Judged>>();
        var general = new ArrayList<Judged>();
        for (var judged : assessment.findings()) {
            var line = judged.answered().finding().line();
            if (line == null) {
                general.add(judged);
            } else {
                byLine.computeIfAbsent(line, key -> new ArrayList<>()).add(judged);
            }
        }
        var before = before(changes);
        var blocks = new ArrayList<BlockView>();
        for (var block : form.layout().blocks()) {
            var columns = block.columns().stream()
                    .filter(column -> !column.optional()
                            || form.lines(block.name()).stream()
                                    .anyMatch(line -> !line.text(column.name()).isBlank()))
                    .toList();
            var lines = form.lines(block.name()).stream()
                    .map(line -> line(columns, line, byLine.getOrDefault(line.id(), List.of()), before))
                    .toList();
            if (!lines.isEmpty() || !block.whenFilled()) {
                blocks.add(view(block, columns, lines));
            }
        }
        return new ReviewedForm(List.copyOf(blocks), List.copyOf(general), aspects(assessment));
    }

    private static BlockView view(Block block, List<Column> columns, List<LineView> lines) {
        return new BlockView(
                block.label(),
                columns.stream()
                        .map(column -> new ColumnView(column.label(), isAmount(column)))
                        .toList(),
                lines);
    }

    private static LineView line(
            List<Column> columns, GoalLine line, List<Judged> findings, Map<String, String> before) {
        var cells = columns.stream()
                .map(column -> new CellView(
                        line.text(column.name()),
                        isAmount(column),
                        worst(column, findings),
                        before.get(line.id() + column.name())))
                .toList();
        return new LineView(cells, findings);
    }

    private static boolean isAmount(Column column) {
        return column.type() == ColumnType.MONEY || column.type() == ColumnType.WEIGHT;
    }

    private static @Nullable String worst(Column column, List<Judged> findings) {
        return findings.stream()
                .map(judged -> judged.answered().finding())
                .filter(finding -> column.name().equals(finding.column()))
                .map(finding -> finding.severity())
                .min(Comparable::compareTo)
                .map(severity -> severity.code())
                .orElse(null);
    }

    private static Map<String, String> before(List<Difference> changes) {
        var before = new HashMap<String, String>();
        for (var change : changes) {
            for (var cell : change.cells()) {
                before.put(change.line() + cell.column(), cell.before());
            }
        }
        return before;
    }

    private static List<AspectView> aspects(Assessment assessment) {
        var aspects = new ArrayList<AspectView>();
        for (var aspect : ReviewAspect.values()) {
            if (aspect.points() > 0) {
                aspects.add(new AspectView(
                        aspect,
                        assessment.score().points().getOrDefault(aspect, 0),
                        assessment.findings().stream()
                                .filter(judged -> judged.aspect() == aspect && judged.cost() > 0)
                                .toList()));
            }
        }
        return aspects;
    }
}
