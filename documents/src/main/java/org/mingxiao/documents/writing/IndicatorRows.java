package org.mingxiao.documents.writing;

import static org.mingxiao.documents.writing.TableBuilder.label;
import static org.mingxiao.documents.writing.TableBuilder.text;
import static org.mingxiao.documents.writing.TableBuilder.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.documents.writing.TableBuilder.Slot;

/**
 * The block of indicators: a label over all of it, first- and second-level labels over the rows they hold for, then the
 * columns of the kind of form.
 */
final class IndicatorRows {
    private final List<Column> columns = new ArrayList<>();
    private int nameSpan = 1;

    private record Column(String label, int across, Function<Indicator, Slot> cell) {}

    /** Lets the name take several columns of the table. */
    IndicatorRows nameAcross(int columns) {
        nameSpan = columns;
        return this;
    }

    IndicatorRows values(String label, Function<Indicator, @Nullable String> cell) {
        columns.add(new Column(label, 1, indicator -> value(cell.apply(indicator))));
        return this;
    }

    IndicatorRows points(String label, Function<Indicator, @Nullable BigDecimal> cell) {
        columns.add(new Column(label, 1, indicator -> TableBuilder.points(Figures.points(cell.apply(indicator)))));
        return this;
    }

    IndicatorRows texts(String label, Function<Indicator, @Nullable String> cell) {
        columns.add(new Column(label, 1, indicator -> text(cell.apply(indicator))));
        return this;
    }

    void addTo(TableBuilder table, String block, List<Indicator> indicators) {
        var header = new ArrayList<Slot>();
        header.add(label(block).down(indicators.size() + 1));
        header.addAll(List.of(label("一级指标"), label("二级指标"), label("三级指标").across(nameSpan)));
        columns.forEach(column -> header.add(label(column.label()).across(column.across())));
        table.row(header);
        for (int i = 0; i < indicators.size(); i++) {
            table.row(slots(indicators, i));
        }
    }

    private List<Slot> slots(List<Indicator> indicators, int index) {
        var indicator = indicators.get(index);
        var slots = new ArrayList<Slot>();
        int level1 = runAt(indicators, index, IndicatorRows::sameLevel1);
        int level2 = runAt(indicators, index, IndicatorRows::sameLevel2);
        if (level1 > 0) {
            slots.add(label(orEmpty(indicator.level1())).down(level1));
        }
        if (level2 > 0) {
            slots.add(label(orEmpty(indicator.level2())).down(level2));
        }
        slots.add(text(indicator.name()).across(nameSpan));
        columns.forEach(column -> slots.add(column.cell().apply(indicator).across(column.across())));
        return slots;
    }

    /** How many rows a label that begins here covers; 0 where it began above. */
    private static int runAt(List<Indicator> indicators, int index, BiPredicate<Indicator, Indicator> same) {
        var here = indicators.get(index);
        if (index > 0 && same.test(indicators.get(index - 1), here)) {
            return 0;
        }
        int end = index + 1;
        while (end < indicators.size() && same.test(here, indicators.get(end))) {
            end++;
        }
        return end - index;
    }

    private static boolean sameLevel1(Indicator one, Indicator other) {
        return Objects.equals(one.level1(), other.level1());
    }

    private static boolean sameLevel2(Indicator one, Indicator other) {
        return sameLevel1(one, other) && Objects.equals(one.level2(), other.level2());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
