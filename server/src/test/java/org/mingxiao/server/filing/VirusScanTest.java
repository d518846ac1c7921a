package org.mingxiao.server.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingxiao.server.shared.access.Refused;

/** What the daemon says decides; what it does not say, too. */
class VirusScanTest {
    private static final byte[] BAD = "a virus, says the daemon".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private VirusDaemon daemon;
    private VirusScan scan;

    @BeforeEach
    void start() throws IOException {
        daemon = VirusDaemon.at(ServerSocketChannel.open(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        daemon.answers(bytes -> Arrays.equals(bytes, BAD) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
        scan = scan("127.0.0.1:" + ((InetSocketAddress) daemon.address()).getPort());
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    private static VirusScan scan(String daemon) {
        return new VirusScan(daemon, Duration.ofMillis(500));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    @Test
    void a_clean_file_passes_and_an_infected_one_is_refused() throws IOException {
        var clean = file("clean".getBytes(StandardCharsets.UTF_8));
        assertThatCode(() -> scan.check(clean)).doesNotThrowAnyException();

        var bad = file(BAD);
        assertRefused(() -> scan.check(bad), "file-infected");
    }

    @Test
    void every_byte_of_a_big_file_is_shown_to_the_daemon() throws IOException {
        var big = new byte[1_000_001];
        Arrays.fill(big, (byte) 7);
        daemon.answers(bytes -> Arrays.equals(bytes, big) ? "stream: OK" : "stream: Half.A.File FOUND");

        var file = file(big);
        assertThatCode(() -> scan.check(file)).doesNotThrowAnyException();
    }

    @Test
    void the_daemon_may_listen_on_a_socket_in_the_file_system() throws IOException {
        var path = folder.resolve("clamd.sock");
        try (var local = VirusDaemon.at(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX), UnixDomainSocketAddress.of(path))) {
            local.answers(bytes -> "stream: Eicar-Test-Signature FOUND");

            var file = file(BAD);
            assertRefused(() -> scan(path.toString()).check(file), "file-infected");
        }
    }

    @Test
    @Timeout(20)
    void without_a_clear_answer_nothing_is_taken() throws IOException {
        var file = file(BAD);
        for (var said : new String[] {VirusDaemon.NONE, "INSTREAM size limit exceeded. ERROR", "stream:"}) {
            daemon.answers(bytes -> said);
            assertRefused(() -> scan.check(file), "file-scan-unavailable");
        }
        assertRefused(() -> scan("127.0.0.1:1").check(file), "file-scan-unavailable");
    }

    @Test
    void an_address_that_is_none_is_told_at_the_start() {
        for (var wrong : new String[] {"clamd", "clamd:", "host:port", "a b:3310"}) {
            assertThatThrownBy(() -> scan(wrong)).hasMessageContaining("mingxiao.uploads.clamav");
        }
        assertThat(new VirusScan("", Duration.ZERO)).isNotNull();
    }

    private static void assertRefused(Runnable check, String code) {
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
