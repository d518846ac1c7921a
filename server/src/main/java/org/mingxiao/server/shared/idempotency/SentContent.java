package org.mingxiao.server.shared.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.MediaType;

/**
 * What a request sent, as a hash; the request can be read afterwards as if nobody had. Forms are told apart by their fields, files
 * by their content, which is read from where the container put them and never held in memory.
 */
final class SentContent {
    /** Differ in each rendering of the same form. */
    private static final Set<String> NOT_CONTENT = Set.of("_csrf", IdempotencyFilter.FIELD);

    private final HttpServletRequest request;
    private final byte[] hash;

    private SentContent(HttpServletRequest request, byte[] hash) {
        this.request = request;
        this.hash = hash;
    }

    /** To be handed on in place of the one that was read. */
    HttpServletRequest request() {
        return request;
    }

    byte[] hash() {
        return hash;
    }

    static SentContent of(HttpServletRequest request) throws IOException, ServletException {
        var type = Objects.toString(request.getContentType(), "").toLowerCase(Locale.ROOT);
        var digest = sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            write(out, Objects.toString(request.getQueryString(), ""));
            if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
                fields(request, out);
                for (var part : request.getParts()) {
                    if (part.getSubmittedFileName() != null) {
                        write(out, part.getName());
                        write(out, part.getSubmittedFileName());
                        try (var file = part.getInputStream()) {
                            file.transferTo(out);
                        }
                    }
                }
                return new SentContent(request, digest.digest());
            }
            if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
                fields(request, out);
                return new SentContent(request, digest.digest());
            }
            var body = request.getInputStream().readAllBytes();
            out.write(body);
            return new SentContent(new ReadAgain(request, body), digest.digest());
        }
    }

    private static void fields(HttpServletRequest request, OutputStream out) throws IOException {
        for (var field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (!NOT_CONTENT.contains(field.getKey())) {
                write(out, field.getKey());
                write(out, Arrays.toString(field.getValue()));
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class ReadAgain extends HttpServletRequestWrapper {
        private final byte[] body;

        ReadAgain(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final InputStream bytes;

        Bytes(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            try {
                return bytes.available() == 0;
            } catch (IOException e) {
                return true;
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
