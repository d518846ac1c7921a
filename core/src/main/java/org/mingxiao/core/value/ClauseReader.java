package org.mingxiao.core.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Folding;
import org.mingxiao.core.value.notation.Unit;

/** Reads one clause: what stands between two separators of a cell. */
final class ClauseReader {
    /** 提高到, 下降至: more words than these between two numbers belong to another statement. */
    private static final int LONGEST_CHANGE = 4;

    private ClauseReader() {}

    /** The value of the clause; of several numbers in it a {@link Multiple}. */
    static TargetValue read(Source source, int from, int to) {
        int begin = leadingEnd(source, from, to);
        var measures = MeasureScanner.scan(source, begin, to);
        for (var measure : measures) {
            if (measure.isMalformed()) {
                return new Qualitative(source.words(from, to), Qualitative.MALFORMED_NUMBER);
            }
        }
        var numbers = numbers(source, measures);
        if (numbers.isEmpty()) {
            var deadline = measures.isEmpty()
                    ? null
                    : DeadlineReader.read(source, from, begin, to, DeadlineReader.of(measures));
            return deadline != null ? deadline : WordingReader.read(source, from, begin, to);
        }
        if (numbers.size() == 1) {
            return value(source, from, begin, to, numbers.get(0));
        }
        return several(source, from, begin, to, numbers);
    }

    /** The place behind words that only say how the value is meant: {@code 定量 ≥5}. */
    private static int leadingEnd(Source source, int from, int to) {
        var leading = Lexicon.LEADING.startingAt(source.text, from, to);
        if (leading == null) {
            return from;
        }
        int behind = from + leading.length();
        boolean goesOn = behind < to && Folding.isHan(source.text[behind]);
        boolean comparatorFollows = Lexicon.BEFORE.startingAt(source.text, behind, to) != null;
        return goesOn && !comparatorFollows ? from : Folding.skipBlanks(source.text, behind, to);
    }

    /** The figures without dates, and without those that only describe a thing ({@code 1亿元以上企业 10家}). */
    private static List<Measure> numbers(Source source, List<Measure> measures) {
        if (measures.size() == 1 && measures.get(0).number() != null) {
            return measures;
        }
        var numbers = new ArrayList<Measure>(measures.size());
        for (int i = 0; i < measures.size(); i++) {
            var measure = measures.get(i);
            boolean last = i == measures.size() - 1;
            if (measure.number() != null && (last || !describes(source, measure, measures.get(i + 1)))) {
                numbers.add(measure);
            }
        }
        return numbers;
    }

    private static boolean describes(Source source, Measure measure, Measure next) {
        int behind = measure.to();
        boolean limit = measure.comparator() != null && measure.comparator() != Comparator.EQUAL;
        boolean nounFollows = behind < next.from() && Folding.isHan(source.text[behind]);
        boolean wordsOnly = cut(source, behind, next.from()) < 0;
        return wordsOnly && ((limit && nounFollows && endsInLimit(source, behind)) || changesTo(source, measure, next));
    }

    private static boolean endsInLimit(Source source, int behind) {
        char c = source.text[behind - 1];
        return c == '上' || c == '下' || c == '内';
    }

    /** {@code 由5%提高到8%}: the second number is the value. */
    private static boolean changesTo(Source source, Measure measure, Measure next) {
        int from = measure.from();
        boolean startsAt = from > 0 && (source.text[from - 1] == '由' || source.text[from - 1] == '从');
        return startsAt && next.from() - measure.to() <= LONGEST_CHANGE;
    }

    private static TargetValue value(Source source, int from, int begin, int to, Measure measure) {
        var text = source.words(from, to);
        var note = Notes.around(source, begin, measure.from(), measure.to(), to);
        return value(text, measure, note);
    }

    private static TargetValue value(String text, Measure measure, @Nullable String note) {
        var unit = measure.unit();
        var number = measure.number();
        if (unit == null || number == null) {
            return new Qualitative(text, note);
        }
        var base = base(number, unit);
        var comparator = measure.comparatorOrEqual();
        var upper = measure.upper();
        return upper == null
                ? new Quantity(text, comparator, number, unit.text(), base, note)
                : new Range(text, comparator, number, upper, unit.text(), base, note);
    }

    /** The number times its magnitude, without an exponent or idle zeros. */
    static BigDecimal base(BigDecimal number, Unit unit) {
        if (unit.power() == 0 && number.scale() == 0) {
            return number;
        }
        var base = number.scaleByPowerOfTen(unit.power()).stripTrailingZeros();
        return base.scale() < 0 ? base.setScale(0) : base;
    }

    /** Several numbers: each with the words in front of it, cut at a separator or right behind the number before. */
    private static TargetValue several(Source source, int from, int begin, int to, List<Measure> measures) {
        var parts = new ArrayList<TargetValue>(measures.size());
        int at = begin;
        for (int i = 0; i < measures.size(); i++) {
            var measure = measures.get(i);
            int next = i + 1 < measures.size() ? measures.get(i + 1).from() : to;
            int cut = i + 1 < measures.size() ? cut(source, measure.to(), next) : to;
            int end = cut < 0 ? measure.to() : cut;
            parts.add(value(source, at, at, end, measure));
            at = cut < 0 ? end : cut + 1;
        }
        return Requirements.of(source.words(from, to), parts);
    }

    /** The first separator between two numbers; -1 where only words stand between. */
    private static int cut(Source source, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("、,;且并和及与 ".indexOf(source.text[i]) >= 0) {
                return i;
            }
            i = Math.max(i, source.closingOf(i));
        }
        return -1;
    }
}
