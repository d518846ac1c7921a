package org.mingxiao.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the checkout that lie outside this module. */
final class Checkout {
    private Checkout() {}

    static Path root() {
        var directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve(".mvn"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
