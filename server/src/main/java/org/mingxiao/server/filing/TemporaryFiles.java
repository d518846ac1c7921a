package org.mingxiao.server.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files that live as long as one piece of work, under names drawn at random, readable by the program only. */
@Component
class TemporaryFiles {
    private final Path folder;

    TemporaryFiles(@Value("${mingxiao.data}") Path data) {
        folder = data.toAbsolutePath().resolve("temporary");
    }

    Path make() {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "file-", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
