package org.mingxiao.core.score.scheme;

import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the labels of a fund block mean.
 *
 * @param total rows that sum up the others
 * @param budget columns of the year's budget, the adjusted one before the initial one
 * @param paid columns of what was paid
 * @param rate columns of the execution rate
 * @param weight columns of the points of the execution rate
 * @param score columns of the points that it got
 */
public record FundLabels(
        List<Pattern> total,
        List<Pattern> budget,
        List<Pattern> paid,
        List<Pattern> rate,
        List<Pattern> weight,
        List<Pattern> score) {
    private static final FundLabels KNOWN = read(Resources.properties("fund-labels"));

    /** The labels that are known. */
    public static FundLabels known() {
        return KNOWN;
    }

    private static FundLabels read(Properties entries) {
        return new FundLabels(
                patterns(entries, "total"),
                patterns(entries, "budget"),
                patterns(entries, "paid"),
                patterns(entries, "rate"),
                patterns(entries, "weight"),
                patterns(entries, "score"));
    }

    private static List<Pattern> patterns(Properties entries, String key) {
        return IntStream.iterate(1, i -> entries.containsKey(key + "." + i), i -> i + 1)
                .mapToObj(
                        i -> Pattern.compile(entries.getProperty(key + "." + i).strip()))
                .toList();
    }
}
