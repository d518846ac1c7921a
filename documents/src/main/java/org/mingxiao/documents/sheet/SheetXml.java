package org.mingxiao.documents.sheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.office.XmlPart;

/** Reads SpreadsheetML (ECMA-376 part 1, 18) in one pass. */
final class SheetXml {
    private final XmlPart xml;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final SheetCells cells = new SheetCells();
    private int row = -1;
    private int column = -1;

    SheetXml(XmlPart xml, SharedTexts texts, CellFormats formats) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
    }

    SheetCells cells() throws Unreadable {
        while (xml.next()) {
            if (xml.starts("row")) {
                row = xml.number("r", row + 2) - 1;
                column = -1;
            } else if (xml.starts("c")) {
                cell();
            } else if (xml.starts("mergeCell")) {
                merge(xml.attribute("ref"));
            }
        }
        return cells;
    }

    private void cell() throws Unreadable {
        String reference = xml.attribute("r");
        column++;
        if (reference != null) {
            goTo(reference);
        }
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String value = "";
        String inline = "";
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (xml.starts("v")) {
                value = xml.textInside();
            } else if (xml.starts("is")) {
                inline = SharedTexts.text(xml);
            }
        }
        cells.add(row, column, shown(type == null ? "n" : type, value, inline, style));
    }

    private String shown(String type, String value, String inline, int style) {
        return switch (type) {
            case "s" -> texts.at(value);
            case "inlineStr" -> inline;
            case "str" -> SharedTexts.unescaped(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> value.isBlank() ? "" : formats.print(value, style);
            default -> value;
        };
    }

    private void goTo(String reference) throws Unreadable {
        try {
            CellReference at = new CellReference(reference);
            row = at.getRow();
            column = at.getCol();
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Reason.BROKEN, e);
        }
    }

    /** An area that is none merges nothing. */
    private void merge(@Nullable String range) {
        try {
            CellRangeAddress area = CellRangeAddress.valueOf(range == null ? "" : range);
            cells.merge(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
        } catch (IllegalArgumentException e) {
            return;
        }
    }
}
