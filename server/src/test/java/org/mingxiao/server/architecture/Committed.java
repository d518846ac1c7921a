package org.mingxiao.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are made from the server, and committed so that changes of them are seen. */
final class Committed {
    private Committed() {}

    /** Fails where the file differs; with {@code -Drenew} writes it instead. */
    static void compare(Path file, String now) throws IOException {
        if (System.getProperty("renew") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        assertThat(now)
                .as(
                        "%s is out of date; renew it with: mvn -pl server test -Dtest=ApiDocumentTest,RoutesTest -Drenew"
                                + " and look through what changed",
                        file.getFileName())
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }
}
