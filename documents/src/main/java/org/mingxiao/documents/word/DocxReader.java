package org.mingxiao.documents.word;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.documents.layout.Written;
import org.mingxiao.documents.office.OfficePackage;
import org.mingxiao.documents.office.XmlPart;

/**
 * Reads the body of a Word document: paragraphs, tables and text boxes, in their order. Headers, footers, notes, hidden
 * text and deleted text are not part of it.
 */
public final class DocxReader {
    private final List<Block> blocks = new ArrayList<>();
    private int tables;

    private DocxReader() {}

    public static Layout read(byte[] bytes) throws Unreadable {
        try (OfficePackage document = OfficePackage.open(bytes)) {
            String main = document.mainPart().orElseThrow(() -> new Unreadable(Reason.BROKEN));
            try (XmlPart xml = document.xml(main)) {
                DocxReader reader = new DocxReader();
                for (Flow part : new FlowReader(xml).flow()) {
                    reader.add(part);
                }
                return new Layout(reader.blocks);
            }
        }
    }

    private void add(Flow part) throws Unreadable {
        if (part instanceof Flow.Paragraph paragraph) {
            for (String line : Written.cell(paragraph.text()).split("\n", -1)) {
                if (!line.isBlank()) {
                    blocks.add(new Line(line, null, null));
                }
            }
        } else if (part instanceof Flow.Table table) {
            if (table.framesOthers()) {
                for (Flow inner : table.unframed()) {
                    add(inner);
                }
            } else {
                blocks.add(table.grid(++tables));
            }
        }
    }
}
