package org.mingxiao.documents.word;

import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.office.OfficePackage;
import org.mingxiao.documents.office.XmlPart;

/**
 * Reads the body of a Word document: paragraphs, tables and text boxes, in their order. Headers, footers, notes, hidden
 * text and deleted text are not part of it.
 */
public final class DocxReader {
    private DocxReader() {}

    public static Layout read(byte[] bytes) throws Unreadable {
        try (OfficePackage document = OfficePackage.open(bytes)) {
            String main = document.mainPart().orElseThrow(() -> new Unreadable(Reason.BROKEN));
            try (XmlPart xml = document.xml(main)) {
                WordBlocks blocks = new WordBlocks();
                for (Flow part : new FlowReader(xml).flow()) {
                    blocks.add(part);
                }
                return blocks.layout();
            }
        }
    }
}
