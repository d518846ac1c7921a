package org.mingxiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/reference/commands.md} and its Chinese twin are written from the help. */
class CommandPageTest {
    private static final String[] COMMANDS = {
        "serve", "read", "review", "value", "score", "write", "verify-audit", "completion"
    };

    @ParameterizedTest
    @CsvSource({"en, commands.md, Commands", "zh, commands.zh-CN.md, 命令"})
    void isThatOfTheHelp(String language, String name, String title) throws IOException {
        var file = Checkout.root().resolve("docs/reference").resolve(name);
        var page = page(language, title);
        if (Boolean.getBoolean("mingxiao.pages.write")) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file))
                .as(
                        "%s is stale; write it anew with:"
                                + " mvn test -pl cli -am -Dtest=CommandPageTest -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dmingxiao.pages.write=true",
                        Path.of("docs/reference", name))
                .isEqualTo(page);
    }

    private static String page(String language, String title) {
        var page = new StringBuilder("# " + title + "\n");
        page.append(section("mingxiao", Ran.command("--help", "--lang", language)));
        for (var command : COMMANDS) {
            page.append(section("mingxiao " + command, Ran.command(command, "--help", "--lang", language)));
        }
        return page.toString();
    }

    private static String section(String heading, Ran help) {
        return "\n## " + heading + "\n\n```text\n" + help.out() + "```\n";
    }
}
