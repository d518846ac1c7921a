package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.IndicatorPlaces;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Labels;

/** The two halves of a table whose left side lists the indicators of the cycle and whose right side those of the year. */
final class Halves {
    private Halves() {}

    /** The columns of each half, or the columns as they are where there is only one. */
    static List<Columns> of(Columns columns) {
        var names = columns.of(INDICATOR);
        if (names.size() < 2) {
            return List.of(columns);
        }
        var first = names.get(0);
        var second = names.get(names.size() - 1);
        var values = columns.all().stream()
                .filter(c -> Vocabulary.VALUES.contains(c.role()))
                .toList();
        boolean parted = values.stream().anyMatch(v -> first.to() < v.from() && v.to() < second.from())
                && values.stream().anyMatch(v -> v.from() > second.to());
        if (!parted) {
            return List.of(columns);
        }
        int border = values.stream()
                .filter(v -> v.to() < second.from())
                .mapToInt(Columns.Column::to)
                .max()
                .orElseThrow();
        var left = columns.all().stream().filter(c -> c.to() <= border).toList();
        var right = new ArrayList<>(
                columns.all().stream().filter(c -> c.from() > border).toList());
        share(LEVEL2, left, right);
        share(LEVEL1, left, right);
        return List.of(new Columns(left), new Columns(right));
    }

    /** A label column that is printed on the left side only holds for the right side too. */
    private static void share(Field role, List<Columns.Column> left, List<Columns.Column> right) {
        if (right.stream().noneMatch(c -> c.role() == role)) {
            left.stream().filter(c -> c.role() == role).findFirst().ifPresent(c -> right.add(0, c));
        }
    }

    /** One indicator of each that stands on both sides under the same name and class. */
    static List<Indicator> joined(List<Indicator> cycle, List<Indicator> annual) {
        var used = new HashSet<Indicator>();
        var joined = new ArrayList<Indicator>();
        for (var indicator : annual) {
            var same = cycle.stream()
                    .filter(c -> !used.contains(c) && isSame(c, indicator))
                    .findFirst();
            same.ifPresent(used::add);
            joined.add(same.map(c -> join(c, indicator)).orElse(indicator));
        }
        cycle.stream().filter(c -> !used.contains(c)).forEach(joined::add);
        joined.sort(Comparator.comparingInt(
                i -> Objects.requireNonNullElse(i.place().row(), 0)));
        return joined;
    }

    private static boolean isSame(Indicator one, Indicator other) {
        return Labels.folded(one.name()).equals(Labels.folded(other.name()))
                && Objects.equals(one.level2(), other.level2());
    }

    private static Indicator join(Indicator cycle, Indicator annual) {
        return new Indicator(
                annual.dimension(),
                annual.level1(),
                annual.level2(),
                annual.level1Code(),
                annual.level2Code(),
                annual.name(),
                cycle.cycleValue(),
                annual.annualValue(),
                annual.actualValue(),
                annual.weight(),
                annual.score(),
                annual.deviation(),
                annual.place(),
                new IndicatorPlaces(
                        annual.places().level1(),
                        annual.places().level2(),
                        cycle.places().cycleValue(),
                        annual.places().annualValue(),
                        annual.places().actualValue(),
                        annual.places().weight()));
    }
}
