package org.mingxiao.server.filing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.mingxiao.server.shared.access.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon about each file, where one is configured ({@code mingxiao.uploads.clamav}: the path of its socket, or
 * {@code host:port}). Where it is configured and does not answer within {@code mingxiao.uploads.clamav-patience}, nothing is
 * taken.
 */
@Component
class VirusScan {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

    private final String daemon;
    private final Duration patience;

    VirusScan(
            @Value("${mingxiao.uploads.clamav:}") String daemon,
            @Value("${mingxiao.uploads.clamav-patience:60s}") Duration patience) {
        if (!daemon.isBlank() && !isPath(daemon) && !daemon.matches("[^\\s]+:\\d{1,5}")) {
            throw new IllegalArgumentException("mingxiao.uploads.clamav：应为套接字路径或“主机:端口”，而不是“" + daemon
                    + "”。 / It is the path of a socket or host:port, not: " + daemon);
        }
        this.daemon = daemon;
        this.patience = patience;
    }

    /** @throws Refused where the daemon finds something, or cannot be asked */
    void check(Path file) {
        if (daemon.isBlank()) {
            return;
        }
        String answer;
        try {
            answer = ask(file);
        } catch (IOException e) {
            LOG.warn("ClamAV at {} does not answer", daemon, e);
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "file-scan-unavailable");
        }
        if (answer.endsWith("FOUND")) {
            LOG.warn("ClamAV at {} found {}", daemon, answer);
            throw Refused.invalid("file-infected");
        } else if (!answer.endsWith("OK")) {
            LOG.warn("ClamAV at {} says: {}", daemon, answer);
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "file-scan-unavailable");
        }
    }

    private String ask(Path file) throws IOException {
        try (var channel = open();
                var in = Files.newInputStream(file)) {
            // Whatever waits for a daemon that has stopped answering ends with the channel.
            var late = CompletableFuture.runAsync(
                    () -> close(channel),
                    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
            try {
                channel.connect(address());
                send(in, new DataOutputStream(Channels.newOutputStream(channel)));
                return new String(Channels.newInputStream(channel).readNBytes(4096), StandardCharsets.US_ASCII)
                        .replace("\0", "")
                        .strip();
            } finally {
                late.cancel(false);
            }
        }
    }

    private static void send(InputStream in, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (var bytes = in.readNBytes(64 << 10); bytes.length > 0; bytes = in.readNBytes(64 << 10)) {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        out.writeInt(0);
        out.flush();
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("a channel to ClamAV did not close", e);
        }
    }

    private static boolean isPath(String daemon) {
        return daemon.startsWith("/");
    }

    private SocketChannel open() throws IOException {
        return isPath(daemon) ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    }

    private SocketAddress address() {
        var colon = daemon.lastIndexOf(':');
        return isPath(daemon)
                ? UnixDomainSocketAddress.of(daemon)
                : new InetSocketAddress(daemon.substring(0, colon), Integer.parseInt(daemon.substring(colon + 1)));
    }
}
