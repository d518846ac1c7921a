package org.mingxiao.documents.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.office.OfficePackage;
import org.mingxiao.documents.office.XmlPart;

/** The number format of every cell style of a workbook. */
final class CellFormats {
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final PrintedNumber numbers;

    private CellFormats(boolean from1904) {
        this.numbers = new PrintedNumber(from1904);
    }

    static CellFormats of(OfficePackage workbook, @Nullable String part, boolean from1904) throws Unreadable {
        CellFormats formats = new CellFormats(from1904);
        if (part != null && workbook.has(part)) {
            try (XmlPart xml = workbook.xml(part)) {
                formats.read(xml);
            }
        }
        return formats;
    }

    private void read(XmlPart xml) throws Unreadable {
        boolean styles = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                String code = xml.attribute("formatCode");
                codes.putIfAbsent(xml.number("numFmtId", 0), code == null ? "General" : code);
            } else if (xml.starts("cellXfs")) {
                styles = true;
            } else if (xml.ends("cellXfs")) {
                styles = false;
            } else if (styles && xml.starts("xf")) {
                formatOfStyle.add(xml.number("numFmtId", 0));
            }
        }
    }

    /** A number as the sheet shows it. */
    String print(String raw, int style) {
        int format = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        return numbers.print(raw, format, codes.get(format));
    }
}
