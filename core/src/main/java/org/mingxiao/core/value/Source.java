package org.mingxiao.core.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Folding;

/** The text of a cell while it is read: the original and its folded characters, place by place. */
final class Source {
    private static final String OPENING_QUOTES = "“《「『〈‘";
    private static final String CLOSING_QUOTES = "”》」』〉’";

    private final String original;
    final char[] text;
    private int @Nullable [] closings;

    Source(String original) {
        this.original = original;
        this.text = Folding.fold(original);
    }

    int length() {
        return text.length;
    }

    /** The original words between two places, trimmed. */
    String words(int from, int to) {
        int begin = Folding.skipBlanks(text, from, to);
        int end = Folding.skipBlanksBack(text, begin, to);
        return begin == 0 && end == text.length ? original : original.substring(begin, end);
    }

    /** Whether the line breaks at this place in the original. */
    boolean breaksAt(int at) {
        return text[at] == ' ' && original.charAt(at) == '\n';
    }

    /** Where the bracket or quotation that opens at this place closes; -1 where none does. */
    int closingOf(int at) {
        char c = text[at];
        if (c != '(' && (c < '‘' || OPENING_QUOTES.indexOf(c) < 0)) {
            return -1;
        }
        if (closings == null) {
            closings = match();
        }
        return closings[at];
    }

    /** Every opening's closing, in one pass, so that hostile nesting costs no more than its length. */
    private int[] match() {
        var found = new int[text.length];
        Arrays.fill(found, -1);
        var open = new int[text.length];
        int depth = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '(') {
                open[depth++] = i;
            } else if (text[i] == ')' && depth > 0) {
                found[open[--depth]] = i;
            }
        }
        var next = new int[CLOSING_QUOTES.length()];
        Arrays.fill(next, -1);
        for (int i = text.length - 1; i >= 0; i--) {
            int closing = CLOSING_QUOTES.indexOf(text[i]);
            int opening = OPENING_QUOTES.indexOf(text[i]);
            if (closing >= 0) {
                next[closing] = i;
            } else if (opening >= 0) {
                found[i] = next[opening];
                next[opening] = -1;
            }
        }
        return found;
    }
}
