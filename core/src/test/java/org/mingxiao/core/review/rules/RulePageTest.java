package org.mingxiao.core.review.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/rules.md} is written from the rules. */
class RulePageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "rules.md");

    @Test
    void the_page_says_what_the_rules_say() throws IOException {
        if (Boolean.getBoolean("mingxiao.write-rules")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, RulePage.text());
        }
        assertThat(PAGE)
                .as("docs/reference/rules.md is stale; write it anew with:"
                        + " mvn -q -pl core test -Dtest=RulePageTest -Dmingxiao.write-rules=true")
                .content()
                .isEqualTo(RulePage.text());
    }
}
