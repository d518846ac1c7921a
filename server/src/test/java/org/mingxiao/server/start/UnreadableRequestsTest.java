package org.mingxiao.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the container itself refuses to read is told in words, too: only a real server has one. */
@Tag("slow")
class UnreadableRequestsTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void too_long_a_file_or_a_request_is_told() throws Exception {
        try (var server = ServerProcess.start(folder, "--demo", "--spring.servlet.multipart.max-request-size=30MB")) {
            server.awaitReady();
            var person = DemoPerson.signIn(server, "jyjb");
            var unit = person.unit();

            var file = person.upload("/api/v1/uploads?unit=" + unit, "too-long.txt", new byte[21 * MEGABYTE]);
            assertThat(file.statusCode()).isEqualTo(422);
            assertThat(file.body()).contains("file-too-large", "文件超过 20 MB");
            var request = person.upload("/api/v1/uploads?unit=" + unit, "too-long.txt", new byte[31 * MEGABYTE]);
            assertThat(request.statusCode()).isEqualTo(413);
            assertThat(request.body()).contains("\"too-large\"", "提交的内容过大");
            var form = person.upload("/goals/intake?unit=" + unit, "too-long.txt", new byte[31 * MEGABYTE]);
            assertThat(form.statusCode()).isEqualTo(413);
            assertThat(form.body()).contains("提交的内容过大", "<html");

            assertThat(server.output()).doesNotContain("ERROR");
            assertThat(server.stop()).isZero();
        }
    }
}
