package org.mingxiao.cli.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.terminal.TextTable;
import org.mingxiao.cli.terminal.TextTable.Cell;
import org.mingxiao.cli.terminal.TextTable.Column;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;

/** The budget block: a figure a row, or rows and columns where the form has fund rows ({@code row·column}). */
record BudgetTable(Messages messages) {
    private static final char ROW_FROM_COLUMN = '·';

    /** Columns of the fund rows that are points and percentages, and no money. */
    private static final Set<String> NO_MONEY = Set.of("分值", "执行率", "得分");

    TextTable of(Form form) {
        var fundRows = form.budget().stream().anyMatch(item -> item.item().indexOf(ROW_FROM_COLUMN) > 0);
        return fundRows ? funds(form) : figures(form);
    }

    private TextTable figures(Form form) {
        var table = new TextTable(List.of(
                new Column(messages.text("budget.item"), false),
                new Column(messages.text("budget.amount", form.moneyUnit().text()), true)));
        form.budget().forEach(item -> table.row(List.of(Cell.plain(item.item()), amount(item, form))));
        return table;
    }

    private TextTable funds(Form form) {
        var headings = new LinkedHashSet<String>();
        var rows = new LinkedHashMap<String, Map<String, BudgetItem>>();
        for (var item : form.budget()) {
            int dot = item.item().indexOf(ROW_FROM_COLUMN);
            var row = dot < 0 ? item.item() : item.item().substring(0, dot);
            var column = dot < 0 ? "" : item.item().substring(dot + 1);
            headings.add(column);
            rows.computeIfAbsent(row, r -> new LinkedHashMap<>()).put(column, item);
        }
        var columns = new ArrayList<Column>();
        columns.add(new Column(messages.text("budget.amount", form.moneyUnit().text()), false));
        headings.forEach(heading -> columns.add(new Column(heading, true)));
        var table = new TextTable(columns);
        rows.forEach((label, items) -> {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.plain(label));
            headings.forEach(heading -> cells.add(cell(items.get(heading), heading, form)));
            table.row(cells);
        });
        return table;
    }

    private static Cell cell(@Nullable BudgetItem item, String heading, Form form) {
        if (item == null) {
            return Cell.plain("");
        }
        var amount = item.amount();
        return amount != null && NO_MONEY.contains(heading) ? Cell.plain(amount.text()) : amount(item, form);
    }

    /** A figure in another unit than the form's says so; what is no figure is shown as it is printed. */
    private static Cell amount(BudgetItem item, Form form) {
        var amount = item.amount();
        if (amount == null) {
            var printed = item.place().text();
            return Cell.plain(printed == null ? "" : printed);
        }
        return Cell.plain(Amounts.text(amount)
                + (amount.unit() == form.moneyUnit() ? "" : amount.unit().text()));
    }
}
