package org.mingxiao.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Many files are being read when the server is killed: the next start reads the rest, and nothing twice. */
@Tag("slow")
class ImportAfterKillTest {
    private static final int FILES = 12;
    private static final Path SAMPLE = Path.of("..", "samples", "project-goals.html");
    private static final int GOALS_IN_SAMPLE = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String[] WORDS = {
        "--demo", "--mingxiao.reading.lost-after=3s", "--mingxiao.reading.processes=1"
    };

    @TempDir
    private Path folder;

    @Test
    void a_batch_goes_on_where_it_was() throws Exception {
        String batch;
        List<String> readBefore;
        try (var killed = ServerProcess.start(folder, WORDS)) {
            killed.awaitReady();
            var person = DemoPerson.signIn(killed, "jyjb");
            batch = handIn(person);
            readBefore = ids(await(person, batch, files -> !read(files).isEmpty()), "READ");
            killed.kill();
        }
        assertThat(readBefore).as("killed in the middle").hasSizeBetween(1, FILES - 1);
        try (var again = ServerProcess.start(folder, WORDS)) {
            again.awaitReady();
            var person = DemoPerson.signIn(again, "jyjb");

            var files = await(person, batch, all -> read(all).size() == FILES);

            assertThat(ids(files, "READ")).containsAll(readBefore);
            var uploads =
                    files.stream().map(file -> file.get("upload").asString()).toList();
            assertThat(new HashSet<>(uploads)).as("each file is kept once").hasSize(FILES);
            for (var file : files) {
                var forms = person.json(
                                "/api/v1/goals/intake/files/" + file.get("id").asString() + "?year=2026")
                        .get("forms");
                assertThat(forms.size()).as(file.get("name").asString()).isEqualTo(GOALS_IN_SAMPLE);
            }
            assertThat(again.stop()).isZero();
        }
    }

    private static String handIn(DemoPerson person) throws Exception {
        var sample = Files.readString(SAMPLE, StandardCharsets.UTF_8);
        var made = person.send("/api/v1/goals/intake", "{\"unit\": \"" + person.unit() + "\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var batch = made.body().replaceAll(".*\"id\":\"([0-9a-f-]{36})\".*", "$1");
        for (var number : IntStream.range(0, FILES).toArray()) {
            // No two alike: what was read of a file is kept by its content.
            var content = sample.replace("</body>", "<p>第 " + number + " 份</p></body>") + "<!-- " + number + " -->";
            var answer = person.upload(
                    "/api/v1/goals/intake/" + batch + "/files",
                    "file-" + number + ".html",
                    content.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        return batch;
    }

    private interface Wanted {
        boolean isSo(List<JsonNode> files);
    }

    private static List<JsonNode> await(DemoPerson person, String batch, Wanted wanted) throws Exception {
        var files = new ArrayList<JsonNode>();
        for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(100)) {
            files.clear();
            person.json("/api/v1/goals/intake/" + batch).get("files").forEach(files::add);
            if (wanted.isSo(files)) {
                return files;
            }
        }
        throw new AssertionError("not in time: " + files);
    }

    private static List<JsonNode> read(List<JsonNode> files) {
        return files.stream()
                .filter(file -> file.get("state").asString().equals("READ"))
                .toList();
    }

    private static List<String> ids(List<JsonNode> files, String state) {
        return files.stream()
                .filter(file -> file.get("state").asString().equals(state))
                .map(file -> file.get("id").asString())
                .collect(Collectors.toList());
    }
}
