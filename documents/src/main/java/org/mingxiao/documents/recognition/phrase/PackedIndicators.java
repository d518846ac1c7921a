package org.mingxiao.documents.recognition.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Taxonomy;

/**
 * The indicators of a project packed into one cell:
 * {@code 1、1-产出指标；11-数量指标；名称；实施周期指标值:…；年度指标值:…。} Line breaks and spaces may stand anywhere, also
 * inside words and numbers; ordinals, codes and one of the two values may be missing.
 */
public final class PackedIndicators {
    /** One packed indicator, its labels with their codes as printed. */
    public record Entry(
            String level1,
            @Nullable String level2,
            String name,
            @Nullable String cycleValue,
            @Nullable String annualValue) {}

    /**
     * @param entries in the order of the text
     * @param rest text in front of the first indicator that belongs to none; empty where all was understood
     */
    public record Reading(List<Entry> entries, String rest) {
        public Reading {
            entries = List.copyOf(entries);
        }
    }

    private static final String STOP = "；;";
    private static final Pattern START = Pattern.compile(
            "(?:(?<=^|[。；;.．])|(?<=^|\\D)[（(]?\\d{1,3}[)）]?[、.．])" + "((?:\\d{1,2}[-—–－])?\\p{IsHan}{2,8})[；;，,]");
    private static final Pattern VALUE_LABEL = Pattern.compile("(?<=^|[；;，,。])([\\p{IsHan}]{1,10}值)[:：]");

    private PackedIndicators() {}

    /** Whether the text holds at least one packed indicator. */
    public static boolean isPacked(String text) {
        var squeezed = squeezed(text);
        var starts = starts(squeezed);
        return !starts.isEmpty() && VALUE_LABEL.matcher(squeezed).find();
    }

    /** Reads a cell; empty entries where it is not packed. */
    public static Reading read(String text) {
        var squeezed = squeezed(text);
        var starts = starts(squeezed);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : squeezed.length();
            entries.add(entry(squeezed.substring(starts.get(i)[1], end)));
        }
        var rest = starts.isEmpty() ? squeezed : squeezed.substring(0, starts.get(0)[0]);
        return new Reading(entries, rest);
    }

    /** From where each indicator begins with its ordinal, and where its first label begins. */
    private static List<int[]> starts(String text) {
        var starts = new ArrayList<int[]>();
        var matcher = START.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            if (Taxonomy.level1(matcher.group(1)).isPresent() && !isSecondLevel(text, starts, matcher.start())) {
                starts.add(new int[] {matcher.start(), matcher.start(1)});
            }
            from = matcher.start() + 1;
            if (!starts.isEmpty() && starts.get(starts.size() - 1)[0] == matcher.start()) {
                from = matcher.end();
            }
        }
        return starts;
    }

    /** 成本指标 and 满意度指标 are names of both levels: right behind a first-level name they are the second. */
    private static boolean isSecondLevel(String text, List<int[]> starts, int at) {
        if (starts.isEmpty()) {
            return false;
        }
        var sinceLabel = text.substring(starts.get(starts.size() - 1)[1], at);
        return !VALUE_LABEL.matcher(sinceLabel).find()
                && sinceLabel.chars().filter(c -> STOP.indexOf(c) >= 0).count() <= 1
                && !sinceLabel.contains("。");
    }

    private static Entry entry(String text) {
        var parts = new ArrayList<>(List.of(text.split("[；;，,]", 3)));
        var level1 = parts.remove(0);
        String level2 = null;
        if (parts.size() > 1 && Taxonomy.level2(parts.get(0)).isPresent()) {
            level2 = parts.remove(0);
        }
        return valued(level1, level2, String.join("；", parts));
    }

    private static Entry valued(String level1, @Nullable String level2, String rest) {
        var labels = VALUE_LABEL.matcher(rest);
        var values = new ArrayList<String>();
        var fields = new ArrayList<Field>();
        int nameEnd = rest.length();
        int valueStart = -1;
        while (labels.find()) {
            var field = Lexicon.first(labels.group(1), List.of(Field.CYCLE_VALUE, Field.ANNUAL_VALUE));
            if (field.isEmpty()) {
                continue;
            }
            if (valueStart < 0) {
                nameEnd = labels.start();
            } else {
                values.add(rest.substring(valueStart, labels.start()));
            }
            fields.add(field.get());
            valueStart = labels.end();
        }
        if (valueStart < 0) {
            return positional(level1, level2, rest);
        }
        values.add(rest.substring(valueStart));
        int cycle = fields.indexOf(Field.CYCLE_VALUE);
        int annual = fields.lastIndexOf(Field.ANNUAL_VALUE);
        return new Entry(
                level1,
                level2,
                trimmed(rest.substring(0, nameEnd)),
                cycle < 0 ? null : value(values.get(cycle)),
                annual < 0 ? null : value(values.get(annual)));
    }

    /** Without labels the values stand behind the name, the cycle's first. */
    private static Entry positional(String level1, @Nullable String level2, String rest) {
        var parts = trimmed(rest).split("[；;]");
        var annual = parts.length > 1 ? value(parts[parts.length - 1]) : null;
        var cycle = parts.length > 2 ? value(parts[1]) : null;
        return new Entry(level1, level2, parts[0], cycle, annual);
    }

    private static @Nullable String value(String text) {
        var value = trimmed(text);
        return value.isEmpty() ? null : value;
    }

    private static String trimmed(String text) {
        return text.replaceFirst("[；;，,。]+$", "");
    }

    private static String squeezed(String text) {
        return Labels.cleared(text).replaceAll("[\\s\\u00a0\\u3000]+", "");
    }
}
