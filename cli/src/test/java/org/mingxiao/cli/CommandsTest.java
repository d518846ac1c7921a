package org.mingxiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingxiao.cli.terminal.Screen;

/** What the commands print for invented forms, as a person sees it. */
class CommandsTest {
    private static final String GOALS = "src/test/resources/forms/目标表.txt";
    private static final String SELF_EVALUATION = "src/test/resources/forms/自评表.html";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "mingxiao {0} → {1}")
    @CsvSource({
        "read " + GOALS + ", read-goals.txt",
        "read --lang en " + GOALS + ", read-goals-en.txt",
        "read " + SELF_EVALUATION + ", read-self-evaluation.txt",
        "score " + SELF_EVALUATION + ", score.txt",
        "score --lang en " + SELF_EVALUATION + ", score-en.txt",
        "value ≥30家 控制在5%以内 2300亿元 1-2次 培训3场、资料500份 2025年底前 是 逐年提高 -3%, value.txt"
    })
    void prints(String words, String expected) throws IOException {
        var ran = Ran.command(words.split(" "));
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEqualTo(Files.readString(Path.of("src/test/resources/expected", expected)));
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aReviewShowsMarkPlaceLineAndSuggestionOfEachFinding() {
        var ran = Ran.command("review", GOALS);
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("\n  ！ 警告 R09  指标“阅读氛围”", "文本第18行 │ 阅读氛围\n", "\n    依据：进一步提升\n", "\n    建议：")
                .containsPattern("\n审核发现共 [0-9]+ 条：错误 0　警告 [0-9]+　提示 [0-9]+\n$");
    }

    @Test
    void colourGoesToATerminalOnly() {
        var coloured = Ran.on(new Screen(120, true, 0), "", "review", GOALS);
        assertThat(coloured.out()).contains("\u001b[33m");
        assertThat(coloured.out().replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(Ran.command("review", GOALS).out());
    }

    @Test
    void aHostileDocumentCannotCommandTheTerminal() throws IOException {
        var hostile = Files.writeString(
                folder.resolve("目标表.txt"),
                Files.readString(Path.of(GOALS)).replace("阅读氛围", "阅读\u001b]0;标题\u0007氛围\u001b[2J"));
        for (var command : new String[] {"read", "review"}) {
            assertThat(Ran.command(command, hostile.toString()).out()).doesNotContain("\u001b", "\u0007");
        }
    }

    @Test
    void valuesAreReadFromStandardInput() {
        var ran = Ran.withInput("≥30家\n\n80%\n", "value", "--format", "json", "-");
        assertThat(ran.out()).containsSubsequence("\"≥30家\"", "\"text\": \"\"", "\"80%\"");
        assertThat(ran.status()).isZero();
    }

    @Test
    void anAtSignIsTextAndNoFileToRead() throws IOException {
        var secret = Files.writeString(folder.resolve("words"), "read\n");
        assertThat(Ran.command("value", "@" + secret).out()).startsWith("@" + secret);
    }
}
