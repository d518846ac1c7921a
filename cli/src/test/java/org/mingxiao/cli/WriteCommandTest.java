package org.mingxiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteCommandTest {
    private static final String GOALS = "src/test/resources/forms/目标表.txt";
    private static final String SELF_EVALUATION = "src/test/resources/forms/自评表.html";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "pdf", "html"})
    void whatWasWrittenCanBeReadAgain(String format) {
        var ran = Ran.command(
                "write", "--to", format, "--out", folder.resolve("新").toString(), GOALS);
        Assumptions.assumeFalse(ran.err().contains("fonts-lxgw-wenkai"), "no font for PDF on this machine");
        assertThat(ran.status()).isZero();
        var again = Ran.command("read", folder.resolve("新/目标表." + format).toString());
        assertThat(again.status()).isZero();
        assertThat(again.out()).contains("青禾县图书馆", "≥24场", "阅读氛围", "120.50");
    }

    @Test
    void jsonHoldsTheForm() throws IOException {
        Ran.command("write", "--to", "json", "--out", folder.toString(), GOALS);
        assertThat(Files.readString(folder.resolve("目标表.json")))
                .isEqualTo(Ran.command("read", "--format", "json", GOALS).out());
    }

    @Test
    void equalNamesGetNumbersAndTheSameRunWritesTheSameBytes() throws IOException {
        var other = Files.createDirectory(folder.resolve("另一处")).resolve("目标表.html");
        Files.copy(Path.of(SELF_EVALUATION), other);
        var out = folder.resolve("出");
        String[] words = {"write", "--to", "html", "--out", out.toString(), GOALS, other.toString()};
        Ran.command(words);
        var first = Files.readAllBytes(out.resolve("目标表-2.html"));
        assertThat(Ran.command(words).out()).contains("出/目标表.html", "出/目标表-2.html");
        assertThat(Files.readAllBytes(out.resolve("目标表-2.html"))).isEqualTo(first);
    }

    @Test
    void aSourceIsNeverOverwritten() throws IOException {
        var source = folder.resolve("自评表.html");
        Files.copy(Path.of(SELF_EVALUATION), source);
        var before = Files.readAllBytes(source);
        var ran = Ran.command("write", "--to", "html", "--out", folder.toString(), source.toString());
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("自评表.html", "不能覆盖");
        assertThat(Files.readAllBytes(source)).isEqualTo(before);
    }

    @Test
    void aFolderThatCannotBeMadeIsToldPlainly() throws IOException {
        var file = Files.createFile(folder.resolve("文件"));
        var ran =
                Ran.command("write", "--to", "docx", "--out", file.resolve("下").toString(), GOALS);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("未能写出").doesNotContain("\tat ");
    }
}
