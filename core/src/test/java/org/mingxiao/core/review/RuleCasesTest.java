package org.mingxiao.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingxiao.core.review.rules.RuleBook;

/**
 * Every rule's cases lie in {@code cases/<rule>.txt}: short forms in the notation of {@link Draft}, parted by lines that
 * start with {@code ===} and say what the case shows. What stands behind ← is all that the rule may find, no more and no
 * less. Findings of other rules do not matter there.
 */
class RuleCasesTest {

    @TestFactory
    Stream<DynamicTest> each_rule_finds_what_its_cases_say() {
        return RuleBook.standard().stream()
                .filter(rule -> !(rule instanceof ReviewRule.Waiting))
                .map(rule -> rule.card().id())
                .flatMap(RuleCasesTest::cases);
    }

    @Test
    void every_rule_has_cases_that_it_finds_and_cases_that_it_leaves_alone() {
        for (var rule : RuleBook.standard()) {
            if (rule instanceof ReviewRule.Waiting) {
                continue;
            }
            var id = rule.card().id();
            var drafts = titled(id).stream().map(Titled::draft).toList();
            assertThat(drafts)
                    .as("%s speaks", id)
                    .anyMatch(draft -> !draft.expected().isEmpty());
            assertThat(drafts)
                    .as("%s is silent", id)
                    .anyMatch(draft -> draft.expected().isEmpty());
        }
    }

    private record Titled(String title, Draft draft) {}

    private static Stream<DynamicTest> cases(String rule) {
        return titled(rule).stream()
                .map(each -> DynamicTest.dynamicTest(rule + " " + each.title(), () -> check(rule, each.draft())));
    }

    private static void check(String rule, Draft draft) {
        var reviewed = Review.of(draft.forms());
        var found = findings(reviewed)
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        assertThat(found.stream()
                        .map(finding -> Draft.lineOf(finding.place()) + " "
                                + finding.severity().code())
                        .sorted())
                .as("%s", found.stream().map(Finding::message).toList())
                .containsExactlyElementsOf(draft.expected().stream()
                        .map(expected ->
                                expected.line() + " " + expected.severity().code())
                        .sorted()
                        .toList());
        assertThat(draft.expected()).allMatch(expected -> expected.rule().equals(rule));
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.suggestion()).endsWith("。");
            assertThat(finding.evidence()).isNotEmpty();
        });
    }

    private static Stream<Finding> findings(Reviewed reviewed) {
        return reviewed.all();
    }

    private static List<Titled> titled(String rule) {
        var titled = new ArrayList<Titled>();
        var title = "";
        var lines = new ArrayList<String>();
        for (var line : lines("cases/" + rule + ".txt")) {
            if (line.startsWith("===")) {
                if (!lines.isEmpty()) {
                    titled.add(new Titled(title, Draft.read(List.copyOf(lines))));
                }
                title = line.substring(3).strip();
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        titled.add(new Titled(title, Draft.read(List.copyOf(lines))));
        return titled;
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Objects.requireNonNull(RuleCasesTest.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
