package org.mingxiao.documents.recognition.report;

import java.util.ArrayList;
import java.util.List;

/** Running text without the blanks that typesetting put around numbers, and parted at its commas. */
final class Clauses {
    private Clauses() {}

    /** Without white space, save between Latin words. */
    static String squeezed(String text) {
        var squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0';
            if (!blank) {
                squeezed.append(c);
            } else if (i > 0 && i + 1 < text.length() && isLatin(text.charAt(i - 1)) && isLatin(text.charAt(i + 1))) {
                squeezed.append(' ');
            }
        }
        return squeezed.toString();
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80 && Character.isLetter(c);
    }

    /** The parts between commas; a comma within a number parts nothing. */
    static List<String> of(String text) {
        return split(text, "，,；;：:（）()");
    }

    /** The parts between semicolons. */
    static List<String> statements(String text) {
        return split(text, "；;。！");
    }

    private static List<String> split(String text, String marks) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || marks.indexOf(text.charAt(i)) >= 0 && !withinNumber(text, i);
            if (ends) {
                if (i > from) {
                    parts.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }

    private static boolean withinNumber(String text, int i) {
        return (text.charAt(i) == ',' || text.charAt(i) == ':')
                && i > 0
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
    }
}
