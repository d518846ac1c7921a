package org.mingxiao.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a width. Han text may break anywhere; a word or a number stays whole where it fits on a line,
 * no line starts with a closing mark (避头), and none ends with an opening one (避尾).
 */
public final class Wrapping {
    private static final String NEVER_FIRST = "，。、；：！？）】》”’…％%‰℃,.;:!?)]}>";
    private static final String NEVER_LAST = "（【《“‘([{<≥≤>＜＞=≈";

    private Wrapping() {}

    /** At least one line; an empty text is one empty line. */
    public static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        int[] characters = text.codePoints().toArray();
        int start = 0;
        while (start < characters.length) {
            int end = endOfLine(characters, start, width);
            lines.add(new String(characters, start, end - start).stripTrailing());
            start = end;
            while (start < characters.length && characters[start] == ' ') {
                start++;
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static int endOfLine(int[] characters, int start, int width) {
        int full = start;
        int taken = 0;
        while (full < characters.length && (full == start || taken + DisplayText.width(characters[full]) <= width)) {
            taken += DisplayText.width(characters[full]);
            full++;
        }
        if (full == characters.length) {
            return full;
        }
        int end = full;
        while (end > start && !mayBreak(characters, end)) {
            end--;
        }
        return end > start ? end : full;
    }

    private static boolean mayBreak(int[] characters, int at) {
        int before = characters[at - 1];
        int after = characters[at];
        if (after == ' ' || before == ' ') {
            return true;
        }
        return NEVER_FIRST.indexOf(after) < 0
                && NEVER_LAST.indexOf(before) < 0
                && !(partOfWord(before) && partOfWord(after));
    }

    private static boolean partOfWord(int c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c)
                || c == '.'
                || c == ','
                || c == '-'
                || c == '_';
    }
}
