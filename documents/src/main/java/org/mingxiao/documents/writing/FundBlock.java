package org.mingxiao.documents.writing;

import static org.mingxiao.documents.writing.TableBuilder.amount;
import static org.mingxiao.documents.writing.TableBuilder.label;
import static org.mingxiao.documents.writing.TableBuilder.points;
import static org.mingxiao.documents.writing.TableBuilder.value;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.core.form.Form;
import org.mingxiao.documents.writing.TableBuilder.Slot;

/** 项目资金: rows of sources by columns of figures, and below them the figures that no column holds. */
final class FundBlock {
    static final String RATE = "执行率";
    static final String WEIGHT = "分值";
    static final String SCORE = "得分";

    private static final int LABEL_COLUMNS = 3;

    private final Form form;
    private final List<String> columns;

    /** @param columns the labels of the figures' columns; each takes one column of the table, behind the three of the labels */
    FundBlock(Form form, List<String> columns) {
        this.form = form;
        this.columns = columns;
    }

    void addTo(TableBuilder table) {
        var funds = new FundRows(form, columns);
        if (!funds.rows().isEmpty()) {
            var header = new ArrayList<Slot>();
            header.add(label("项目资金（" + form.moneyUnit().text() + "）")
                    .down(funds.rows().size() + 1));
            header.add(label("").across(LABEL_COLUMNS - 1));
            columns.forEach(column -> header.add(label(column)));
            table.row(header);
            for (var row : funds.rows()) {
                var slots = new ArrayList<Slot>();
                slots.add(label(funds.printed(row)).across(LABEL_COLUMNS - 1));
                columns.forEach(column -> slots.add(cell(funds, row, column)));
                table.row(slots);
            }
        }
        funds.others()
                .forEach(item -> table.row(
                        label(item.item()).across(LABEL_COLUMNS),
                        amount(Figures.amount(item.amount(), form.moneyUnit())).across(columns.size())));
    }

    private static Slot cell(FundRows funds, String row, String column) {
        var amount = funds.cell(row, column).map(item -> item.amount());
        if (amount.isEmpty()) {
            return value("");
        }
        var found = amount.get();
        return switch (column) {
            case WEIGHT, SCORE -> points(Figures.points(found.number()));
            case RATE -> value(Figures.percent(found.number()));
            default -> amount(Figures.amount(found, found.unit()));
        };
    }
}
