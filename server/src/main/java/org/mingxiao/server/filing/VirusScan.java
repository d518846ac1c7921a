package org.mingxiao.server.filing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingxiao.server.shared.access.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon about each file, where one is configured ({@code mingxiao.uploads.clamav}: the path of its socket, or
 * {@code host:port}). Where it is configured and does not answer, nothing is taken.
 */
@Component
class VirusScan {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

    private final String daemon;

    VirusScan(@Value("${mingxiao.uploads.clamav:}") String daemon) {
        this.daemon = daemon;
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
            throw Refused.invalid("file-infected");
        } else if (!answer.endsWith("OK")) {
            LOG.warn("ClamAV at {} says: {}", daemon, answer);
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "file-scan-unavailable");
        }
    }

    private String ask(Path file) throws IOException {
        try (var channel = SocketChannel.open(address());
                var in = Files.newInputStream(file);
                OutputStream stream = Channels.newOutputStream(channel);
                var out = new DataOutputStream(stream)) {
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var bytes = in.readNBytes(64 << 10); bytes.length > 0; bytes = in.readNBytes(64 << 10)) {
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            out.writeInt(0);
            out.flush();
            var answer = Channels.newInputStream(channel).readNBytes(4096);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }

    private SocketAddress address() {
        var colon = daemon.lastIndexOf(':');
        return daemon.startsWith("/")
                ? UnixDomainSocketAddress.of(daemon)
                : new InetSocketAddress(daemon.substring(0, colon), Integer.parseInt(daemon.substring(colon + 1)));
    }
}
