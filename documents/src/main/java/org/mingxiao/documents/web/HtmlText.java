package org.mingxiao.documents.web;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The words of an HTML element as a browser shows them. */
final class HtmlText {
    private final StringBuilder text = new StringBuilder();

    /** The text of an element and of all that is inside; line feeds where a browser begins a new line. */
    static String of(Element element) {
        HtmlText text = new HtmlText();
        text.walk(element);
        return text.toString();
    }

    /** How much text is inside an element. */
    static long length(Element element) {
        long length = 0;
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                length += words.isBlank() ? 0 : words.getWholeText().length();
            } else if (node instanceof Element inner) {
                length += length(inner);
            }
        }
        return length;
    }

    /** How much text is inside the tables that are inside an element. */
    static long lengthInTables(Element element) {
        long length = 0;
        for (Element inner : element.children()) {
            length += inner.normalName().equals("table") ? length(inner) : lengthInTables(inner);
        }
        return length;
    }

    private void walk(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                add(words);
            } else if (node instanceof Element element) {
                boolean apart = element.isBlock() || element.normalName().equals("br");
                text.append(apart ? "\n" : "");
                addField(element);
                walk(element);
                text.append(apart ? "\n" : element.normalName().equals("td") ? " " : "");
            }
        }
    }

    /** What was typed into a form that was saved as a page. */
    void addField(Element element) {
        if (element.normalName().equals("input")) {
            text.append(element.attr("value"));
        }
    }

    /** White space is one space, also where the source breaks a line: as a browser shows it. */
    void add(TextNode words) {
        if (isPreformatted(words.parentElement())) {
            text.append(words.getWholeText());
            return;
        }
        for (char c : words.getWholeText().toCharArray()) {
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space) {
                text.append(c);
            } else if (!text.isEmpty()
                    && text.charAt(text.length() - 1) != ' '
                    && text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
            }
        }
    }

    private static boolean isPreformatted(@Nullable Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.normalName().equals("pre") || at.normalName().equals("textarea")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
