package org.mingxiao.documents.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.documents.layout.Written;
import org.mingxiao.documents.text.Decoding;

/** Reads HTML pages; nothing that a page points to is fetched. */
public final class HtmlReader {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int tables;

    private HtmlReader() {}

    public static Layout read(byte[] bytes) throws Unreadable {
        Document page = Jsoup.parse(Decoding.text(bytes));
        page.select("script, style, noscript, template, iframe, object, head > title")
                .remove();
        HtmlReader reader = new HtmlReader();
        reader.walk(page.body());
        reader.endLine();
        return new Layout(reader.blocks);
    }

    private void walk(Element parent) throws Unreadable {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element) {
                walkInto(element);
            }
        }
    }

    private void walkInto(Element element) throws Unreadable {
        if (element.normalName().equals("table")) {
            endLine();
            blocks.add(new HtmlTable(element).grid(++tables));
        } else if (element.normalName().equals("br")) {
            endLine();
        } else if (element.isBlock()) {
            endLine();
            walk(element);
            endLine();
        } else {
            walk(element);
        }
    }

    private void endLine() {
        String line = Written.cell(text.toString());
        text.setLength(0);
        if (!line.isEmpty()) {
            blocks.add(new Line(line, null, null));
        }
    }
}
