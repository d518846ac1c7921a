package org.mingxiao.core.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Dates;
import org.mingxiao.core.value.notation.Folding;
import org.mingxiao.core.value.notation.Period;

/** Decides whether a target is met, kind against kind. */
final class Meeting {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Meeting() {}

    static Attainment of(TargetValue target, TargetValue actual) {
        if (target instanceof Multiple several) {
            return actual instanceof Multiple results ? parts(several.parts(), results.parts()) : Attainment.UNDECIDED;
        }
        if (target instanceof State state) {
            return state(state, actual);
        }
        if (target instanceof Trend trend) {
            return trend(trend, actual);
        }
        if (target instanceof Deadline deadline) {
            return actual instanceof Deadline done ? deadline(deadline, done) : Attainment.UNDECIDED;
        }
        var asked = asked(target);
        var reported = asked == null ? null : reported(actual);
        return asked == null || reported == null ? Attainment.UNDECIDED : numbers(target, asked, actual, reported);
    }

    private static Attainment parts(List<TargetValue> targets, List<TargetValue> actuals) {
        if (targets.size() != actuals.size()) {
            return Attainment.UNDECIDED;
        }
        var all = Attainment.MET;
        for (int i = 0; i < targets.size(); i++) {
            all = all.and(of(targets.get(i), actuals.get(i)));
        }
        return all;
    }

    private static Attainment state(State target, TargetValue actual) {
        if (actual instanceof State state) {
            return Attainment.of(state.reached() == target.reached());
        }
        boolean whole = actual instanceof Quantity q
                && q.unit().equals("%")
                && q.number().compareTo(WHOLE) == 0
                && BorrowedUnit.words(q.note()) == null;
        return whole && target.reached() ? Attainment.MET : Attainment.UNDECIDED;
    }

    private static Attainment trend(Trend target, TargetValue actual) {
        var direction = actual instanceof Trend trend ? trend.direction() : direction(actual);
        boolean mayChange = target.direction() != direction && target.direction() == Trend.Direction.LEVEL;
        if (direction == null || mayChange) {
            return Attainment.UNDECIDED;
        }
        return Attainment.of(target.direction() == direction);
    }

    /** Which way a signed share points: 增长5%, -3%, 下降2个百分点. A count has no direction. */
    private static Trend.@Nullable Direction direction(TargetValue actual) {
        if (!(actual instanceof Quantity q)
                || !(q.unit().equals("%") || q.unit().endsWith("百分点"))) {
            return null;
        }
        int sign = q.number().signum() * (fallsInWords(q) ? -1 : 1);
        if (sign == 0) {
            return Trend.Direction.LEVEL;
        }
        return sign > 0 ? Trend.Direction.UP : Trend.Direction.DOWN;
    }

    private static boolean fallsInWords(TargetValue value) {
        return says(value, Lexicon.Saying.DOWN);
    }

    private static boolean says(TargetValue value, Lexicon.Saying saying) {
        var note = BorrowedUnit.words(value.note());
        if (note == null) {
            return false;
        }
        var text = Folding.fold(note);
        var ending = Lexicon.ENDING.endingAt(text, 0, text.length);
        return ending != null && ending.meaning() == saying;
    }

    /** An actual date that is only a month leaves its day open. */
    private static Attainment deadline(Deadline target, Deadline actual) {
        var latest = target.latest();
        var done = actual.latest();
        if (latest == null || done == null) {
            return Attainment.UNDECIDED;
        }
        if (!done.isAfter(latest)) {
            return Attainment.MET;
        }
        var period = period(actual.text());
        boolean maybe =
                period == null || period.first() == null || !period.first().isAfter(latest);
        return maybe ? Attainment.UNDECIDED : Attainment.MISSED;
    }

    private static @Nullable Period period(String words) {
        var text = Folding.fold(words);
        for (int i = 0; i < text.length; i++) {
            if (Folding.isDigit(text[i])) {
                return Dates.at(text, i, text.length);
            }
        }
        return null;
    }

    private static @Nullable Interval asked(TargetValue target) {
        if (target instanceof Quantity q) {
            return Interval.asked(q.comparator(), q.number());
        }
        return target instanceof Range r ? new Interval(r.number(), true, r.upper(), true) : null;
    }

    private static @Nullable Interval reported(TargetValue actual) {
        if (actual instanceof Quantity q) {
            return Interval.reported(q.comparator(), q.number());
        }
        return actual instanceof Range r ? new Interval(r.number(), true, r.upper(), true) : null;
    }

    /** The answer that every reading of the actual unit gives. */
    private static Attainment numbers(TargetValue target, Interval asked, TargetValue actual, Interval reported) {
        boolean turned = (says(target, Lexicon.Saying.UP) && fallsInWords(actual))
                || (fallsInWords(target) && says(actual, Lexicon.Saying.UP));
        Attainment answer = null;
        for (var conversion : Conversion.between(unit(target), unit(actual))) {
            var factor = turned ? conversion.actual().negate() : conversion.actual();
            var next = asked.times(conversion.target()).holds(reported.times(factor));
            if (answer != null && answer != next) {
                return Attainment.UNDECIDED;
            }
            answer = next;
        }
        return answer == null ? Attainment.UNDECIDED : answer;
    }

    private static String unit(TargetValue value) {
        var unit = value.unit();
        return unit == null ? "" : unit;
    }
}
