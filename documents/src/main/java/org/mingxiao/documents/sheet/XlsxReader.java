package org.mingxiao.documents.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.office.OfficePackage;
import org.mingxiao.documents.office.XmlPart;

/**
 * Reads an Excel workbook sheet by sheet without holding it in memory. Hidden rows and columns are read: a filter hides
 * rows that belong to the table. Hidden sheets are not: they hold lists to choose from, and drafts.
 */
public final class XlsxReader {
    private XlsxReader() {}

    public static Layout read(byte[] bytes) throws Unreadable {
        try (OfficePackage workbook = OfficePackage.open(bytes)) {
            String main = workbook.mainPart().orElseThrow(() -> new Unreadable(Reason.BROKEN));
            Map<String, String> relations = workbook.relations(main);
            Sheets sheets = Sheets.of(workbook, main);
            SharedTexts texts = SharedTexts.of(workbook, relations.get("type:sharedStrings"));
            CellFormats formats = CellFormats.of(workbook, relations.get("type:styles"), sheets.from1904());
            List<Block> grids = new ArrayList<>();
            for (String id : sheets.visible()) {
                String part = relations.get(id);
                if (part != null && workbook.has(part)) {
                    try (XmlPart xml = workbook.xml(part)) {
                        SheetCells cells = new SheetXml(xml, texts, formats).cells();
                        cells.grid(grids.size() + 1).ifPresent(grids::add);
                    }
                }
            }
            return new Layout(grids);
        }
    }
}
