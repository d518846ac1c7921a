package org.mingxiao.core.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The classes of indicators in all their versions, and the names under which forms print them (财预〔2021〕101号). A name
 * is compared folded: full-width signs, white space, a code in front ({@code 2-效益指标}), points in brackets behind
 * ({@code 产出指标（50分）}) and the closing word 指标 make no difference.
 */
public final class Taxonomy {
    /** How forms class cost: below output, or as a first level of its own. */
    public enum Version {
        COST_IN_OUTPUT("cost-in-output"),
        COST_FIRST_LEVEL("cost-first-level");

        private final String id;

        Version(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * @param wildcards the names with a star, which stands for any text
     */
    private record Entry(String version, String code, Set<String> names, List<Pattern> wildcards) {
        boolean isLike(String folded) {
            return wildcards.stream().anyMatch(name -> name.matcher(folded).matches());
        }
    }

    private static final Pattern CODE = Pattern.compile("^\\(?(\\d{1,2})\\)?[-–—.、:_\\s]\\s*(?=\\D)");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern ORDINAL = Pattern.compile("^(?:\\(?[一二三四五六七八九十]{1,2}[、.)]|[A-Z]\\d{0,2}[-.、]?|[①-⑳])");
    private static final Pattern POINTS = Pattern.compile("\\d+(?:\\.\\d+)?分?$");
    private static final int LONGEST_NAME = 18;
    private static final int LONGEST_LABEL = 60;

    private static final List<Entry> ENTRIES = load();

    private Taxonomy() {}

    /** The code of a first-level class by its printed name: 1 output, 2 benefit, 3 satisfaction, 4 cost. */
    public static Optional<Character> level1(String label) {
        return find(label, 1).map(code -> code.charAt(0));
    }

    /** The class of a second-level name where nothing is known of its first level. 成本指标 alone is class 14. */
    public static Optional<Dimension> level2(String label) {
        return find(label, 2).flatMap(Dimension::ofCode);
    }

    /**
     * The class that the printed labels say or imply: the second level's own name decides; where it is missing, a
     * first level that has only one class below it (满意度) implies that one.
     */
    public static Optional<Dimension> dimension(@Nullable String level1, @Nullable String level2) {
        var group = level1 == null ? Optional.<Character>empty() : level1(level1);
        if (level2 != null && !level2.isBlank()) {
            var dimension = level2(level2);
            boolean contradicted = dimension.filter(d -> d == Dimension.COST).isPresent()
                    && group.filter(g -> g != '1').isPresent();
            return contradicted ? Optional.empty() : dimension;
        }
        return group.filter(g -> g == '3').map(g -> Dimension.AUDIENCE_SATISFACTION);
    }

    /** The version that a set of classes belongs to: the first class that only one version knows decides. */
    public static Optional<Version> versionOf(Collection<Dimension> dimensions) {
        return ENTRIES.stream()
                .filter(e -> dimensions.stream().anyMatch(d -> d.code().equals(e.code())))
                .flatMap(e -> Arrays.stream(Version.values()).filter(v -> v.id().equals(e.version())))
                .findFirst();
    }

    /** The class of a version that a class of the other one most often stands for: cost below output is economic cost. */
    public static Dimension counterpart(Dimension dimension, Version version) {
        return switch (version) {
            case COST_FIRST_LEVEL -> dimension == Dimension.COST ? Dimension.ECONOMIC_COST : dimension;
            case COST_IN_OUTPUT -> dimension.group() == '4' ? Dimension.COST : dimension;
        };
    }

    /** Whether the text is the name of a first- or second-level class. */
    public static boolean isLabel(String text) {
        return level1(text).isPresent() || level2(text).isPresent();
    }

    /** The code printed in front of a name, e.g. 22 of {@code 22-社会效益}; null where there is none. */
    public static @Nullable String printedCode(String label) {
        var matcher = CODE.matcher(squeezed(label));
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The label as printed, its points included, but without white space and the code in front. */
    public static String printedName(String label) {
        var text = label.replaceAll("[\\s\\u00a0\\u3000]+", "");
        return text.replaceFirst("^[（(]?\\d{1,2}[)）]?[-–—－.．、:：_](?=\\D)", "");
    }

    private static Optional<String> find(String label, int codeLength) {
        if (label.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        var folded = folded(label);
        if (folded.isEmpty() || folded.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        var candidates =
                ENTRIES.stream().filter(e -> e.code().length() == codeLength).toList();
        return candidates.stream()
                .filter(e -> e.names().contains(folded))
                .findFirst()
                .or(() -> candidates.stream().filter(e -> e.isLike(folded)).findFirst())
                .map(Entry::code);
    }

    private static String squeezed(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0]+", "")
                .replace('－', '-');
    }

    private static String folded(String label) {
        var text = squeezed(label);
        text = CODE.matcher(text).replaceFirst("");
        text = BRACKETS.matcher(text).replaceAll("");
        text = ORDINAL.matcher(text).replaceFirst("");
        text = POINTS.matcher(text).replaceFirst("");
        text = text.replaceFirst("[:：]$", "");
        return text.length() > 2 && text.endsWith("指标") ? text.substring(0, text.length() - 2) : text;
    }

    private static List<Entry> load() {
        var entries = new ArrayList<Entry>();
        try (var stream = Objects.requireNonNull(Taxonomy.class.getResourceAsStream("taxonomy.tsv"));
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("version\t")) {
                    entries.add(entry(line.split("\t", -1)));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return List.copyOf(entries);
    }

    private static Entry entry(String[] columns) {
        var names = new HashSet<String>();
        var wildcards = new ArrayList<Pattern>();
        names.add(columns[2].replaceFirst("指标$", ""));
        for (var alias : columns[3].split("、")) {
            var name = alias.replaceFirst("指标$", "");
            if (name.contains("*")) {
                wildcards.add(Pattern.compile("\\Q" + name.replace("*", "\\E.*\\Q") + "\\E"));
            } else {
                names.add(name);
            }
        }
        return new Entry(columns[0], columns[1], Set.copyOf(names), List.copyOf(wildcards));
    }
}
