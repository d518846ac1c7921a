package org.mingxiao.documents.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.ProblemCode;

/**
 * Whatever a file holds, it ends as a problem with its reason, in time and in little memory; the rest of the run goes
 * on; and nothing but the given files is touched or fetched.
 *
 * <p>The corpus is read by a program of its own, as a user's run would, with 512 MB of heap and a folder for temporary
 * files that nobody else uses.
 */
class HostileFilesTest {
    private static final int HEAP_MEGABYTES = 512;

    @TempDir
    static Path folder;

    private static ServerSocket outside;
    private static List<HostileFile> corpus;
    private static List<ReadAll.Outcome> outcomes;

    @BeforeAll
    static void readTheCorpus() throws Exception {
        outside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        corpus = new ArrayList<>(BrokenFiles.all());
        corpus.addAll(Attacks.all("http://127.0.0.1:" + outside.getLocalPort() + "/"));
        Path files = Files.createDirectory(folder.resolve("files"));
        for (HostileFile file : corpus) {
            Files.write(files.resolve(file.name()), file.bytes().make());
        }
        Files.createDirectory(folder.resolve("temporary"));
        outcomes = ReadAll.inProgramOfItsOwn(
                        corpus.stream().map(file -> files.resolve(file.name())).toList(),
                        HEAP_MEGABYTES,
                        folder.resolve("temporary"))
                .outcomes();
    }

    @AfterAll
    static void closeTheAddress() throws IOException {
        outside.close();
    }

    @Test
    void the_corpus_is_large_enough_to_mean_something() {
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(40);
        assertThat(corpus.stream()
                        .flatMap(file -> Arrays.stream(file.expected()))
                        .map(reason -> reason.code()))
                .contains(
                        ProblemCode.DAMAGED,
                        ProblemCode.ENCRYPTED,
                        ProblemCode.NO_TEXT_LAYER,
                        ProblemCode.TOO_LARGE,
                        ProblemCode.UNSUPPORTED,
                        ProblemCode.NOT_A_FORM);
    }

    @Test
    void every_file_ends_with_its_reason() {
        assertThat(outcomes).hasSameSizeAs(corpus);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < corpus.size(); i++) {
            HostileFile file = corpus.get(i);
            ReadAll.Outcome outcome = outcomes.get(i);
            assertThat(outcome.file()).isEqualTo(file.name());
            boolean expected = outcome.forms() == 0
                    && Arrays.stream(file.expected())
                            .anyMatch(reason -> outcome.problem().equals(reason.name()));
            if (!expected) {
                wrong.add(outcome + " instead of " + Arrays.toString(file.expected()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_file_ends_in_time() {
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.milliseconds()).isLessThan(Limits.TIME.toMillis()));
    }

    @Test
    void nothing_is_left_behind_and_nothing_is_fetched() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("temporary"))) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).isEmpty();
        }
        try (Stream<Path> files = Files.list(folder.resolve("files"))) {
            assertThat(files).hasSameSizeAs(corpus);
        }
        outside.setSoTimeout(200);
        org.junit.jupiter.api.Assertions.assertThrows(
                SocketTimeoutException.class, () -> outside.accept().close());
    }
}
