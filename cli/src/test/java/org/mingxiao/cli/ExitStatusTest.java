package org.mingxiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract's exit statuses, with what is said beside them. */
class ExitStatusTest {
    private static final Path GOOD = Path.of("src/test/resources/forms/目标表.txt");

    @TempDir
    private Path folder;

    @BeforeEach
    void forms() throws IOException {
        Files.copy(GOOD, folder.resolve("好.txt"));
        Files.copy(Path.of("src/test/resources/forms/自评表.html"), folder.resolve("自评.html"));
        Files.writeString(folder.resolve("信.txt"), "今天天气很好。\n");
        Files.write(folder.resolve("空.pdf"), new byte[0]);
        Files.createDirectory(folder.resolve("空文件夹"));
    }

    @ParameterizedTest(name = "mingxiao {0} ends with {1}")
    @CsvSource({
        "read 好.txt, 0",
        "read 好.txt 信.txt, 1",
        "read 好.txt 没有.pdf, 1",
        "read 信.txt, 2",
        "read 没有.pdf, 2",
        "read 空.pdf, 2",
        "read 空文件夹, 2",
        "read ., 1",
        "review 好.txt, 0",
        "review 好.txt 信.txt, 1",
        "review 信.txt, 2",
        "review --fail-on warning 好.txt, 3",
        "review --fail-on error 好.txt, 0",
        "review --fail-on info 信.txt, 2",
        "score 自评.html, 0",
        "score 自评.html 好.txt, 1",
        "score 好.txt, 2",
        "value 随便, 0"
    })
    void followsTheContract(String words, int status) {
        for (var format : new String[] {"table", "json"}) {
            assertThat(run(words + " --format " + format).status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"read 好.txt 信.txt 没有.pdf", "review . ", "score . 没有.pdf", "read 空文件夹", "value -3%"})
    void jsonStandsAloneOnStandardOutput(String words) throws IOException {
        var ran = run(words + " --format json");
        try (var parser = new ObjectMapper().createParser(ran.out())) {
            parser.readValueAsTree();
            assertThat(parser.nextToken()).isNull();
        }
        assertThat(ran.out()).endsWith("}\n");
    }

    @Test
    void problemsAreToldBesideJsonAndQuietKeepsStill() {
        var told = run("read --format json 好.txt 信.txt");
        assertThat(told.err()).contains("信.txt: [not-a-form] ").endsWith("共 2 个文件，读出 1 份表；1 个文件有问题。\n");
        var quiet = run("read --quiet --format json 好.txt 信.txt");
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out()).isEqualTo(told.out());
    }

    @Test
    void theProblemOfAFileStandsInItsTable() {
        assertThat(run("read 信.txt").out()).contains("未能读取之处（1）", "✗ [not-a-form] ");
    }

    private Ran run(String words) {
        var absolute = words.strip().split(" ");
        for (int i = 1; i < absolute.length; i++) {
            if (absolute[i].equals(".")
                    || absolute[i].matches("\\p{IsHan}+(\\.[a-z]+)?") && !words.startsWith("value")) {
                absolute[i] = folder.resolve(absolute[i]).toString();
            }
        }
        return Ran.command(absolute);
    }
}
