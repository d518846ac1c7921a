package org.mingxiao.core.value;

import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.Lexicon.Saying;
import org.mingxiao.core.value.notation.Folding;
import org.mingxiao.core.value.notation.Words;

/** Reads a clause without a figure: a state, a direction, or words. */
final class WordingReader {
    /** A longer clause is prose, whatever word it ends with. */
    private static final int LONGEST_CLAUSE = 40;

    private WordingReader() {}

    static TargetValue read(Source source, int from, int begin, int to) {
        var text = source.words(from, to);
        int end = withoutRemark(source, begin, to);
        int label = labelEnd(source, begin, end);
        int start = Folding.skipBlanks(source.text, label, end);
        if (start >= end || end - start > LONGEST_CLAUSE) {
            return new Qualitative(text, null);
        }
        var saying = saying(source.text, start, end);
        if (saying == null) {
            return new Qualitative(text, null);
        }
        var note = Notes.around(source, begin, label, end, to);
        return switch (saying) {
            case REACHED -> new State(text, true, note);
            case MISSED -> new State(text, false, note);
            case UP -> new Trend(text, Trend.Direction.UP, note);
            case DOWN -> new Trend(text, Trend.Direction.DOWN, note);
            case LEVEL -> new Trend(text, Trend.Direction.LEVEL, note);
        };
    }

    private static @Nullable Saying saying(char[] text, int from, int to) {
        var whole = Lexicon.WHOLE.exactly(text, from, to);
        if (whole != null) {
            return whole;
        }
        for (int i = from; i < to; i++) {
            if (text[i] == ',' || text[i] == ';' || text[i] == '。') {
                return null;
            }
        }
        var done = Lexicon.DONE.startingAt(text, from, to);
        if (done != null && Lexicon.ACT.exactly(text, from + done.length(), to) != null) {
            return done.meaning();
        }
        if (Absence.isSaid(text, from, to)) {
            return Saying.REACHED;
        }
        var ending = Lexicon.ENDING.endingAt(text, from, to);
        if (ending != null) {
            var vague = isState(ending.meaning()) ? Lexicon.VAGUE : Lexicon.VAGUE_TREND;
            return contains(vague, text, from, to - ending.length()) ? null : ending.meaning();
        }
        return opening(text, from, to);
    }

    private static @Nullable Saying opening(char[] text, int from, int to) {
        int verb = from;
        var opening = Lexicon.OPENING.startingAt(text, verb, to);
        for (var manner = Lexicon.MANNER.startingAt(text, verb, to);
                opening == null && manner != null;
                manner = Lexicon.MANNER.startingAt(text, verb, to)) {
            verb += manner.length();
            opening = Lexicon.OPENING.startingAt(text, verb, to);
        }
        if (opening == null) {
            return null;
        }
        int object = verb + opening.length();
        var vague = isState(opening.meaning()) ? Lexicon.VAGUE : Lexicon.VAGUE_TREND;
        boolean otherWord = Lexicon.OPENING_FOLLOW.startingAt(text, object, to) != null;
        boolean isVague = contains(vague, text, from, verb) || contains(vague, text, object, to);
        return otherWord || isVague ? null : opening.meaning();
    }

    /** Whether nothing in these words makes a state vague. */
    static boolean isPlain(char[] text, int from, int to) {
        return !contains(Lexicon.VAGUE, text, from, to);
    }

    private static boolean isState(Saying saying) {
        return saying == Saying.REACHED || saying == Saying.MISSED;
    }

    private static boolean contains(Words<Boolean> words, char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            var word = words.startingAt(text, i, to);
            if (word != null && word.meaning()) {
                return true;
            }
            i += word == null ? 0 : word.length() - 1;
        }
        return false;
    }

    /** The place in front of a remark in brackets that ends the clause. */
    private static int withoutRemark(Source source, int from, int to) {
        if (to == from || source.text[to - 1] != ')') {
            return to;
        }
        for (int i = from; i < to; i++) {
            int close = source.closingOf(i);
            if (close == to - 1) {
                return Folding.skipBlanksBack(source.text, from, i);
            }
            i = Math.max(i, close);
        }
        return to;
    }

    /** The place behind the last label: {@code 验收情况：通过}. */
    private static int labelEnd(Source source, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (source.text[i] == ':') {
                return i + 1;
            }
        }
        return from;
    }
}
