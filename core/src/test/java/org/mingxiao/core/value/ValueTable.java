package org.mingxiao.core.value;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of values and what they mean, one a line: 原文 | kind | comparator | number | upper | unit | note. The number column holds
 * the state, the direction or the last day of kinds that have no number. A line that begins with + is a part of the
 * multiple above it; # begins a remark.
 */
public final class ValueTable {
    private ValueTable() {}

    /** A value and its meaning, both as lines of the table. */
    public record Row(String text, String meaning) {
        /** What the reader makes of the text, in the same form. */
        public String read() {
            return describe(TargetValues.read(text));
        }
    }

    /** The rows of a table beside this class. */
    public static List<Row> rows(String name) {
        var rows = new ArrayList<Row>();
        for (var line : lines(name)) {
            if (line.startsWith("+")) {
                var whole = rows.remove(rows.size() - 1);
                rows.add(new Row(whole.text(), whole.meaning() + "\n" + line));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int bar = line.indexOf('|');
                rows.add(new Row(line.substring(0, bar), line.substring(bar + 1)));
            }
        }
        return rows;
    }

    private static List<String> lines(String name) {
        try (var stream = ValueTable.class.getResourceAsStream(name)) {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value in the form of the table. */
    public static String describe(TargetValue value) {
        var parts = value.parts().stream()
                .map(part -> "\n+" + part.text() + "|" + describe(part))
                .collect(joining());
        return String.join(
                        "|",
                        value.kind(),
                        value.comparator() == null ? "" : value.comparator().sign(),
                        said(value),
                        value.upper() == null ? "" : value.upper().toPlainString(),
                        value.unit() == null ? "" : value.unit(),
                        value.note() == null ? "" : value.note())
                + parts;
    }

    private static String said(TargetValue value) {
        if (value instanceof State state) {
            return Boolean.toString(state.reached());
        }
        if (value instanceof Trend trend) {
            return trend.direction().name().toLowerCase(java.util.Locale.ROOT);
        }
        if (value instanceof Deadline deadline) {
            return deadline.latest() == null ? "" : deadline.latest().toString();
        }
        return value.number() == null ? "" : value.number().toPlainString();
    }
}
