package org.mingxiao.server.organization.roster;

import java.util.List;

/**
 * A row as it stands in the workbook.
 *
 * @param number as the spreadsheet counts it: the first row below the head is 2
 * @param cells as many as the sheet has columns
 */
record RosterRow(RosterSheet sheet, int number, List<String> cells) {
    RosterRow {
        cells = List.copyOf(cells);
    }

    String cell(int column) {
        return cells.get(column);
    }
}
