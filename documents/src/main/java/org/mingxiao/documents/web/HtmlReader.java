package org.mingxiao.documents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.documents.layout.Written;
import org.mingxiao.documents.text.Decoding;

/** Reads HTML pages as a browser shows them; nothing that a page points to is fetched. */
public final class HtmlReader {
    private static final String NOT_SHOWN = "script, style, noscript, template, iframe, object, svg, title, [hidden],"
            + " input[type=hidden], input[type=button], input[type=submit], input[type=reset], input[type=password],"
            + " select:has(option[selected]) option:not([selected])";

    private final List<Block> blocks = new ArrayList<>();
    private HtmlText text = new HtmlText();
    private int tables;

    private HtmlReader() {}

    public static Layout read(byte[] bytes) throws Unreadable {
        Document page = Parser.htmlParser().setMaxDepth(Limits.DEPTH).parseInput(Decoding.text(bytes), "");
        page.select(NOT_SHOWN).remove();
        page.select("[style]").removeIf(HtmlReader::isHidden);
        HtmlReader reader = new HtmlReader();
        reader.walk(page.body());
        reader.endLine();
        return new Layout(reader.blocks);
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none");
    }

    private void walk(Element parent) throws Unreadable {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.add(words);
            } else if (node instanceof Element element) {
                walkInto(element);
            }
        }
    }

    private void walkInto(Element element) throws Unreadable {
        if (element.normalName().equals("table")) {
            table(element);
        } else if (element.normalName().equals("br")) {
            endLine();
        } else if (element.isBlock()) {
            endLine();
            walk(element);
            endLine();
        } else {
            text.addField(element);
            walk(element);
        }
    }

    private void table(Element element) throws Unreadable {
        endLine();
        HtmlTable table = new HtmlTable(element);
        for (Element caption : element.select("> caption")) {
            walk(caption);
            endLine();
        }
        if (table.framesOthers()) {
            for (Element cell : table.cells()) {
                walk(cell);
                endLine();
            }
        } else {
            blocks.add(table.grid(++tables));
        }
    }

    private void endLine() {
        Written.cell(text.toString())
                .lines()
                .filter(line -> !line.isEmpty())
                .forEach(line -> blocks.add(new Line(line, null, null)));
        text = new HtmlText();
    }
}
