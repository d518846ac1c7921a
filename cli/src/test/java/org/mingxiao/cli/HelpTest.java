package org.mingxiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.cli.terminal.DisplayText;

class HelpTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void withoutWordsTheProgramSaysWhatItCanDo() {
        var ran = Ran.command();
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("名称", "概要", "说明", "选项", "命令", "退出状态", "例子")
                .contains("read", "review", "value", "score", "write", "completion");
        assertThat(ran).isEqualTo(Ran.command("--help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "review", "value", "score", "write"})
    void everyCommandHasAManualPage(String command) {
        var ran = Ran.command(command, "--help");
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .startsWith("名称\n    mingxiao " + command + " - ")
                .contains("\n概要\n    mingxiao " + command, "\n说明\n", "\n选项\n", "\n退出状态\n      0   ")
                .contains("\n例子\n    mingxiao " + command);
        assertThat(Ran.command("help", command).out()).isEqualTo(ran.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "review", "value", "score", "write"})
    void theEnglishPageHasTheSameSections(String command) {
        var ran = Ran.command(command, "--help", "--lang", "en");
        assertThat(ran.out())
                .startsWith("NAME\n    mingxiao " + command + " - ")
                .contains("\nSYNOPSIS\n", "\nDESCRIPTION\n", "\nOPTIONS\n", "\nEXIT STATUS\n", "\nEXAMPLES\n");
        var beforeExamples = ran.out().substring(0, ran.out().indexOf("EXAMPLES"));
        assertThat(HAN.matcher(beforeExamples.replace("万元", "")).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "read --help", "read --help --lang en", "review --help", "write --help"})
    void helpFitsTheScreen(String words) {
        assertThat(Ran.command(words.split(" ")).out().lines()).allMatch(line -> DisplayText.width(line) <= 100);
    }

    @Test
    void completionIsAScriptForTheShell() {
        var ran = Ran.command("completion");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("#!/usr/bin/env bash").contains("mingxiao", "review", "--fail-on");
    }

    @Test
    void versionNamesTheProgramAndItsJava() {
        assertThat(Ran.command("--version").out()).startsWith("mingxiao ").contains("\nJava ");
    }
}
