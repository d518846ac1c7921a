package org.mingxiao.documents.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.office.XmlPart;
import org.mingxiao.documents.word.ColumnEdges.PlacedCell;
import org.mingxiao.documents.word.Flow.TableCell;

/** Reads one table of WordprocessingML: cells span columns of the table's grid, and carry on the cell above. */
final class TableXml {
    private final XmlPart xml;
    private final FlowReader words;
    private final List<List<TableCell>> rows = new ArrayList<>();
    private final List<List<PlacedCell>> placed = new ArrayList<>();
    private int column;
    private int left;
    private boolean everyWidthKnown = true;
    private boolean anySpan;

    TableXml(XmlPart xml, FlowReader words) {
        this.xml = xml;
        this.words = words;
    }

    Flow.Table table() throws Unreadable {
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (xml.starts("tr")) {
                row();
            } else if (xml.starts("del")) {
                xml.skip();
            }
        }
        return new Flow.Table(isAlignedByWidthOnly() ? ColumnEdges.columns(placed) : rows);
    }

    /** Some programs write rows of different numbers of cells, and only their widths show what stands below what. */
    private boolean isAlignedByWidthOnly() {
        long lengths = rows.stream().map(TableXml::columnsOf).distinct().count();
        return everyWidthKnown && !anySpan && lengths > 1;
    }

    private static int columnsOf(List<TableCell> row) {
        return row.isEmpty()
                ? 0
                : row.get(row.size() - 1).column() + row.get(row.size() - 1).width();
    }

    private void row() throws Unreadable {
        List<TableCell> cells = new ArrayList<>();
        List<PlacedCell> places = new ArrayList<>();
        column = 0;
        left = 0;
        boolean deleted = false;
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (xml.starts("trPr")) {
                deleted = rowProperties();
            } else if (xml.starts("tc")) {
                cell(cells, places);
            }
        }
        if (!deleted) {
            rows.add(cells);
            placed.add(places);
        }
    }

    /** Whether the row was deleted in a tracked change. */
    private boolean rowProperties() throws Unreadable {
        boolean deleted = false;
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (xml.starts("gridBefore")) {
                column += span();
            } else if (xml.starts("wBefore")) {
                left += Math.max(0, xml.number("w", 0));
            } else if (xml.starts("del")) {
                deleted = true;
            } else if (xml.starts("trPrChange")) {
                xml.skip();
            }
        }
        return deleted;
    }

    private int span() throws Unreadable {
        int span = Math.max(1, xml.number("val", 1));
        if (span > Limits.COLUMNS || column + span > Limits.COLUMNS) {
            throw new Unreadable(Reason.TABLE_TOO_LARGE);
        }
        anySpan |= span > 1;
        return span;
    }

    private void cell(List<TableCell> cells, List<PlacedCell> places) throws Unreadable {
        List<Flow> content = new ArrayList<>();
        int columns = 1;
        int width = 0;
        boolean continuesAbove = false;
        boolean continuesLeft = false;
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (xml.starts("gridSpan")) {
                columns = span();
            } else if (xml.starts("tcW")) {
                width = xml.number("w", 0);
            } else if (xml.starts("vMerge")) {
                continuesAbove = !"restart".equals(xml.attribute("val"));
            } else if (xml.starts("hMerge")) {
                continuesLeft = !"restart".equals(xml.attribute("val"));
            } else if (xml.starts("tcPrChange")) {
                xml.skip();
            } else {
                words.addTo(content);
            }
        }
        everyWidthKnown &= width > 0;
        add(cells, continuesLeft ? last(cells) : null, columns, continuesAbove, content);
        places.add(new PlacedCell(left, left + width, continuesAbove, content));
        column += columns;
        left += width;
        if (column > Limits.COLUMNS) {
            throw new Unreadable(Reason.TABLE_TOO_LARGE);
        }
    }

    private void add(
            List<TableCell> cells, @Nullable TableCell before, int columns, boolean continues, List<Flow> content) {
        if (before == null) {
            cells.add(new TableCell(column, columns, continues, content));
        } else {
            anySpan = true;
            cells.set(
                    cells.size() - 1,
                    new TableCell(before.column(), before.width() + columns, before.continues(), before.content()));
        }
    }

    private static @Nullable TableCell last(List<TableCell> cells) {
        return cells.isEmpty() ? null : cells.get(cells.size() - 1);
    }
}
