package org.mingxiao.server.shared.database;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/**
 * The passwords of the embedded database's roles: drawn at random when it is made, kept beside it in a file that only the
 * account of the program reads.
 *
 * @param superuser of the embedded server itself
 * @param owner whom the tables belong to: migrations only
 * @param application what the program works as: neither owner nor superuser, so row-level security holds for it
 */
record DatabaseSecrets(String superuser, String owner, String application) {
    static DatabaseSecrets in(Path folder) throws IOException {
        var file = folder.resolve("database.secret");
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var text = Files.newBufferedReader(file)) {
                kept.load(text);
            }
        } else {
            var random = new SecureRandom();
            for (var role : new String[] {"superuser", "owner", "application"}) {
                var bytes = new byte[24];
                random.nextBytes(bytes);
                kept.setProperty(role, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            }
            var channel = Files.newByteChannel(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Channels.newOutputStream(channel)) {
                kept.store(out, null);
            }
        }
        return new DatabaseSecrets(
                kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("application"));
    }

    /** Says nothing, wherever it is printed. */
    @Override
    public String toString() {
        return "DatabaseSecrets";
    }
}
