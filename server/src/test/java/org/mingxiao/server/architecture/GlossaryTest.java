package org.mingxiao.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The glossary names what there is: a term whose class was renamed is found here. */
class GlossaryTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern MEMBER = Pattern.compile("(?:[a-z]+\\.)*([A-Z]\\w+)\\.(\\w+)");
    private static final Map<String, String> SOURCES = new HashMap<>();
    private static final Set<String> WORDS = new HashSet<>();
    private static List<String> rows = List.of();

    @BeforeAll
    static void read() throws IOException {
        rows = Files.readAllLines(ROOT.resolve("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| 中文"))
                .toList();
        for (var module : List.of("core", "documents", "cli", "server")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(GlossaryTest::read);
            }
        }
    }

    private static void read(Path file) {
        try {
            var text = Files.readString(file);
            SOURCES.merge(file.getFileName().toString().replace(".java", ""), text, String::concat);
            words(text).forEach(WORDS::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> words(String text) {
        return Pattern.compile("\\w+").matcher(text).results().map(found -> found.group());
    }

    @Test
    void every_name_beside_a_term_stands_in_the_code() {
        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(names().flatMap(name -> words(name.group(1))).filter(word -> !WORDS.contains(word)))
                .isEmpty();
        assertThat(names().map(name -> MEMBER.matcher(name.group(1)))
                        .filter(Matcher::matches)
                        .filter(member -> SOURCES.containsKey(member.group(1))
                                && words(SOURCES.get(member.group(1))).noneMatch(member.group(2)::equals))
                        .map(Matcher::group))
                .isEmpty();
    }

    @Test
    void no_row_stands_there_twice() {
        assertThat(rows.stream().collect(Collectors.groupingBy(row -> row, Collectors.counting())))
                .allSatisfy((row, times) -> assertThat(times).as(row).isEqualTo(1));
    }

    private static Stream<MatchResult> names() {
        return rows.stream().flatMap(row -> {
            var cells = row.split("\\|");
            return CODE.matcher(cells[cells.length - 1]).results();
        });
    }
}
