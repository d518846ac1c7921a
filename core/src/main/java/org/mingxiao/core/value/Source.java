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
    /** Where each character stands in the original; null where every one stands in its place. */
    private final int @Nullable [] places;

    private int @Nullable [] closings;

    Source(String original) {
        this.original = original;
        var folded = Folding.fold(original);
        signsForLoneQuotes(folded);
        int blanks = blanksInsideWords(folded);
        this.places = blanks == 0 ? null : new int[folded.length - blanks];
        this.text = places == null ? folded : withoutBlanksInsideWords(folded, places);
    }

    /** An angle quotation mark without its partner was typed for the sign: {@code 〉95%}. */
    private static void signsForLoneQuotes(char[] folded) {
        for (int i = 0; i < folded.length && folded[i] != '〈'; i++) {
            folded[i] = folded[i] == '〉' ? '>' : folded[i];
        }
        for (int i = folded.length - 1; i >= 0 && folded[i] != '〉'; i--) {
            folded[i] = folded[i] == '〈' ? '<' : folded[i];
        }
    }

    /** A blank between two Chinese characters is what a wrapped cell left; it means nothing. A line break may. */
    private boolean isInsideWord(char[] folded, int at) {
        return folded[at] == ' '
                && at > 0
                && at + 1 < folded.length
                && Folding.isHan(folded[at - 1])
                && Folding.isHan(folded[at + 1])
                && original.charAt(at) != '\n';
    }

    private int blanksInsideWords(char[] folded) {
        int blanks = 0;
        for (int i = 0; i < folded.length; i++) {
            blanks += isInsideWord(folded, i) ? 1 : 0;
        }
        return blanks;
    }

    private char[] withoutBlanksInsideWords(char[] folded, int[] origins) {
        var kept = new char[origins.length];
        int next = 0;
        for (int i = 0; i < folded.length; i++) {
            if (!isInsideWord(folded, i)) {
                kept[next] = folded[i];
                origins[next++] = i;
            }
        }
        return kept;
    }

    private int originalPlace(int at) {
        if (places == null) {
            return at;
        }
        return at == places.length ? original.length() : places[at];
    }

    int length() {
        return text.length;
    }

    /** The whole cell as it was given. */
    String whole() {
        return original;
    }

    /** The original words between two places, trimmed. */
    String words(int from, int to) {
        int begin = Folding.skipBlanks(text, from, to);
        int end = Folding.skipBlanksBack(text, begin, to);
        if (begin == 0 && end == text.length) {
            return original;
        }
        return begin == end ? "" : original.substring(originalPlace(begin), originalPlace(end - 1) + 1);
    }

    /** Whether the line breaks at this place in the original. */
    boolean breaksAt(int at) {
        return text[at] == ' ' && original.charAt(originalPlace(at)) == '\n';
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
