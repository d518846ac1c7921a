package org.mingxiao.documents.writing;

import java.util.List;

/**
 * A form as it is laid out on paper, before it becomes a file.
 *
 * @param landscape A4 lying on its side; upright otherwise
 * @param parts under the title, from top to bottom
 */
record Sheet(String title, boolean landscape, List<Part> parts) {
    Sheet {
        parts = List.copyOf(parts);
    }

    /** A line of text or a table. */
    sealed interface Part permits Line, Table {}

    /** A line or paragraph outside of tables. */
    record Line(String text, LineLook look) implements Part {}

    enum LineLook {
        /** Under the title: the year. */
        SUBTITLE,
        /** Above a table, to the right: the unit of money. */
        CAPTION,
        /** A chapter of a report. */
        HEADING,
        /** A paragraph of a report. */
        BODY;

        /** The size of its type in points. */
        int size() {
            return this == HEADING || this == BODY ? Paper.REPORT_SIZE : Paper.TABLE_SIZE;
        }
    }

    /**
     * A table.
     *
     * @param widths of the columns, relative to each other
     * @param headerRows how many of its first rows are repeated on every page
     * @param cells in row order, then column order; they cover every place of the table once
     */
    record Table(List<Integer> widths, int headerRows, int rows, List<Cell> cells) implements Part {
        Table {
            widths = List.copyOf(widths);
            cells = List.copyOf(cells);
        }

        int columns() {
            return widths.size();
        }

        int width() {
            return widths.stream().mapToInt(Integer::intValue).sum();
        }

        /** The cells that begin in a row. */
        List<Cell> startingIn(int row) {
            return cells.stream().filter(cell -> cell.row() == row).toList();
        }
    }

    /**
     * A cell of a table.
     *
     * @param row its first row, from 0
     * @param column its first column, from 0
     * @param down how many rows it covers
     * @param across how many columns it covers
     * @param text paragraphs parted by line feeds
     */
    record Cell(int row, int column, int down, int across, String text, CellLook look) {
        int lastRow() {
            return row + down - 1;
        }

        int lastColumn() {
            return column + across - 1;
        }
    }

    enum CellLook {
        /** A printed label: centred, shaded lightly. */
        LABEL,
        /** A short value: centred. */
        VALUE,
        /** Running text: from the left. */
        TEXT,
        /** Money: to the right. */
        AMOUNT,
        /** Points of a score: centred. */
        POINTS
    }
}
