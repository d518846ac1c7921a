package org.mingxiao.core.review.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Goal;

/** Dates with a year in running text, and whether something is to be done by them. */
public final class Dates {
    private static final Pattern DATE = Pattern.compile(
            "((?:19|20)\\d\\d)年(?:(?:第?[一二三四1-4]季度|[上下]半年|(\\d{1,2})月(?:份|\\d{1,2}日|[上中下]旬)?)?(?:年?底|末|初)?)");
    private static final Pattern BY = Pattern.compile("^(?:之前|以前|前)(?!期|三|两|列|茅|述|沿|景|提|后)");

    private Dates() {}

    /**
     * One date of a text.
     *
     * @param month null where the text names the year alone, or a part of it
     * @param deadline whether 前 or its like follows, so that something is due by it
     * @param compared whether the words in front make it a point of comparison
     */
    public record Mention(String text, int year, @Nullable Integer month, boolean deadline, boolean compared) {}

    public static List<Mention> in(String text) {
        var folded = Wording.fold(text);
        var mentions = new ArrayList<Mention>();
        var matcher = DATE.matcher(folded);
        while (matcher.find()) {
            var rest = folded.substring(matcher.end());
            var by = BY.matcher(rest);
            var due = by.find();
            var month = matcher.group(2);
            mentions.add(new Mention(
                    matcher.group() + (due ? by.group() : ""),
                    Integer.parseInt(matcher.group(1)),
                    month == null ? null : Integer.valueOf(month),
                    due,
                    compared(folded.substring(0, matcher.start()), rest)));
        }
        return mentions;
    }

    /**
     * The form's year; where it prints none, the newest year of which its goals, tasks and project names speak, for a goal
     * looks ahead. Good enough to tell earlier from later, not to judge a date. Null where nothing names a year.
     */
    public static @Nullable Integer likelyYear(Form form) {
        if (form.year() != null) {
            return form.year();
        }
        var texts = Stream.of(
                        form.goals().stream().map(Goal::text),
                        form.tasks().stream().map(task -> task.name() + " " + task.content() + " " + task.expected()),
                        form.projects().stream().map(project -> project.name() + " " + project.goal()))
                .flatMap(each -> each);
        return texts.flatMap(text -> in(text).stream())
                .map(Mention::year)
                .max(Integer::compare)
                .orElse(null);
    }

    private static boolean compared(String before, String after) {
        return Words.BASELINE.list().stream().anyMatch(before::endsWith)
                || after.startsWith("同期")
                || after.startsWith("相比")
                || after.startsWith("以来")
                || after.startsWith("起")
                || after.startsWith("基");
    }
}
