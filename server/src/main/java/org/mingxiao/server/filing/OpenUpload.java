package org.mingxiao.server.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The content of an upload, whole and as it was handed in: its hash has been compared. Lies in a file of its own until it is
 * closed.
 */
public record OpenUpload(Upload upload, Path file) implements AutoCloseable {
    public InputStream stream() throws IOException {
        return Files.newInputStream(file);
    }

    public byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
