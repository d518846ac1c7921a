package org.mingxiao.core;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real documents that lie beside the checkout and are not part of it. A test that needs them is skipped where they are
 * missing. The system property {@code mingxiao.shared} names another folder.
 */
public final class SharedSamples {
    private SharedSamples() {}

    /** A file or folder of the real documents, e.g. {@code samples/pdf/form000.pdf}; skips the test where it is missing. */
    public static Path path(String relative) {
        var file = folder().resolve(relative);
        assumeTrue(Files.exists(file), () -> "skipped: the real documents are not beside this checkout: " + relative);
        return file;
    }

    private static Path folder() {
        var named = System.getProperty("mingxiao.shared");
        if (named != null) {
            return Path.of(named);
        }
        var directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve(".mvn"))) {
            directory = directory.getParent();
        }
        return directory == null ? Path.of("../shared") : directory.resolveSibling("shared");
    }
}
