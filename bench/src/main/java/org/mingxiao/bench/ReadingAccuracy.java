package org.mingxiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.documents.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what is read from real forms against a hand-made truth, file by file, and prints a table.
 *
 * <p>Takes one folder with {@code samples/} (the forms in several formats) and {@code truth/*.json}. A line counts the
 * data that are exactly right of those in the truth, and those that were read but are not in it.
 */
public final class ReadingAccuracy {
    private ReadingAccuracy() {}

    /** Which files hold the form that a truth file describes. */
    private record Case(String truth, List<String> files) {}

    private static final List<String> RULED =
            List.of("pdf/%s.pdf", "pdf-spreadsheet/%s.pdf", "docx/%s.docx", "xlsx/%s.xlsx", "html/%s.html");

    public static void main(String[] args) throws IOException {
        var shared = Path.of(args.length > 0 ? args[0] : "../shared");
        if (!Files.isDirectory(shared.resolve("truth"))) {
            System.out.println("skipped: no folder with samples/ and truth/ at " + shared);
            return;
        }
        System.out.printf("%-36s %14s %8s %8s %8s %8s%n", "file", "indicators", "extra", "budget", "tasks", "projects");
        for (var each : List.of(
                new Case("000", files("form000", "text/000_90779cf9069d6ff4.txt")),
                new Case("004", files("form004", "text/004_82a93ed0ef46a7ce.txt")),
                new Case("001", files("proj001", "text/001_6cf4f81925506614.txt")))) {
            var truth = JsonMapper.shared()
                    .readTree(Files.readString(shared.resolve("truth").resolve(each.truth() + ".json")));
            for (var file : each.files()) {
                var path = shared.resolve("samples").resolve(file);
                if (Files.exists(path)) {
                    print(file, truth, Documents.read(path).forms());
                }
            }
        }
    }

    private static List<String> files(String form, String text) {
        return Stream.concat(RULED.stream().map(pattern -> String.format(Locale.ROOT, pattern, form)), Stream.of(text))
                .toList();
    }

    private static void print(String file, JsonNode truth, List<Form> forms) {
        var indicators = Tally.of(expectedIndicators(truth), readIndicators(forms));
        var budget = Tally.of(expectedBudget(truth), readBudget(forms, truth));
        var tasks = Tally.of(expectedTasks(truth), readTasks(forms));
        var projects = Tally.of(expectedProjects(truth), readProjects(forms));
        System.out.printf(
                "%-36s %14s %8d %8s %8s %8s%n",
                file, indicators, indicators.extra() + tasks.extra() + projects.extra(), budget, tasks, projects);
    }

    private static List<String> expectedIndicators(JsonNode truth) {
        var lines = new ArrayList<String>();
        truth.path("indicators").forEach(i -> lines.add(line("", i)));
        truth.path("projects")
                .forEach(p -> p.path("indicators")
                        .forEach(i -> lines.add(line(p.path("name").asString(), i))));
        return lines;
    }

    private static String line(String project, JsonNode i) {
        return bare(String.join(
                "|",
                project,
                i.path("level1").asString(),
                i.path("level2Code").asString(""),
                i.path("level2").asString(),
                i.path("name").asString(),
                i.path("cycleValue").asString(),
                i.path("annualValue").asString()));
    }

    private static List<String> readIndicators(List<Form> forms) {
        var lines = new ArrayList<String>();
        for (var form : forms) {
            form.indicators().forEach(i -> lines.add(line("", i, false)));
            form.projects().forEach(p -> p.indicators().forEach(i -> lines.add(line(p.name(), i, true))));
        }
        return lines;
    }

    private static String line(String project, Indicator i, boolean withCode) {
        return bare(String.join(
                "|",
                project,
                text(i.level1()),
                withCode && i.level2Code() != null ? i.level2Code() : "",
                text(i.level2()),
                i.name(),
                text(i.cycleValue()),
                text(i.annualValue())));
    }

    private static List<String> expectedBudget(JsonNode truth) {
        var lines = new ArrayList<String>();
        truth.path("budget")
                .properties()
                .forEach(e -> lines.add(bare(e.getKey()) + "|" + e.getValue().asString()));
        if (truth.has("total")) {
            lines.add("总计|" + truth.path("total").asString());
        }
        return lines;
    }

    /** Of a project table the truth knows the total alone, so that its other columns are no surplus. */
    private static List<String> readBudget(List<Form> forms, JsonNode truth) {
        return forms.stream()
                .flatMap(f -> f.budget().stream())
                .filter(b -> !truth.has("total") || b.item().equals("总计"))
                .map(b -> bare(b.item()) + "|"
                        + (b.amount() == null ? "" : b.amount().text()))
                .toList();
    }

    private static List<String> expectedTasks(JsonNode truth) {
        var lines = new ArrayList<String>();
        truth.path("tasks")
                .forEach(t ->
                        lines.add(bare(t.path(0).asString()) + "|" + t.path(1).asString()));
        return lines;
    }

    private static List<String> readTasks(List<Form> forms) {
        return forms.stream()
                .flatMap(f -> f.tasks().stream())
                .filter(t -> t.amount() != null)
                .map(t -> bare(t.name()) + "|"
                        + (t.amount() == null ? "" : t.amount().text()))
                .toList();
    }

    private static List<String> expectedProjects(JsonNode truth) {
        var lines = new ArrayList<String>();
        truth.path("projects")
                .forEach(p -> lines.add(
                        bare(p.path("name").asString()) + "|" + p.path("total").asString()));
        return lines;
    }

    private static List<String> readProjects(List<Form> forms) {
        return forms.stream()
                .flatMap(f -> f.projects().stream())
                .map((Project p) -> bare(p.name()) + "|"
                        + (p.total() == null ? "" : p.total().text()))
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(@Nullable TargetValue value) {
        return value == null ? "" : value.text();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    /** How many of the expected lines were read, and how many lines were read beyond them. */
    private record Tally(int right, int expected, int extra) {
        static Tally of(List<String> expected, List<String> read) {
            var missing = new ArrayList<>(expected);
            var extra = 0;
            for (var line : read) {
                if (!missing.remove(line)) {
                    extra++;
                }
            }
            return new Tally(expected.size() - missing.size(), expected.size(), extra);
        }

        @Override
        public String toString() {
            return right + "/" + expected;
        }
    }
}
