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

    /**
     * White space is one space, but none where the source breaks the line between two Han characters: there the page's
     * program has wrapped a long line.
     */
    void add(TextNode words) {
        if (isPreformatted(words.parentElement())) {
            text.append(words.getWholeText());
            return;
        }
        String source = words.getWholeText();
        int at = 0;
        while (at < source.length()) {
            int end = at;
            while (end < source.length() && isSpace(source.charAt(end))) {
                end++;
            }
            if (end > at) {
                space(source.substring(at, end), end < source.length() ? source.charAt(end) : ' ');
                at = end;
            } else {
                text.append(source.charAt(at++));
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

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private void space(String source, char after) {
        char before = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        boolean wrapped = source.indexOf('\n') >= 0 && isWide(before) && isWide(after);
        if (!wrapped && before != ' ' && before != '\n') {
            text.append(' ');
        }
    }

    private static boolean isWide(char c) {
        return c >= 0x2E80 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF00 && c <= 0xFFEF;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
