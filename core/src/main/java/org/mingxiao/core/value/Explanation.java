package org.mingxiao.core.value;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in one language what values ask for. */
final class Explanation {
    private static final Explanation CHINESE = new Explanation(
            Map.of(
                    Comparator.EQUAL, "等于 %s",
                    Comparator.AT_LEAST, "至少 %s",
                    Comparator.MORE_THAN, "超过 %s",
                    Comparator.AT_MOST, "至多 %s",
                    Comparator.LESS_THAN, "低于 %s",
                    Comparator.ABOUT, "约 %s"),
            Map.of(Trend.Direction.UP, "方向：上升", Trend.Direction.DOWN, "方向：下降", Trend.Direction.LEVEL, "方向：持平"),
            new Phrases(
                    "%s 至 %s %s",
                    "是（已达到的状态）", "否（未达到的状态）", "不晚于 %s", "按期限完成（未写明年份或日期）", "定性要求", "数字写法有误，未作猜测", "；", "（%s）"));

    private static final Explanation ENGLISH = new Explanation(
            Map.of(
                    Comparator.EQUAL, "equal to %s",
                    Comparator.AT_LEAST, "at least %s",
                    Comparator.MORE_THAN, "more than %s",
                    Comparator.AT_MOST, "at most %s",
                    Comparator.LESS_THAN, "less than %s",
                    Comparator.ABOUT, "about %s"),
            Map.of(
                    Trend.Direction.UP, "direction: up",
                    Trend.Direction.DOWN, "direction: down",
                    Trend.Direction.LEVEL, "direction: unchanged"),
            new Phrases(
                    "%s to %s %s",
                    "yes (a state reached)",
                    "no (a state not reached)",
                    "no later than %s",
                    "a deadline without year or day",
                    "a quality, not a figure",
                    "malformed number, not guessed",
                    "; ",
                    " (%s)"));

    private record Phrases(
            String range,
            String reached,
            String missed,
            String latest,
            String undated,
            String quality,
            String malformed,
            String separator,
            String note) {}

    private final Map<Comparator, String> comparators;
    private final Map<Trend.Direction, String> directions;
    private final Phrases phrases;

    private Explanation(Map<Comparator, String> comparators, Map<Trend.Direction, String> directions, Phrases phrases) {
        this.comparators = new EnumMap<>(comparators);
        this.directions = new EnumMap<>(directions);
        this.phrases = phrases;
    }

    static Explanation in(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : CHINESE;
    }

    String of(TargetValue value) {
        if (value instanceof Qualitative words) {
            return words.isMalformedNumber() ? phrases.malformed() : phrases.quality();
        }
        if (value instanceof Multiple multiple) {
            return multiple.parts().stream().map(this::of).collect(Collectors.joining(phrases.separator()));
        }
        var note = value.note();
        return bare(value) + (note == null ? "" : phrases.note().formatted(note));
    }

    private String bare(TargetValue value) {
        if (value instanceof Quantity q) {
            return compared(q.comparator(), (q.number().toPlainString() + " " + q.unit()).strip());
        }
        if (value instanceof Range r) {
            var range = phrases.range()
                    .formatted(r.number().toPlainString(), r.upper().toPlainString(), r.unit())
                    .strip();
            return r.comparator() == Comparator.EQUAL ? range : compared(r.comparator(), range);
        }
        if (value instanceof Trend trend) {
            return directions.getOrDefault(trend.direction(), "");
        }
        if (value instanceof Deadline deadline) {
            var latest = deadline.latest();
            return latest == null ? phrases.undated() : phrases.latest().formatted(latest);
        }
        return value instanceof State state && state.reached() ? phrases.reached() : phrases.missed();
    }

    private String compared(Comparator comparator, String amount) {
        return comparators.getOrDefault(comparator, "%s").formatted(amount);
    }
}
