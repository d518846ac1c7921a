package org.mingxiao.cli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.terminal.Style;
import org.mingxiao.cli.terminal.TextTable;
import org.mingxiao.cli.terminal.TextTable.Cell;
import org.mingxiao.cli.terminal.TextTable.Column;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.value.TargetValue;

/** Indicators in the columns of the official form; a column that no row fills is left out. */
final class IndicatorTable {
    private record Part(String key, boolean right, Style style, Function<Indicator, String> text) {}

    private final Messages messages;
    private final List<Part> values;

    IndicatorTable(Messages messages) {
        this.messages = messages;
        var places = new Places(messages);
        values = List.of(
                new Part("indicator.cycle", false, Style.PLAIN, i -> text(i.cycleValue())),
                new Part("indicator.annual", false, Style.PLAIN, i -> text(i.annualValue())),
                new Part("indicator.actual", false, Style.PLAIN, i -> text(i.actualValue())),
                new Part("indicator.weight", true, Style.PLAIN, i -> number(i.weight())),
                new Part("indicator.score", true, Style.PLAIN, i -> number(i.score())),
                new Part("indicator.deviation", false, Style.PLAIN, i -> orEmpty(i.deviation())),
                new Part("place", false, Style.LABEL, i -> places.ofRow(i.place())));
    }

    /** A merged label of the form stands once, at the first row that it covers. */
    TextTable of(List<Indicator> indicators) {
        var filled = values.stream()
                .filter(part ->
                        indicators.stream().anyMatch(i -> !part.text().apply(i).isEmpty()))
                .toList();
        var columns = new ArrayList<Column>();
        columns.add(new Column(messages.text("indicator.level1"), false));
        columns.add(new Column(messages.text("indicator.level2"), false));
        columns.add(new Column(messages.text("indicator.name"), false));
        filled.forEach(part -> columns.add(new Column(messages.text(part.key()), part.right())));
        var table = new TextTable(columns);
        Indicator above = null;
        for (var indicator : indicators) {
            table.row(row(indicator, above, filled));
            above = indicator;
        }
        return table;
    }

    private static List<Cell> row(Indicator indicator, @Nullable Indicator above, List<Part> filled) {
        var level1 = orEmpty(indicator.level1());
        var level2 = orEmpty(indicator.level2());
        boolean sameLevel1 = above != null && level1.equals(orEmpty(above.level1()));
        boolean sameLevel2 = above != null && sameLevel1 && level2.equals(orEmpty(above.level2()));
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(sameLevel1 ? "" : level1, Style.PLAIN));
        cells.add(new Cell(sameLevel2 ? "" : level2, Style.PLAIN));
        cells.add(Cell.plain(indicator.name()));
        filled.forEach(part -> cells.add(new Cell(part.text().apply(indicator), part.style())));
        return cells;
    }

    private static String text(@Nullable TargetValue value) {
        return value == null ? "" : value.text();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
