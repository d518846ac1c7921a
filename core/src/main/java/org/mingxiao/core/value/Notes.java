package org.mingxiao.core.value;

import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Folding;

/** Puts together what is said around a number: the subject in front, the noun and the remarks in brackets behind. */
final class Notes {
    private static final String BETWEEN = "；";

    private final Source source;
    private final StringBuilder note = new StringBuilder();

    Notes(Source source) {
        this.source = source;
    }

    /** The note of a clause whose number, with all that belongs to it, stands between {@code at} and {@code behind}. */
    static @Nullable String around(Source source, int from, int at, int behind, int to) {
        if (from >= at && behind >= to) {
            return null;
        }
        var notes = new Notes(source);
        notes.front(from, at);
        notes.tail(behind, to);
        return notes.text();
    }

    @Nullable String text() {
        return note.isEmpty() ? null : note.toString();
    }

    /** The subject; a comparator that stands apart from its number is no part of it. */
    void front(int from, int to) {
        for (int i = from; i < to; i++) {
            var apart = Lexicon.APART.startingAt(source.text, i, to);
            if (apart != null) {
                piece(from, i);
                piece(i + apart.length(), to);
                return;
            }
        }
        piece(from, to);
    }

    /** Nouns and remarks behind the number. */
    void tail(int from, int to) {
        int begin = from;
        int i = from;
        while (i < to) {
            int close = source.text[i] == '(' ? source.closingOf(i) : -1;
            if (close >= 0 && close < to) {
                piece(begin, i);
                remark(i + 1, close);
                i = close + 1;
                begin = i;
            } else {
                i++;
            }
        }
        piece(begin, to);
    }

    private void piece(int from, int to) {
        var text = source.text;
        int begin = from;
        int end = Folding.skipBlanksBack(text, begin, to);
        while (begin < end && isStray(text[begin])) {
            begin++;
        }
        boolean light = isLight(begin, end);
        for (var joint = Lexicon.JOINT.endingAt(text, begin, end);
                joint != null;
                joint = Lexicon.JOINT.endingAt(text, begin, end)) {
            end = Folding.skipBlanksBack(text, begin, end - joint.length());
        }
        if (begin < end && !light && !isLight(begin, end)) {
            append(source.words(begin, end));
        }
    }

    private void remark(int from, int to) {
        append(source.words(from, to));
    }

    private boolean isLight(int from, int to) {
        return Lexicon.LIGHT.exactly(source.text, from, to) != null;
    }

    private static boolean isStray(char c) {
        return c == ' ' || c == ':' || c == ',' || c == ';' || c == '、' || c == '。' || c == '-' || c == '.' || c == '~';
    }

    private void append(String words) {
        var clean = withoutBlanks(balanced(words));
        if (!clean.isEmpty()) {
            note.append(note.isEmpty() ? "" : BETWEEN).append(clean);
        }
    }

    /** Blanks stay between Latin words only. */
    static String withoutBlanks(String words) {
        int blank = 0;
        while (blank < words.length() && !isBlank(words.charAt(blank))) {
            blank++;
        }
        if (blank == words.length()) {
            return words;
        }
        var kept = new StringBuilder(words.length());
        boolean waiting = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isBlank(c)) {
                waiting = !kept.isEmpty();
            } else {
                if (waiting && c < 0x80 && kept.charAt(kept.length() - 1) < 0x80) {
                    kept.append(' ');
                }
                waiting = false;
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isBlank(char c) {
        return Folding.isBlank(c);
    }

    /** Brackets without their partner are dropped, so that a note can stand in brackets itself. */
    private static String balanced(String note) {
        var text = Folding.fold(note);
        var keep = new boolean[text.length];
        var open = new int[text.length];
        int depth = 0;
        boolean all = true;
        for (int i = 0; i < text.length; i++) {
            keep[i] = text[i] != '(' && text[i] != ')';
            if (text[i] == '(') {
                open[depth++] = i;
            } else if (text[i] == ')' && depth > 0) {
                keep[i] = true;
                keep[open[--depth]] = true;
            }
        }
        var kept = new StringBuilder(note.length());
        for (int i = 0; i < text.length; i++) {
            all &= keep[i];
            if (keep[i]) {
                kept.append(note.charAt(i));
            }
        }
        return all ? note : kept.toString();
    }
}
