package org.mingxiao.documents.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.office.XmlPart;
import org.mingxiao.documents.word.Flow.Paragraph;

/** Reads WordprocessingML (ECMA-376 part 1, 17) in one pass: paragraphs here, tables in {@link TableXml}. */
final class FlowReader {
    /** Deleted and moved-away text, the second copy of a drawing for older programs, and readings above characters. */
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "rt", "pPr", "sectPr");

    private final XmlPart xml;
    private int characters;

    FlowReader(XmlPart xml) {
        this.xml = xml;
    }

    /** What the element holds that has just started, up to its end. */
    List<Flow> flow() throws Unreadable {
        List<Flow> flow = new ArrayList<>();
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            addTo(flow);
        }
        return flow;
    }

    /** Adds the paragraph or table that starts here; anything else is entered or left out. */
    void addTo(List<Flow> flow) throws Unreadable {
        if (xml.starts("p")) {
            flow.addAll(paragraph());
        } else if (xml.starts("tbl")) {
            flow.add(new TableXml(xml, this).table());
        } else if (xml.starts() && LEFT_OUT.contains(xml.name())) {
            xml.skip();
        }
    }

    /** A paragraph, and after it what its text boxes hold. */
    private List<Flow> paragraph() throws Unreadable {
        StringBuilder text = new StringBuilder();
        List<Flow> boxes = new ArrayList<>();
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (xml.starts("r")) {
                run(text, boxes);
            } else if (xml.starts() && LEFT_OUT.contains(xml.name())) {
                xml.skip();
            } else if (xml.starts("t")) {
                text.append(xml.textInside());
            }
        }
        characters = xml.spend(characters, text.length());
        boxes.add(0, new Paragraph(text.toString()));
        return boxes;
    }

    private void run(StringBuilder text, List<Flow> boxes) throws Unreadable {
        boolean hidden = false;
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (!xml.starts()) {
                continue;
            } else if (LEFT_OUT.contains(xml.name())) {
                xml.skip();
            } else if (xml.starts("vanish")) {
                hidden = !Set.of("0", "false", "off").contains(String.valueOf(xml.attribute("val")));
            } else if (xml.starts("txbxContent")) {
                boxes.addAll(flow());
            } else if (!hidden) {
                text.append(shown());
            }
        }
    }

    private String shown() throws Unreadable {
        return switch (xml.name()) {
            case "t" -> xml.textInside();
            case "tab", "ptab" -> "\t";
            case "br", "cr" -> "\n";
            case "noBreakHyphen" -> "-";
            case "sym" -> symbol();
            default -> "";
        };
    }

    private String symbol() {
        String font = xml.attribute("font");
        String code = xml.attribute("char");
        try {
            return code == null ? "" : SymbolFonts.sign(font == null ? "" : font, Integer.parseInt(code, 16));
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
