package org.mingxiao.core.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.ChineseNumerals;
import org.mingxiao.core.value.notation.Dates;
import org.mingxiao.core.value.notation.Folding;

/**
 * Finds the numbers and dates of one clause, from left to right, each place once. Digits that belong to a name (5G, GB3095,
 * 1+3+N, 第25届, what stands in brackets or quotation marks) are none of them.
 */
final class MeasureScanner {
    private final Source source;
    private final char[] text;
    private final int from;
    private final int to;
    private @Nullable List<Measure> found;

    private MeasureScanner(Source source, int from, int to) {
        this.source = source;
        this.text = source.text;
        this.from = from;
        this.to = to;
    }

    static List<Measure> scan(Source source, int from, int to) {
        var scanner = new MeasureScanner(source, from, to);
        scanner.scan();
        return scanner.found == null ? List.of() : scanner.found;
    }

    private void scan() {
        int i = from;
        while (i < to) {
            char c = text[i];
            int close = source.closingOf(i);
            if (close > i && close < to) {
                i = close + 1;
            } else if (Folding.isDigit(c)) {
                i = digits(i);
            } else if (c == '±') {
                i = tolerance(i, null);
            } else if (c >= '一' && (ChineseNumerals.begins(c) || Dates.wordAt(text, i, to))) {
                i = characters(i);
            } else {
                i++;
            }
        }
    }

    private void add(Measure measure) {
        if (found == null) {
            found = new ArrayList<>(2);
        }
        found.add(measure);
    }

    private int digits(int at) {
        if (at > from && (Folding.isLatin(text[at - 1]) || text[at - 1] == '第')) {
            return nameEnd(at);
        }
        if (isChain(at)) {
            return nameEnd(at);
        }
        int begin = signAt(at);
        var period = begin == at && !isBehindSign(at) ? Dates.at(text, at, to) : null;
        if (period != null) {
            add(Measure.date(at, period));
            return period.end();
        }
        return figure(begin, at);
    }

    /** {@code ≥12月}: what a sign compares is a number, never a date. */
    private boolean isBehindSign(int at) {
        int i = Folding.skipBlanksBack(text, from, at);
        return i > from && "≥≤><=≈".indexOf(text[i - 1]) >= 0;
    }

    private int characters(int at) {
        var period = Dates.at(text, at, to);
        if (period != null) {
            add(Measure.date(at, period));
            return period.end();
        }
        boolean magnitudeAlone = text[at] == '万' || text[at] == '亿';
        if (Lexicon.IDIOM.endingAt(text, from, at + 1) != null || (magnitudeAlone && !isCompared(at))) {
            return at + 1;
        }
        return figure(at > from && text[at - 1] == '负' ? at - 1 : at, at);
    }

    /** {@code 超万人}: a magnitude alone is a number only behind a comparator. */
    private boolean isCompared(int at) {
        var word = Lexicon.BEFORE.endingAt(text, from, at);
        return word != null && !word.meaning().exception();
    }

    /** The number at {@code at}, or the minus in front of it; returns where to go on. */
    private int figure(int begin, int at) {
        var figure = Figure.at(source, begin, to);
        if (figure == null) {
            return ChineseNumerals.runEnd(text, at, to);
        }
        if (figure.number() == null) {
            add(Measure.malformed(begin, figure.to()));
            return figure.to();
        }
        if (figure.to() < to && text[Math.min(Folding.skipBlanks(text, figure.to(), to), to - 1)] == '±') {
            return tolerance(Folding.skipBlanks(text, figure.to(), to), figure);
        }
        var span = Span.behind(source, figure, to);
        if (span == null) {
            return nameEnd(at);
        }
        var measure = Comparison.around(source, from, to, span);
        if (measure == null) {
            return Math.max(span.to(), at + 1);
        }
        add(measure);
        return measure.to();
    }

    /** {@code 10±2%} and {@code ±5%}: the range around the middle. */
    private int tolerance(int sign, @Nullable Figure middle) {
        int begin = Folding.skipBlanks(text, sign + 1, to);
        var width = begin < to && Folding.isDigit(text[begin]) ? Figure.at(source, begin, to) : null;
        if (width == null || width.number() == null) {
            return sign + 1;
        }
        var centre = middle == null || middle.number() == null ? BigDecimal.ZERO : middle.number();
        int first = middle == null ? sign : middle.from();
        var unit = width.unit().text().isEmpty() && middle != null ? middle.unit() : width.unit();
        var span = new Span(
                first,
                centre.subtract(width.number()),
                centre.add(width.number()),
                unit,
                null,
                false,
                true,
                width.to());
        var measure = Comparison.around(source, from, to, span);
        if (measure != null) {
            add(measure);
        }
        return measure == null ? width.to() : measure.to();
    }

    /** Where the number begins: its minus, where what stands before makes the dash one. */
    private int signAt(int digit) {
        int dash = Folding.skipBlanksBack(text, from, digit) - 1;
        if (dash < from) {
            return digit;
        }
        if (text[dash] == '负') {
            return dash;
        }
        if (text[dash] != '-' || dash + 1 < digit) {
            return digit;
        }
        int before = Folding.skipBlanksBack(text, from, dash);
        if (before == from) {
            return dash;
        }
        char c = text[before - 1];
        boolean behindWord = Folding.isHan(c) || Folding.isLatin(c) || Folding.isDigit(c) || c == '-' || c == '%';
        boolean behindComparator = Lexicon.BEFORE.endingAt(text, from, before) != null;
        boolean behindChange = Lexicon.CHANGE.endingAt(text, from, before) != null;
        return !behindWord || behindComparator || behindChange ? dash : digit;
    }

    /** Whether the digits are one link of {@code 1+3+N}, {@code 7×24}, {@code 1:1}, {@code 2/3}. */
    private boolean isChain(int at) {
        int i = at;
        while (i < to && Folding.isDigit(text[i])) {
            i++;
        }
        return i + 1 < to
                && "+*:/".indexOf(text[i]) >= 0
                && Folding.isDigit(text[i + 1])
                && Dates.at(text, at, to) == null;
    }

    private int nameEnd(int at) {
        int i = at;
        while (i < to && (Folding.isDigit(text[i]) || Folding.isLatin(text[i]) || "+*:/.-".indexOf(text[i]) >= 0)) {
            i++;
        }
        return Math.max(i, at + 1);
    }
}
