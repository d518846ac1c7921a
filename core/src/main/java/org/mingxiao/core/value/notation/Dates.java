package org.mingxiao.core.value.notation;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and periods: {@code 2025年12月31日前}, {@code 12月底前}, {@code 年底前}, {@code 第三季度}, {@code 2023.07-2024.01},
 * {@code 1-12月}, {@code 二〇二四年十二月底前}. "Before June" is read with the whole of June, as offices mean it.
 */
public final class Dates {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    /** Words for a part of the year, from {@code seasons.txt}: first month, last month; 0 where they name none. */
    private record Season(int firstMonth, int lastMonth) {}

    private static final Words<Season> SEASONS = Words.of(
            WordFile.rows(Dates.class, "seasons.txt"),
            2,
            row -> new Season(Integer.parseInt(row[0]), Integer.parseInt(row[1])));
    private static final Words<Boolean> LIMITS =
            Words.of(WordFile.rows(Dates.class, "limits.txt"), 1, row -> row[0].equals("limit"));

    private Dates() {}

    /** Whether a date may begin with a word, not a figure, at this character. */
    public static boolean wordAt(char[] text, int at, int to) {
        return SEASONS.startingAt(text, at, to) != null;
    }

    /** The date or period at {@code from}; null where there is none. */
    public static @Nullable Period at(char[] text, int from, int to) {
        var first = point(text, from, to, null);
        if (first == null) {
            return null;
        }
        var point = first;
        boolean marked = false;
        int connector = connectorEnd(text, first.end(), to);
        if (connector > first.end()) {
            var second = point(text, connector, to, first);
            if (second == null || (second.isDecimal() && !first.isDecimal())) {
                return null;
            }
            point = second;
            marked = true;
        } else if (first.isDecimal() && LIMITS.startingAt(text, first.end(), to) == null) {
            return null;
        }
        int end = point.end();
        if (point.isBareYear(text) && end < to && Folding.isHan(text[end]) && !schoolYear(text, end, to)) {
            return null;
        }
        var limit = LIMITS.startingAt(text, Folding.skipBlanks(text, end, to), to);
        if (limit != null) {
            end = Folding.skipBlanks(text, end, to) + limit.length();
            marked |= limit.meaning();
        }
        return new Period(first.firstDay(), point.lastDay(), marked || point.marked(), end);
    }

    /** {@code 2024年} and {@code 2024.07} alike: how much of a date was named; 0 where it was not. */
    private record Point(
            int year,
            int firstMonth,
            int lastMonth,
            int firstDayOfMonth,
            int day,
            boolean marked,
            boolean isDecimal,
            int end) {
        boolean isBareYear(char[] text) {
            return lastMonth == 0 && year != 0 && Folding.isDigit(text[end - 1]);
        }

        @Nullable LocalDate firstDay() {
            return year == 0 ? null : LocalDate.of(year, Math.max(firstMonth, 1), Math.max(firstDayOfMonth, 1));
        }

        @Nullable LocalDate lastDay() {
            if (year == 0) {
                return null;
            }
            var month = YearMonth.of(year, lastMonth == 0 ? 12 : lastMonth);
            return day == 0 ? month.atEndOfMonth() : month.atDay(Math.min(day, month.lengthOfMonth()));
        }
    }

    private static boolean schoolYear(char[] text, int at, int to) {
        return at + 1 < to && text[at] == '学' && text[at + 1] == '年';
    }

    private static @Nullable Point point(char[] text, int from, int to, @Nullable Point before) {
        var season = from < to && Folding.isDigit(text[from]) ? null : season(text, from, to, 0);
        int digits = season == null ? digitsEnd(text, from, to) : from;
        if (digits == from) {
            return season;
        }
        int number = number(text, from, digits);
        int behind = Folding.skipBlanks(text, digits, to);
        char sign = behind < to ? text[behind] : ' ';
        if (digits - from == 4 && number >= FIRST_YEAR && number <= LAST_YEAR) {
            return year(text, number, digits, behind, sign, to, before);
        }
        if (digits - from > 2) {
            return null;
        }
        if (Folding.isDigit(text[from]) && isDaySign(sign) && behind + 1 < to && text[behind + 1] == '前') {
            return new Point(0, 0, 0, 0, 0, true, false, behind + 1);
        }
        int year = before == null ? 0 : before.year();
        return month(text, from, to, year, before != null);
    }

    private static @Nullable Point year(
            char[] text, int year, int digits, int behind, char sign, int to, @Nullable Point before) {
        if (sign == '年') {
            int i = Folding.skipBlanks(text, behind + 1, to);
            if (i < to && (text[i] == '度' || text[i] == '份')) {
                i++;
            }
            var month = month(text, Folding.skipBlanks(text, i, to), to, year, false);
            if (month != null) {
                return month;
            }
            var season = season(text, behind, to, year);
            if (season == null) {
                season = season(text, Folding.skipBlanks(text, i, to), to, year);
            }
            return season != null ? season : new Point(year, 0, 0, 0, 0, false, false, i);
        }
        if (sign == '.' || sign == '-' || sign == '/') {
            var numeric = numeric(text, year, digits, sign, to);
            if (numeric != null) {
                return numeric;
            }
        }
        boolean yearsOnly = sign == '-' || sign == '~' || sign == '至';
        boolean opensYears = before == null && yearsOnly && isYear(text, connectorEnd(text, digits, to), to);
        boolean closesYears = before != null && before.firstMonth() == 0 && sign != '.';
        return opensYears || closesYears ? new Point(year, 0, 0, 0, 0, false, false, digits) : null;
    }

    private static boolean isYear(char[] text, int from, int to) {
        int end = digitsEnd(text, from, to);
        int number = end - from == 4 ? number(text, from, end) : 0;
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    /** {@code 2024.12.31}, {@code 2024-12}, {@code 2024/12/31} behind the year. */
    private static @Nullable Point numeric(char[] text, int year, int sign, char separator, int to) {
        int monthEnd = digitsEnd(text, sign + 1, to);
        int month = number(text, sign + 1, monthEnd);
        if (monthEnd - sign > 3 || month < 1 || month > 12) {
            return null;
        }
        if (monthEnd < to && text[monthEnd] == separator) {
            int dayEnd = digitsEnd(text, monthEnd + 1, to);
            int day = number(text, monthEnd + 1, dayEnd);
            if (dayEnd - monthEnd <= 3 && isDay(year, month, day)) {
                return new Point(year, month, month, day, day, false, false, dayEnd);
            }
        }
        int end = monthEnd < to && text[monthEnd] == '月' ? monthEnd + 1 : monthEnd;
        boolean decimal = separator == '.' && end == monthEnd;
        return new Point(year, month, month, 0, 0, false, decimal, end);
    }

    /** {@code 12月31日}, {@code 12月底}, {@code 1-12月}; with {@code inside} also {@code 31日} alone. */
    private static @Nullable Point month(char[] text, int from, int to, int year, boolean inside) {
        int digits = digitsEnd(text, from, to);
        int month = number(text, from, digits);
        int i = Folding.skipBlanks(text, digits, to);
        if (digits == from || digits - from > 2 || month < 1) {
            return null;
        }
        if (i < to && month <= 12) {
            if (text[i] == '月') {
                return day(text, Folding.skipBlanks(text, i + 1, to), to, year, month);
            }
            int connector = connectorEnd(text, i, to);
            if (connector > i && !inside) {
                var last = month(text, connector, to, year, true);
                return last == null || last.firstMonth() == 0
                        ? null
                        : new Point(year, month, last.lastMonth(), 0, last.day(), true, false, last.end());
            }
        }
        return null;
    }

    private static Point day(char[] text, int from, int to, int year, int month) {
        int digits = digitsEnd(text, from, to);
        int day = number(text, from, digits);
        int i = Folding.skipBlanks(text, digits, to);
        if (digits > from && i < to && isDaySign(text[i]) && isDay(year, month, day)) {
            return new Point(year, month, month, day, day, false, false, i + 1);
        }
        char part = from < to ? text[from] : ' ';
        boolean third = from + 1 < to && text[from + 1] == '旬';
        return switch (part) {
            case '底', '末' -> new Point(year, month, month, 0, 0, true, false, from + 1);
            case '份' -> day(text, from + 1, to, year, month);
            case '上' -> third ? new Point(year, month, month, 0, 10, true, false, from + 2) : whole(year, month, from);
            case '中' -> third ? new Point(year, month, month, 11, 20, true, false, from + 2) : whole(year, month, from);
            case '下' -> third ? new Point(year, month, month, 21, 0, true, false, from + 2) : whole(year, month, from);
            default -> whole(year, month, from);
        };
    }

    private static Point whole(int year, int month, int end) {
        return new Point(year, month, month, 0, 0, false, false, end);
    }

    private static boolean isDaySign(char c) {
        return c == '日' || c == '号';
    }

    private static boolean isDay(int year, int month, int day) {
        return day >= 1 && day <= YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth();
    }

    private static @Nullable Point season(char[] text, int from, int to, int year) {
        var entry = SEASONS.startingAt(text, from, to);
        if (entry == null) {
            return null;
        }
        var season = entry.meaning();
        int named = season.firstMonth() == 0 ? 0 : year;
        return new Point(named, season.firstMonth(), season.lastMonth(), 0, 0, false, false, from + entry.length());
    }

    private static int connectorEnd(char[] text, int from, int to) {
        int begin = Folding.skipBlanks(text, from, to);
        int i = begin;
        while (i < to && i - begin < 3 && (text[i] == '-' || text[i] == '~')) {
            i++;
        }
        if (i == begin && i < to && (text[i] == '至' || text[i] == '到')) {
            i++;
        }
        return i == begin ? from : Folding.skipBlanks(text, i, to);
    }

    private static int digitsEnd(char[] text, int from, int to) {
        int i = from;
        while (i < to && i - from < 5 && Folding.isDigit(text[i])) {
            i++;
        }
        return i > from ? i : ChineseNumerals.plainEnd(text, from, to);
    }

    private static int number(char[] text, int from, int to) {
        if (from < to && !Folding.isDigit(text[from])) {
            return ChineseNumerals.plain(text, from, to);
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text[i] - '0');
        }
        return number;
    }
}
