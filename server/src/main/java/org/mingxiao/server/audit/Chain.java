package org.mingxiao.server.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hash chain over the record: SHA-256 of the hash before, the position, the instant of sealing and every column of the record,
 * each text with its length before it, so that no two records give the same bytes.
 */
final class Chain {
    private static final int HASH_BYTES = 32;

    private static final int ABSENT = -1;

    private Chain() {}

    /** What stands before the first link. */
    static byte[] start() {
        return new byte[HASH_BYTES];
    }

    static byte[] hash(byte[] previous, long position, Instant sealedAt, Entry entry) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(position);
            write(out, sealedAt);
            out.writeLong(entry.number());
            write(out, entry.at());
            write(out, entry.actor());
            write(out, entry.actorName());
            write(out, entry.unit());
            write(out, entry.action());
            write(out, entry.subject());
            write(out, entry.subjectId());
            write(out, entry.detail());
            write(out, entry.request());
            write(out, entry.address());
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static void write(DataOutputStream out, @Nullable UUID id) throws IOException {
        write(out, id == null ? null : id.toString());
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
