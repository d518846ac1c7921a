package org.mingxiao.documents.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.office.XmlPart;
import org.mingxiao.documents.word.Flow.Paragraph;
import org.mingxiao.documents.word.Flow.Table;
import org.mingxiao.documents.word.Flow.TableCell;

/** Reads WordprocessingML (ECMA-376 part 1, 17) in one pass. */
final class FlowReader {
    /** Deleted and moved-away text, the second copy of a drawing for older programs, and readings above characters. */
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "rt", "pPr", "rPrChange");

    private final XmlPart xml;

    FlowReader(XmlPart xml) {
        this.xml = xml;
    }

    /** What the element holds that has just started, up to its end. */
    List<Flow> flow() throws Unreadable {
        List<Flow> flow = new ArrayList<>();
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (xml.starts("p")) {
                flow.addAll(paragraph());
            } else if (xml.starts("tbl")) {
                flow.add(table());
            } else if (xml.starts() && LEFT_OUT.contains(xml.name())) {
                xml.skip();
            }
        }
        return flow;
    }

    /** A paragraph, and after it what its text boxes hold. */
    private List<Flow> paragraph() throws Unreadable {
        StringBuilder text = new StringBuilder();
        List<Flow> boxes = new ArrayList<>();
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (!xml.starts()) {
                continue;
            } else if (LEFT_OUT.contains(xml.name())) {
                xml.skip();
            } else if (xml.starts("txbxContent")) {
                boxes.addAll(flow());
            } else {
                text.append(inRun());
            }
        }
        boxes.add(0, new Paragraph(text.toString()));
        return boxes;
    }

    private String inRun() throws Unreadable {
        return switch (xml.name()) {
            case "t" -> xml.textInside();
            case "tab" -> "\t";
            case "br", "cr" -> "\n";
            case "noBreakHyphen" -> "-";
            default -> "";
        };
    }

    private Table table() throws Unreadable {
        List<List<TableCell>> rows = new ArrayList<>();
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (xml.starts("tr")) {
                rows.add(row());
            }
        }
        return new Table(rows);
    }

    private List<TableCell> row() throws Unreadable {
        List<TableCell> cells = new ArrayList<>();
        int column = 0;
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (xml.starts("gridBefore")) {
                column += Math.max(0, xml.number("val", 0));
            } else if (xml.starts("tc")) {
                TableCell cell = cell(column);
                cells.add(cell);
                column += cell.width();
            }
            if (column > Limits.COLUMNS) {
                throw new Unreadable(Reason.TABLE_TOO_LARGE);
            }
        }
        return cells;
    }

    private TableCell cell(int column) throws Unreadable {
        List<Flow> content = new ArrayList<>();
        int width = 1;
        boolean continues = false;
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (xml.starts("gridSpan")) {
                width = Math.max(1, xml.number("val", 1));
            } else if (xml.starts("vMerge")) {
                continues = !"restart".equals(xml.attribute("val"));
            } else if (xml.starts("p")) {
                content.addAll(paragraph());
            } else if (xml.starts("tbl")) {
                content.add(table());
            }
        }
        return new TableCell(column, width, continues, content);
    }
}
