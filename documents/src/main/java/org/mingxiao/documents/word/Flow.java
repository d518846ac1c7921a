package org.mingxiao.documents.word;

import java.util.List;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Grid;

/** What follows one another in a Word document, and again inside every table cell. */
sealed interface Flow {
    /** The text of it and of all that is inside. */
    String text();

    /** @param text line feeds where a line was broken by hand */
    record Paragraph(String text) implements Flow {}

    /** @param rows of a table, each with its cells from left to right */
    record Table(List<List<TableCell>> rows) implements Flow {
        @Override
        public String text() {
            StringBuilder text = new StringBuilder();
            for (List<TableCell> row : rows) {
                row.forEach(cell -> text.append(cell.text()).append('\t'));
                text.append('\n');
            }
            return text.toString().strip();
        }

        /** Whether the table only serves to arrange other tables, which hold most of its text. */
        boolean framesOthers() {
            int all = 0;
            int nested = 0;
            for (List<TableCell> row : rows) {
                for (TableCell cell : row) {
                    all += cell.text().length();
                    nested += cell.content().stream()
                            .filter(Table.class::isInstance)
                            .mapToInt(table -> table.text().length())
                            .sum();
                }
            }
            return nested * 2 > all;
        }

        /** The content of its cells, one after another. */
        List<Flow> unframed() {
            return rows.stream()
                    .flatMap(List::stream)
                    .flatMap(cell -> cell.content().stream())
                    .toList();
        }

        Grid grid(int number) throws Unreadable {
            if (rows.size() > Limits.ROWS) {
                throw new Unreadable(Reason.TABLE_TOO_LARGE);
            }
            return new MergedRows(rows).grid(number);
        }
    }

    /**
     * One cell of a row.
     *
     * @param column its first column, from 0
     * @param width how many columns it covers
     * @param continues whether it only carries on the cell above
     */
    record TableCell(int column, int width, boolean continues, List<Flow> content) {
        String text() {
            StringBuilder text = new StringBuilder();
            for (Flow part : content) {
                text.append(text.isEmpty() ? "" : "\n").append(part.text());
            }
            return text.toString();
        }
    }
}
