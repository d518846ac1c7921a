package org.mingxiao.core.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Folding;
import org.mingxiao.core.value.notation.Period;

/** Reads a clause whose figures are dates. */
final class DeadlineReader {
    /** {@code 2024年9月1日开学前}: an event behind a date. */
    private static final int LONGEST_EVENT = 6;

    private DeadlineReader() {}

    /** The date that sets the limit where there are several: {@code 次年3月底前}. */
    static Measure of(List<Measure> dates) {
        for (var date : dates) {
            if (date.period() != null && date.period().marked()) {
                return date;
            }
        }
        return dates.get(0);
    }

    /** The deadline; null where the date only stands somewhere in a sentence ({@code 按照2024年工作要求}). */
    static @Nullable TargetValue read(Source source, int from, int begin, int to, Measure date) {
        var period = date.period();
        if (period == null) {
            return null;
        }
        boolean nothingInFront = isLight(source, begin, date.from());
        boolean nothingBehind = isLight(source, period.end(), to) || isDue(source, period, to);
        boolean namesDay = Folding.isDigit(source.text[date.from()]);
        if (!period.marked() && !(nothingBehind && (nothingInFront || namesDay))) {
            return null;
        }
        var note = Notes.around(source, begin, date.from(), period.end(), to);
        return new Deadline(source.words(from, to), period.last(), note);
    }

    private static boolean isLight(Source source, int from, int to) {
        var text = source.text;
        int begin = Folding.skipBlanks(text, from, to);
        int end = Folding.skipBlanksBack(text, begin, to);
        boolean label = end > begin && text[end - 1] == ':';
        boolean remark = begin < end && source.closingOf(begin) == end - 1;
        return begin == end || label || remark || Lexicon.LIGHT.exactly(text, begin, end) != null;
    }

    private static boolean isDue(Source source, Period period, int to) {
        int begin = Folding.skipBlanks(source.text, period.end(), to);
        boolean day = period.first() != null && period.first().equals(period.last());
        boolean before = day && to - begin <= LONGEST_EVENT && to > begin && source.text[to - 1] == '前';
        return before || Lexicon.DUE.startingAt(source.text, begin, to) != null;
    }
}
