package org.mingxiao.core.score.scheme;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One scheme as its file writes it: keys and values, numbered lists, cells parted by bars. */
record SchemeFile(String name, Properties entries) {

    Scheme scheme() {
        return new Scheme(
                name,
                text("version"),
                text("title"),
                text("source"),
                text("region").equals("-") ? null : text("region"),
                year("year.first"),
                year("year.last"),
                number("fullScore"),
                number("execution.weight"),
                list("weights", SchemeFile::weightPlan),
                ReverseFormula.valueOf(text("reverse")),
                number("execution.reasonBelow"),
                number("satisfaction.floor"),
                number("overFulfilment.reasonAbove"),
                list(
                        "overFulfilment",
                        cells -> new Scheme.OverFulfilmentBand(
                                new BigDecimal(cells.get(0)), new BigDecimal(cells.get(1)))),
                Pattern.compile(text("overFulfilment.lowTarget")),
                Pattern.compile(text("reason.none")),
                list("qualitative", SchemeFile::qualitativeBand),
                list("grade", cells -> new Scheme.GradeBand(cells.get(0), new BigDecimal(cells.get(1)))),
                number("tolerance"));
    }

    private static Scheme.WeightPlan weightPlan(List<String> cells) {
        var groups = new LinkedHashMap<Character, BigDecimal>();
        for (var group : cells.get(1).split(" +", -1)) {
            groups.put(group.charAt(0), new BigDecimal(group.substring(2)));
        }
        return new Scheme.WeightPlan(cells.get(0), groups);
    }

    private static Scheme.QualitativeBand qualitativeBand(List<String> cells) {
        return new Scheme.QualitativeBand(
                cells.get(0),
                new BigDecimal(cells.get(1)),
                new BigDecimal(cells.get(2)),
                cells.get(3).equals("yes"),
                Pattern.compile(cells.get(4)));
    }

    /** The entries key.1, key.2, … in order; an empty one takes an inherited entry away. */
    private <T> List<T> list(String key, Function<List<String>, T> entry) {
        return IntStream.iterate(1, i -> entries.containsKey(key + "." + i), i -> i + 1)
                .mapToObj(i -> text(key + "." + i))
                .filter(value -> !value.isEmpty())
                .map(value -> Arrays.stream(value.split(" \\| ", 5))
                        .map(String::strip)
                        .toList())
                .map(entry)
                .toList();
    }

    private @Nullable Integer year(String key) {
        var text = text(key);
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private BigDecimal number(String key) {
        return new BigDecimal(text(key));
    }

    private String text(String key) {
        var value = entries.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("the scheme " + name + " lacks " + key);
        }
        return value.strip();
    }
}
