package org.mingxiao.core.value;

import org.mingxiao.core.value.notation.Folding;

/**
 * Words that say that something unwelcome does not occur: {@code 无安全事故}, {@code 零投诉}, {@code 施工期间未发生质量问题}. That is a
 * state, reached as long as nothing happens; with a count ({@code 0起}) it is a quantity.
 */
final class Absence {
    private Absence() {}

    /** Whether a clause, its text folded, says so. */
    static boolean isSaid(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            var word = Lexicon.ABSENT.startingAt(text, i, to);
            if (word != null && word.meaning()) {
                return endsIll(text, i + word.length(), to) && WordingReader.isPlain(text, from, i);
            }
            i += word == null ? 0 : word.length() - 1;
        }
        return false;
    }

    /** Whether an actual value comes to nought: such a state, or nothing but {@code 无}. */
    static boolean isNought(TargetValue value) {
        var text = Folding.fold(value.text());
        int end = text.length;
        while (end > 0 && !Folding.isHan(text[end - 1])) {
            end--;
        }
        int begin = Folding.skipBlanks(text, 0, end);
        boolean none = value instanceof Qualitative && Lexicon.NONE.exactly(text, begin, end) != null;
        return none || (value instanceof State state && state.reached() && isSaid(text, begin, end));
    }

    /** {@code 重大安全 事故 发生}; in front of a tail the unwelcome may have an object: {@code 拖欠 工资 现象}. */
    private static boolean endsIll(char[] text, int from, int to) {
        int end = to;
        for (var tail = Lexicon.TAIL.endingAt(text, from, end);
                tail != null && Lexicon.ILL.endingAt(text, from, end) == null;
                tail = Lexicon.TAIL.endingAt(text, from, end)) {
            end -= tail.length();
        }
        return Lexicon.ILL.endingAt(text, from, end) != null || (end < to && namesIll(text, from, end));
    }

    private static boolean namesIll(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Lexicon.ILL.startingAt(text, i, to) != null) {
                return true;
            }
        }
        return false;
    }
}
