package org.mingxiao.documents.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;

/** The fund block of a self-evaluation or monitoring table, whose figures stand in the form as {@code row·column}. */
final class FundRows {
    private static final char BETWEEN = '·';

    private final Form form;
    private final List<String> rows;
    private final List<BudgetItem> others = new ArrayList<>();

    /** @param columns those that the layout prints; figures of other columns are {@link #others} */
    FundRows(Form form, List<String> columns) {
        this.form = form;
        var found = new LinkedHashSet<String>();
        for (var item : form.budget()) {
            var dot = item.item().indexOf(BETWEEN);
            if (dot > 0 && columns.contains(item.item().substring(dot + 1))) {
                found.add(item.item().substring(0, dot));
            } else {
                others.add(item);
            }
        }
        rows = List.copyOf(found);
    }

    List<String> rows() {
        return rows;
    }

    /** The row's label: below the total stands of what it consists. */
    String printed(String row) {
        return rows.indexOf(row) == 1 && rows.get(0).contains("总额") ? "其中：" + row : row;
    }

    List<BudgetItem> others() {
        return List.copyOf(others);
    }

    Optional<BudgetItem> cell(String row, String column) {
        return form.budget().stream()
                .filter(item -> item.item().equals(row + BETWEEN + column))
                .findFirst();
    }
}
