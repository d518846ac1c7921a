package org.mingxiao.core.value;

import java.util.Arrays;
import org.mingxiao.core.value.notation.Folding;

/** The items of a cell: what stands between semicolons, full stops and numbering ({@code 1. 2.}, {@code （1）（2）}, {@code ①②}). */
final class Items {
    private int[] bounds = new int[4];
    private int count;
    private int expected = 1;

    private Items() {}

    static Items split(Source source, int from, int to) {
        var items = new Items();
        items.fill(source, from, to);
        return items;
    }

    int size() {
        return count;
    }

    int from(int item) {
        return bounds[2 * item];
    }

    int to(int item) {
        return bounds[2 * item + 1];
    }

    private void fill(Source source, int from, int to) {
        var text = source.text;
        int begin = from;
        int i = from;
        while (i < to) {
            int ordinal = ordinalEnd(text, from, i, to);
            int close = source.closingOf(i);
            if (ordinal > i) {
                add(begin, i);
                begin = ordinal;
                i = ordinal;
            } else if (close > i && close < to) {
                i = close + 1;
            } else {
                if (text[i] == ';' || text[i] == '。') {
                    add(begin, i);
                    begin = i + 1;
                }
                i++;
            }
        }
        add(begin, to);
        if (count == 0) {
            bounds[0] = from;
            bounds[1] = to;
            count = 1;
        }
    }

    private void add(int from, int to) {
        if (from >= to) {
            return;
        }
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * count] = from;
        bounds[2 * count + 1] = to;
        count++;
    }

    /** Whether （2） follows; （1） alone is a remark. */
    private static boolean numbersTwo(char[] text, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (text[i] == '(' && text[i + 1] == '2' && text[i + 2] == ')') {
                return true;
            }
        }
        return false;
    }

    /** The place behind the number of the next item; {@code at} itself where none stands here. */
    private int ordinalEnd(char[] text, int from, int at, int to) {
        char c = text[at];
        if (c >= '①' && c <= '⑳') {
            return at + 1;
        }
        boolean bracket = c == '(';
        int digit = bracket ? at + 1 : at;
        if ((!bracket && !Folding.isDigit(c)) || (at > from && Folding.isDigit(text[at - 1]))) {
            return at;
        }
        int end = digit;
        int number = 0;
        while (end < to && end - digit < 2 && Folding.isDigit(text[end])) {
            number = number * 10 + (text[end++] - '0');
        }
        if (number != expected || end + 1 >= to || (expected == 1 && at > from)) {
            return at;
        }
        if (bracket && number == 1 && !numbersTwo(text, end, to)) {
            return at;
        }
        boolean closed = bracket ? text[end] == ')' : "、.)".indexOf(text[end]) >= 0;
        boolean numberGoesOn = Folding.isDigit(text[end + 1]);
        if (!closed || numberGoesOn) {
            return at;
        }
        expected++;
        return end + 1;
    }
}
