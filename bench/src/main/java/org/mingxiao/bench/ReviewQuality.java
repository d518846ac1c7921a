package org.mingxiao.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.review.Draft;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.Review;
import org.mingxiao.core.review.Severity;
import org.mingxiao.documents.Documents;

/**
 * Holds the findings of the review against labels that people set, rule by rule, and prints precision and recall as
 * Markdown.
 *
 * <p>Two sets: invented forms that lie beside this class with their error-level labels, and real documents, read from a
 * folder with {@code samples/text}, whose labels name no more than the place.
 */
public final class ReviewQuality {
    private ReviewQuality() {}

    private static final List<String> INVENTED = List.of(
            "agriculture-national",
            "commerce-department",
            "culture-clean",
            "hospital-self-evaluation",
            "housing-projects",
            "market-clean",
            "police-department",
            "report-mixed",
            "science-copied",
            "education-district",
            "health-city",
            "report-bad",
            "report-good",
            "transport-self-evaluation",
            "veterans-mixed",
            "water-county",
            "environment-department",
            "sichuan-one-project",
            "street-packed",
            "hunan-department-self",
            "henan-project-self",
            "jiangsu-monitoring",
            "shandong-projects",
            "hubei-department");

    /** Reports in prose, which go through the reader as published text does; a label stands behind its line. */
    private static final List<String> PROSE = List.of("report-forestry", "report-youth");

    /** A defect at its place; a place is told by ordinals, for a label repeats no text. */
    private record Defect(String place, String rule, Severity severity) {
        boolean isError() {
            return severity == Severity.ERROR;
        }
    }

    public static void main(String[] args) throws IOException {
        var shared = Path.of(args.length > 0 ? args[0] : "../shared");
        var out = new StringBuilder(String.join("\n", lines("review-quality-head.md"))).append("\n\n");
        var invented = new Tally();
        for (var name : INVENTED) {
            invented(name, invented);
        }
        for (var name : PROSE) {
            prose(name, invented);
        }
        out.append("## Invented forms, error level\n\n").append(invented.table());
        if (Files.isDirectory(shared.resolve("samples").resolve("text"))) {
            var errors = new Tally();
            var all = new Tally();
            samples(shared.resolve("samples").resolve("text"), errors, all);
            out.append("\n## Real documents, error level\n\n").append(errors.table());
            out.append("\n## Real documents, every severity\n\n").append(all.table());
        } else {
            out.append("\nskipped: no real documents at ").append(shared).append('\n');
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(out);
    }

    private static void invented(String name, Tally tally) {
        var draft = Draft.read(lines("labelled/" + name + ".txt"));
        var expected = draft.expected().stream()
                .map(label -> new Defect(name + ":" + label.line(), label.rule(), label.severity()))
                .filter(Defect::isError)
                .toList();
        var found = findings(draft.forms())
                .map(finding ->
                        new Defect(name + ":" + Draft.lineOf(finding.place()), finding.rule(), finding.severity()))
                .filter(Defect::isError)
                .toList();
        tally.add(expected, found);
    }

    private static void prose(String name, Tally tally) throws IOException {
        var lines = lines("labelled/" + name + ".prose.txt");
        var expected = new ArrayList<Defect>();
        for (var i = 0; i < lines.size(); i++) {
            var parts = lines.get(i).split("←", 2);
            for (var label : parts.length < 2 ? new String[0] : parts[1].split(";")) {
                var words = label.strip().split(" ");
                expected.add(new Defect(name + ":" + (i + 1), words[0], severity(words[1])));
            }
        }
        var file = Files.createTempFile(name, ".txt");
        try {
            Files.write(
                    file,
                    lines.stream().map(line -> line.split("←", 2)[0].strip()).toList());
            var found = findings(Documents.read(file).forms())
                    .map(finding -> new Defect(name + ":" + finding.place().line(), finding.rule(), finding.severity()))
                    .filter(Defect::isError)
                    .toList();
            tally.add(expected, found);
        } finally {
            Files.delete(file);
        }
    }

    private static Stream<Finding> findings(List<Form> forms) {
        var reviewed = Review.of(forms);
        return reviewed.all();
    }

    private static void samples(Path folder, Tally errors, Tally all) throws IOException {
        var forms = new ArrayList<Form>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var reading = Documents.read(file);
                var sha = Objects.requireNonNullElse(reading.sha256(), "").substring(0, 16);
                reading.forms().forEach(form -> forms.add(Ordinals.of(form, sha)));
            }
        }
        var expected = sampleLabels();
        var found = findings(forms)
                .map(finding -> new Defect(Ordinals.placeOf(finding), finding.rule(), finding.severity()))
                .toList();
        errors.add(
                expected.stream().filter(Defect::isError).toList(),
                found.stream().filter(Defect::isError).toList());
        all.add(expected, found);
    }

    private static List<Defect> sampleLabels() {
        return lines("sample-labels.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Defect(String.join("/", cells[0], cells[1], cells[2]), cells[3], severity(cells[4])))
                .toList();
    }

    private static Severity severity(String code) {
        return Stream.of(Severity.values())
                .filter(severity -> severity.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(String resource) {
        try (var stream = Objects.requireNonNull(ReviewQuality.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts, for each rule, labels that were found, findings that are labelled, and names the others. */
    private static final class Tally {
        private final TreeMap<String, int[]> rules = new TreeMap<>();
        private final TreeSet<String> missed = new TreeSet<>();
        private final TreeSet<String> surplus = new TreeSet<>();

        void add(List<Defect> expected, List<Defect> found) {
            var left = new ArrayList<>(found);
            for (var label : expected) {
                count(label.rule())[0]++;
                if (left.remove(label)) {
                    count(label.rule())[1]++;
                } else {
                    missed.add(label.rule() + " " + label.place());
                }
            }
            found.forEach(finding -> count(finding.rule())[2]++);
            left.forEach(finding -> surplus.add(finding.rule() + " " + finding.place()));
        }

        private int[] count(String rule) {
            return rules.computeIfAbsent(rule, key -> new int[3]);
        }

        String table() {
            var text = new StringBuilder("| rule | labelled | found of them | findings | recall | precision |\n")
                    .append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
            var sum = new int[3];
            rules.forEach((rule, counts) -> {
                text.append(row(rule, counts));
                for (var i = 0; i < 3; i++) {
                    sum[i] += counts[i];
                }
            });
            text.append(row("**all**", sum));
            text.append("\nmissed: ").append(missed.isEmpty() ? "none" : String.join(", ", missed));
            text.append("\n\nnot labelled: ").append(surplus.isEmpty() ? "none" : String.join(", ", surplus));
            return text.append('\n').toString();
        }

        private static String row(String rule, int[] counts) {
            return "| " + rule + " | " + counts[0] + " | " + counts[1] + " | " + counts[2] + " | "
                    + percent(counts[1], counts[0]) + " | " + percent(counts[1], counts[2]) + " |\n";
        }

        private static String percent(int part, int whole) {
            return whole == 0 ? "–" : Math.round(100f * part / whole) + " %";
        }
    }
}
