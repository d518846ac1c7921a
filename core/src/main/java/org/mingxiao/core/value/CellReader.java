package org.mingxiao.core.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Folding;

/**
 * Reads a cell: takes off stray punctuation, splits it into its requirements, reads each. Two levels of separators: those
 * that always part requirements (；。 numbering), and the comma, which does so only where it parts figures.
 */
final class CellReader {
    private final Source source;

    private CellReader(Source source) {
        this.source = source;
    }

    static TargetValue read(String text) {
        var source = new Source(text);
        return new CellReader(source).read();
    }

    private TargetValue read() {
        long bounds = unwrapped(trimmed(0, source.length()));
        var items = Items.split(source, from(bounds), to(bounds));
        var parts = new ArrayList<TargetValue>(items.size());
        for (int i = 0; i < items.size(); i++) {
            var item = item(items.from(i), items.to(i));
            if (item != null || items.size() == 1) {
                add(parts, item == null ? new Qualitative("", null) : item);
            }
        }
        if (items.size() == 1 || parts.size() == 1) {
            return parts.size() == 1
                    ? Texts.with(parts.get(0), source.whole())
                    : Requirements.of(source.whole(), parts);
        }
        return measured(parts) > 0 || (!parts.isEmpty() && saying(parts) == parts.size())
                ? Requirements.of(source.whole(), parts)
                : new Qualitative(source.whole(), null);
    }

    /** One item; null where nothing is left of it. */
    private @Nullable TargetValue item(int from, int to) {
        long bounds = trimmed(from, to);
        return from(bounds) == to(bounds) ? null : requirement(from(bounds), to(bounds));
    }

    /** One item: its clauses parted by commas, where two of them are measured; otherwise the item as one clause. */
    private TargetValue requirement(int from, int to) {
        var text = source.text;
        int comma = clauseEnd(from, to);
        if (comma == to) {
            return ClauseReader.read(source, from, to);
        }
        var parts = new ArrayList<TargetValue>();
        for (int i = from; i < to; ) {
            int end = clauseEnd(i, to);
            long bounds = trimmed(i, end);
            if (from(bounds) < to(bounds)) {
                add(parts, ClauseReader.read(source, from(bounds), to(bounds)));
            }
            i = end + 1;
        }
        boolean several = measured(parts) > 1 || (parts.size() > 1 && saying(parts) == parts.size());
        return several
                ? Requirements.of(source.words(from, Folding.skipBlanksBack(text, from, to)), parts)
                : ClauseReader.read(source, from, to);
    }

    /** The next comma or line break that stands neither in a number nor in brackets or quotation marks. */
    private int clauseEnd(int from, int to) {
        var text = source.text;
        for (int i = from; i < to; i++) {
            int close = source.closingOf(i);
            if (close > i && close < to) {
                i = close;
            } else if (text[i] == ',') {
                boolean inNumber =
                        i > from && i + 1 < to && Folding.isDigit(text[i - 1]) && Folding.isDigit(text[i + 1]);
                if (!inNumber) {
                    return i;
                }
            } else if (source.breaksAt(i)) {
                return i;
            }
        }
        return to;
    }

    private static void add(List<TargetValue> parts, TargetValue value) {
        if (value instanceof Multiple multiple) {
            parts.addAll(multiple.parts());
        } else {
            parts.add(value);
        }
    }

    /** How many parts have a figure or a date. */
    private static int measured(List<TargetValue> parts) {
        int measured = 0;
        for (var part : parts) {
            boolean figure = part instanceof Quantity || part instanceof Range || part instanceof Deadline;
            measured += figure || (part instanceof Qualitative words && words.isMalformedNumber()) ? 1 : 0;
        }
        return measured;
    }

    /** How many parts say something that can be held against an actual value. */
    private static int saying(List<TargetValue> parts) {
        int saying = measured(parts);
        for (var part : parts) {
            saying += part instanceof State || part instanceof Trend ? 1 : 0;
        }
        return saying;
    }

    /** Without blanks and without stray punctuation around the item. */
    private long trimmed(int from, int to) {
        var text = source.text;
        int begin = from;
        int end = to;
        while (begin < end && isStrayInFront(text[begin])) {
            begin++;
        }
        while (begin < end && isStrayBehind(text[end - 1])) {
            end--;
        }
        return bounds(begin, end);
    }

    /** The same without brackets or quotation marks around the whole of it. */
    private long unwrapped(long bounds) {
        int begin = from(bounds);
        int end = to(bounds);
        while (begin < end && source.closingOf(begin) == end - 1) {
            begin = Folding.skipBlanks(source.text, begin + 1, end);
            end = Folding.skipBlanksBack(source.text, begin, end - 1);
        }
        return bounds(begin, end);
    }

    private static long bounds(int from, int to) {
        return ((long) from << 32) | to;
    }

    private static int from(long bounds) {
        return (int) (bounds >> 32);
    }

    private static int to(long bounds) {
        return (int) bounds;
    }

    private static boolean isStrayInFront(char c) {
        return c == ' ' || c == ':' || c == ',' || c == ';' || c == '、' || c == '。' || c == '.' || c == '·';
    }

    private static boolean isStrayBehind(char c) {
        return isStrayInFront(c) || c == '!' || c == '…';
    }
}
