package org.mingxiao.core.value;

import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.Lexicon.Compared;
import org.mingxiao.core.value.notation.Folding;
import org.mingxiao.core.value.notation.Unit;
import org.mingxiao.core.value.notation.Words;

/** Finds the comparator of a number, in front of it and behind it, and decides whether the number measures anything. */
final class Comparison {
    private static final int FARTHEST_APART = 30;
    private static final String LEVEL = "~level";

    private final char[] text;
    private final int from;
    private final int to;
    private final Span span;
    private int begin;
    private int end;
    private @Nullable Comparator comparator;
    private @Nullable Comparator soft;
    private Unit unit;

    private Comparison(Source source, int from, int to, Span span) {
        this.text = source.text;
        this.from = from;
        this.to = to;
        this.span = span;
        this.begin = span.from();
        this.end = span.to();
        this.unit = span.unit();
    }

    /** The measure around a number in a clause; null where the number is part of a name or of plain prose. */
    static @Nullable Measure around(Source source, int from, int to, Span span) {
        var comparison = new Comparison(source, from, to, span);
        comparison.before();
        comparison.after();
        comparison.signBehind();
        comparison.weigh();
        if (!comparison.measures()) {
            return null;
        }
        return new Measure(
                comparison.begin,
                comparison.end,
                comparison.comparator,
                span.number(),
                span.upper(),
                comparison.unit,
                null);
    }

    private void before() {
        for (int i = Folding.skipBlanksBack(text, from, begin);
                i > from;
                i = Folding.skipBlanksBack(text, from, begin)) {
            var word = Lexicon.BEFORE.endingAt(text, from, i);
            if (word == null || word.meaning().exception()) {
                return;
            }
            begin = i - word.length();
            take(word);
        }
    }

    private void after() {
        int i = Folding.skipBlanks(text, end, to);
        var word = Lexicon.AFTER.startingAt(text, i, to);
        if (word == null || (word.word().equals("内") && !isTimeOrShare())) {
            return;
        }
        end = i + word.length();
        take(word);
        if (unit.text().isEmpty()) {
            unitBehindComparator();
        }
    }

    /** {@code 80以上%}, {@code 5（含）以上家}: rare, but only a unit can follow. */
    private void unitBehindComparator() {
        var behind = Lexicon.UNITS.at(text, end, Lexicon.UNITS.magnitudeEnd(text, end, to), end, to);
        if (behind.known() && !behind.text().isEmpty() && behind.end() == to) {
            unit = behind;
            end = behind.end();
        }
    }

    private boolean isTimeOrShare() {
        var measure = unit.measure();
        var family = measure == null ? null : measure.family();
        return family != null
                && (family.equals("time")
                        || family.equals("workday")
                        || family.equals("month")
                        || family.equals("share"));
    }

    /**
     * A sign behind the number. It compares the number with what follows ({@code 80%≤合格率}), unless nothing but a unit
     * follows: then number, sign and unit were columns of a table ({@code 95 ≥ %}).
     */
    private void signBehind() {
        int i = Folding.skipBlanks(text, end, to);
        var sign = Lexicon.FLIPPED.startingAt(text, i, to);
        if (sign == null) {
            return;
        }
        int behind = Folding.skipBlanks(text, i + sign.length(), to);
        var column = Lexicon.UNITS.at(text, behind, Lexicon.UNITS.magnitudeEnd(text, behind, to), behind, to);
        boolean onlyUnit = unit.text().isEmpty() && column.known() && column.end() == to;
        if (behind == to || onlyUnit) {
            var direct = Lexicon.BEFORE.startingAt(text, i, to);
            unit = onlyUnit && behind < to ? column : unit;
            end = to;
            comparator = direct == null ? comparator : direct.meaning().comparator();
        } else {
            end = i + sign.length();
            take(sign);
        }
    }

    /** {@code 不低于上年的95%}: a word that compares across the words between it and the number. */
    private void apart() {
        int earliest = Math.max(from, begin - FARTHEST_APART);
        for (int i = begin - 1; i >= earliest && !Folding.isDigit(text[i]) && ",;、".indexOf(text[i]) < 0; i--) {
            var word = Lexicon.APART.startingAt(text, i, begin);
            if (word != null) {
                take(word);
                return;
            }
        }
    }

    /** 余 and 控制在 count only where no firmer word compares the number. */
    private void weigh() {
        var more = span.more();
        if (more != null) {
            comparator = comparator == null ? more : comparator.and(more);
        }
        boolean open = comparator == null || comparator == Comparator.EQUAL;
        if (open && soft == null) {
            apart();
        }
        if (span.tolerance()) {
            comparator = null;
        } else if (soft != null && open) {
            comparator = span.upper() == null ? soft : Comparator.EQUAL;
        }
    }

    private void take(Words.Entry<Compared> word) {
        var next = word.meaning().comparator();
        if (word.meaning().soft()) {
            soft = next;
            return;
        }
        comparator = comparator == null ? next : comparator.and(next);
    }

    private boolean measures() {
        int behind = Folding.skipBlanks(text, end, to);
        boolean proseBehind = behind < to && isWord(text[behind]);
        if (isRank()) {
            return false;
        }
        boolean limited = comparator != null && comparator != Comparator.EQUAL;
        boolean names = !unit.known() && Folding.isLatin(unit.text().charAt(0)) && proseBehind;
        if (names && !limited) {
            return false;
        }
        boolean figureBehind = behind < to && Folding.isDigit(text[behind]);
        if (span.chinese()) {
            proseBehind |= figureBehind;
            boolean whole = begin == from && end == to && unit.text().isEmpty();
            boolean counted = unit.known() && !unit.text().isEmpty();
            if (names(unit)) {
                return false;
            }
            return (counted && comparator != null) || (!proseBehind && (counted || whole || comparator != null));
        }
        if (unit.text().isEmpty()) {
            return comparator != null || (!proseBehind && !behindLatin());
        }
        var measure = unit.measure();
        if (measure != null && measure.describing() && (proseBehind || figureBehind)) {
            return false;
        }
        return unit.known() || comparator != null || nothingInFront();
    }

    /** {@code 三级甲等}, {@code ≥二级}: a level in characters is the name of a class. */
    private static boolean names(Unit unit) {
        var measure = unit.measure();
        return measure != null && LEVEL.equals(measure.family());
    }

    /** {@code 前10名}: a place in an order; the 前 of a date ({@code 年底前30名}) makes none. */
    private boolean isRank() {
        boolean counted = unit.text().equals("名")
                || unit.text().equals("位")
                || unit.text().equals("强");
        if (!counted || begin == from || text[begin - 1] != '前') {
            return false;
        }
        return begin - 1 == from || "底末日月年".indexOf(text[begin - 2]) < 0;
    }

    /** {@code ISO 9001}: digits behind a Latin word are part of its name. */
    private boolean behindLatin() {
        int i = Folding.skipBlanksBack(text, from, begin);
        return i > from && Folding.isLatin(text[i - 1]);
    }

    private boolean nothingInFront() {
        int i = Folding.skipBlanksBack(text, from, begin);
        return i == from || text[i - 1] == ':' || Lexicon.LIGHT.exactly(text, from, i) != null;
    }

    private static boolean isWord(char c) {
        return Folding.isHan(c) || Folding.isLatin(c);
    }
}
