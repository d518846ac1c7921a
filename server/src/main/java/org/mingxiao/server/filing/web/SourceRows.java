package org.mingxiao.server.filing.web;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.springframework.stereotype.Component;

/** The cells of a table row by row, for templates. */
@Component
class SourceRows {
    /** One list for each row of the table, also where only cells from above reach into it. */
    public List<List<Cell>> of(Grid grid) {
        var rows = new ArrayList<List<Cell>>();
        for (var row = 0; row < grid.rows(); row++) {
            rows.add(new ArrayList<>());
        }
        grid.cells().forEach(cell -> rows.get(cell.row() - 1).add(cell));
        return rows;
    }
}
