package org.mingxiao.documents.layout.joining;

import java.util.ArrayList;
import java.util.List;

/** The first rows of a table, by which a part on a later page shows whether it goes on or starts a form of its own. */
final class Heading {
    private static final int MOST_ROWS = 8;
    /** So many labels at the start of their rows, the same as in the first part, are a form's and not a coincidence. */
    private static final int LABELS_OF_A_FORM = 2;

    private final PageTable first;

    Heading(PageTable first) {
        this.first = first;
    }

    /** How many rows at the top of a part are the first rows printed again. */
    int repeatedRows(PageTable part) {
        int repeated = 0;
        while (repeated < Math.min(MOST_ROWS, Math.min(first.rows(), part.rows()))
                && !texts(first, repeated).isEmpty()
                && texts(first, repeated).equals(texts(part, repeated))) {
            repeated++;
        }
        return repeated;
    }

    /** Whether a part begins with the same labels as the table and other contents: another form of the same kind. */
    boolean startsAnew(PageTable part) {
        int repeated = repeatedRows(part);
        int rows = Math.min(repeated + MOST_ROWS, Math.min(first.rows(), part.rows()));
        int sameLabels = 0;
        var labelBefore = "";
        for (int row = repeated; row < rows; row++) {
            var label = label(first, row);
            if (!label.isEmpty() && label.equals(label(part, row)) && !label.equals(labelBefore)) {
                sameLabels++;
            }
            labelBefore = label;
        }
        return sameLabels >= Math.min(LABELS_OF_A_FORM, rows - repeated) && sameLabels > 0;
    }

    private static String label(PageTable table, int row) {
        var cells = table.row(row);
        return cells.size() < 2 ? "" : withoutSpace(cells.get(0));
    }

    /** What a row's cells say, with the rows they span; empty where all are empty. */
    private static List<String> texts(PageTable table, int row) {
        var texts = new ArrayList<String>();
        boolean anything = false;
        for (var cell : table.row(row)) {
            anything |= !cell.isEmpty();
            texts.add(cell.rows() + withoutSpace(cell));
        }
        return anything ? texts : List.of();
    }

    private static String withoutSpace(PageCell cell) {
        return cell.text().replaceAll("\\s", "");
    }
}
