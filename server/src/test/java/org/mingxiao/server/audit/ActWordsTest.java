package org.mingxiao.server.audit;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every act that the program can put on record is called in words, in both languages. */
class ActWordsTest {
    private static final List<String> MODULES =
            List.of("organization", "audit", "approval", "filing", "library", "goals");
    private static final Pattern CODE =
            Pattern.compile("\"((?:" + String.join("|", MODULES) + ")\\.[a-z]+(?:-[a-z]+)*)\"");

    /** Named like acts, and none: a lock, and what an approval is of. */
    private static final Set<String> OTHER = Set.of("organization.attempts", "approval.missing", "goals.project");

    @Test
    void each_code_in_a_class_that_records_is_an_act_or_a_subject_with_words() throws IOException {
        var codes = codes();
        assertThat(codes).hasSizeGreaterThan(80);
        for (var language : List.of("", "_en")) {
            var keys = keys(language);
            assertThat(codes)
                    .as("messages" + language)
                    .filteredOn(code -> !keys.contains("act." + code) && !keys.contains("act.subject." + code))
                    .isEmpty();
        }
    }

    @Test
    void no_words_are_kept_for_acts_that_nobody_can_do() throws IOException {
        var codes = codes();
        assertThat(keys(""))
                .filteredOn(key -> MODULES.stream().anyMatch(module -> key.startsWith("act." + module + ".")))
                .allSatisfy(key -> assertThat(codes).contains(key.substring("act.".length())));
    }

    private static Set<String> codes() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ActWordsTest::text)
                    .filter(text -> text.contains("acts.record("))
                    .flatMap(text -> CODE.matcher(text).results().map(MatchResult::group))
                    .map(code -> code.substring(1, code.length() - 1))
                    .filter(code -> !OTHER.contains(code))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static Set<String> keys(String language) {
        return MODULES.stream()
                .map(module -> Path.of("src/main/resources/messages/" + module + language + ".properties"))
                .flatMap(file -> text(file).lines())
                .map(line -> line.substring(0, Math.max(line.indexOf('='), 0)))
                .collect(toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
