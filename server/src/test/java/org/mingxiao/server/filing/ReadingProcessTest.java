package org.mingxiao.server.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.Reading;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.worker.RecordJson;
import org.mingxiao.documents.worker.Worker;

/** Files are read in a process of its own, which may end in any way. */
class ReadingProcessTest {
    @TempDir
    private Path folder;

    private ReadingProcesses processes;

    private ReadingProcesses processes(int heap, Duration limit) {
        processes = new ReadingProcesses(folder, 1, heap, limit, WorkerClassPath::find);
        return processes;
    }

    @AfterEach
    void end() {
        processes.end();
    }

    static Stream<Path> samples() throws IOException {
        try (var files = Files.list(Path.of("..", "samples"))) {
            return files.filter(file -> !file.endsWith("README")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void it_reads_every_format_as_a_program_does_itself(Path sample) throws Unreadable {
        var bytes = processes(512, Duration.ofSeconds(60)).ask(Worker.Wanted.READING, sample.toAbsolutePath(), 0);

        assertThat(RecordJson.read(new ByteArrayInputStream(bytes), Reading.class))
                .isEqualTo(Documents.read(sample.toAbsolutePath()));
    }

    @Test
    void it_draws_pages() throws Unreadable {
        var png = processes(512, Duration.ofSeconds(60))
                .ask(
                        Worker.Wanted.PAGE,
                        Path.of("../samples/project-goals-one.pdf").toAbsolutePath(),
                        1);

        assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(10_000);
    }

    @Test
    void one_process_reads_one_file_after_the_other() throws Unreadable, IOException {
        var all = processes(512, Duration.ofSeconds(60));
        var file = Files.writeString(folder.resolve("a.txt"), "没有表");

        all.ask(Worker.Wanted.READING, file, 0);
        var first = all.running();
        all.ask(Worker.Wanted.READING, file, 0);

        assertThat(all.running()).hasSize(1).isEqualTo(first);
    }

    @Test
    void a_process_that_takes_too_long_is_killed_and_the_next_file_is_read() throws Exception {
        var all = processes(512, Duration.ofMillis(1));
        var file = Files.writeString(folder.resolve("a.txt"), "没有表");

        assertThatThrownBy(() -> all.ask(Worker.Wanted.READING, file, 0))
                .isInstanceOfSatisfying(
                        Unreadable.class, late -> assertThat(late.reason()).isEqualTo(Reason.TOO_SLOW));
        assertThat(all.running()).noneMatch(ReadingProcess::isAlive);
    }

    @Test
    void a_process_that_was_killed_is_replaced() throws Exception {
        var all = processes(512, Duration.ofSeconds(60));
        var file = Files.writeString(folder.resolve("a.txt"), "没有表");
        all.ask(Worker.Wanted.READING, file, 0);
        var killed = all.running().iterator().next();
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        ProcessHandle.of(killed.pid()).ifPresent(process -> process.onExit().join());

        all.ask(Worker.Wanted.READING, file, 0);

        assertThat(all.running()).isNotEmpty().doesNotContain(killed);
    }

    @Test
    void where_memory_runs_out_the_reason_says_so() throws Exception {
        var all = processes(24, Duration.ofSeconds(60));
        var file = Files.writeString(folder.resolve("a.txt"), "表 ".repeat(4_000_000));

        assertThatThrownBy(() -> all.ask(Worker.Wanted.READING, file, 0))
                .isInstanceOfSatisfying(
                        Unreadable.class, late -> assertThat(late.reason()).isEqualTo(Reason.OUT_OF_MEMORY));
    }

    @Test
    void nothing_of_the_server_is_on_its_class_path() {
        processes(512, Duration.ofSeconds(60));

        assertThat(WorkerClassPath.find().split(File.pathSeparator))
                .noneMatch(entry ->
                        entry.contains("spring") || entry.contains("postgresql") || entry.contains("/server/"));
    }
}
