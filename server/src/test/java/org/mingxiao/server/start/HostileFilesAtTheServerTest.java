package org.mingxiao.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingxiao.documents.hostile.Attacks;
import org.mingxiao.documents.hostile.BrokenFiles;
import org.mingxiao.documents.hostile.HostileFile;
import tools.jackson.databind.JsonNode;

/**
 * The hostile corpus handed in through the browser's form and through the interface, at a server with a quarter of a gigabyte:
 * each file is refused or unread with a reason, and the server goes on within its memory.
 */
@Tag("slow")
class HostileFilesAtTheServerTest {
    private static final int HEAP_MEGABYTES = 256;
    /** Of the whole process: the heap, its code and its threads. What reads the files is another process. */
    private static final int MOST_MEGABYTES = 700;

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @TempDir
    private Path folder;

    @Test
    void each_ends_with_a_reason_and_the_server_goes_on() throws Exception {
        var corpus = new ArrayList<HostileFile>(BrokenFiles.all());
        corpus.addAll(Attacks.all("http://127.0.0.1:9/"));
        try (var server = ServerProcess.start(folder, List.of("-Xmx" + HEAP_MEGABYTES + "m"), "--demo")) {
            server.awaitReady();
            var person = DemoPerson.signIn(server, "jyjb");
            var unit = person.unit();

            var taken = throughTheInterface(person, unit, corpus);
            assertReasons(throughTheForm(person, unit, corpus), corpus.size());

            assertThat(taken)
                    .as("refused at the door, or kept to be read")
                    .allMatch(status -> status == 201 || status == 422);
            assertThat(server.output()).doesNotContain("OutOfMemoryError");
            server.awaitReady();
            assertThat(peakMegabytes(server)).isLessThan(MOST_MEGABYTES);
            assertThat(server.stop()).isZero();
        }
    }

    private static List<Integer> throughTheInterface(DemoPerson person, String unit, List<HostileFile> corpus)
            throws Exception {
        var statuses = new ArrayList<Integer>();
        for (var file : corpus) {
            var answer = person.upload(
                    "/api/v1/uploads?unit=" + unit, file.name(), file.bytes().make());
            assertThat(answer.statusCode() == 201 || answer.body().contains("\"detail\""))
                    .as(file.name() + " " + answer.body())
                    .isTrue();
            statuses.add(answer.statusCode());
        }
        return statuses;
    }

    /** The batch, when all is settled. */
    private static List<JsonNode> throughTheForm(DemoPerson person, String unit, List<HostileFile> corpus)
            throws Exception {
        var first = corpus.get(0);
        var begun = person.upload(
                "/goals/intake?unit=" + unit, first.name(), first.bytes().make());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        var batch = begun.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        for (var file : corpus.subList(1, corpus.size())) {
            var answer = person.upload(
                    "/goals/intake/" + batch + "/files",
                    file.name(),
                    file.bytes().make());
            assertThat(answer.statusCode())
                    .as(file.name() + " " + answer.body())
                    .isEqualTo(302);
        }
        for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(500)) {
            var now = person.json("/api/v1/goals/intake/" + batch);
            if (now.at("/batch/settled").asInt() == corpus.size()) {
                var files = new ArrayList<JsonNode>();
                now.get("files").forEach(files::add);
                return files;
            }
        }
        throw new AssertionError("the files were not settled in time");
    }

    private static void assertReasons(List<JsonNode> files, int many) {
        assertThat(files).hasSize(many).allSatisfy(file -> {
            assertThat(file.get("state").asString()).as(file.toString()).isIn("REFUSED", "UNREADABLE");
            assertThat(file.get("problem").asString()).as(file.toString()).isNotBlank();
        });
    }

    private static long peakMegabytes(ServerProcess server) throws Exception {
        return Files.readAllLines(Path.of("/proc", String.valueOf(server.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
