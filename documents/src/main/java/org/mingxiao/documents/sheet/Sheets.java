package org.mingxiao.documents.sheet;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.office.OfficePackage;
import org.mingxiao.documents.office.XmlPart;

/**
 * The sheets of a workbook.
 *
 * @param visible relations of the sheets that are shown, in their order
 * @param from1904 whether days are counted from 1904 instead of 1900
 */
record Sheets(List<String> visible, boolean from1904) {
    static Sheets of(OfficePackage workbook, String part) throws Unreadable {
        List<String> visible = new ArrayList<>();
        boolean from1904 = false;
        try (XmlPart xml = workbook.xml(part)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String value = xml.attribute("date1904");
                    from1904 = "1".equals(value) || "true".equals(value);
                } else if (xml.starts("sheet")) {
                    String state = xml.attribute("state");
                    String relation = xml.attribute("id");
                    if (relation != null && (state == null || state.equals("visible"))) {
                        visible.add(relation);
                    }
                }
            }
        }
        return new Sheets(List.copyOf(visible), from1904);
    }
}
