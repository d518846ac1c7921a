package org.mingxiao.server.filing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.UUID;
import org.mingxiao.server.shared.database.ComposedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contents of files in the database: in pieces, so that no file is ever in memory as a whole. */
@Component
@ComposedSql("constants of its enumeration")
class Pieces {
    static final int PIECE_BYTES = 256 << 10;

    /** Whose pieces they are. */
    enum Of {
        UPLOAD(
                "insert into filing.piece (upload_id, number, content) values (:file, :number, :content)",
                "select content from filing.piece where upload_id = :file and number = :number"),
        PRODUCT(
                "insert into filing.product_piece (product_id, number, content) values (:file, :number, :content)",
                "select content from filing.product_piece where product_id = :file and number = :number");

        private final String insert;
        private final String select;

        Of(String insert, String select) {
            this.insert = insert;
            this.select = select;
        }
    }

    private final JdbcClient database;

    Pieces(JdbcClient database) {
        this.database = database;
    }

    void write(Of kind, UUID id, Path file) {
        try (var in = Files.newInputStream(file)) {
            var number = 0;
            for (var bytes = in.readNBytes(PIECE_BYTES); bytes.length > 0; bytes = in.readNBytes(PIECE_BYTES)) {
                database.sql(kind.insert)
                        .param("file", id)
                        .param("number", number++)
                        .param("content", bytes)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws DamagedContent where what the database holds is not what was handed in; nothing of it is served */
    void read(Of kind, UUID id, String sha256, Path to) {
        var digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            for (var number = 0; ; number++) {
                var piece = database.sql(kind.select)
                        .param("file", id)
                        .param("number", number)
                        .query(byte[].class)
                        .optional();
                if (piece.isEmpty()) {
                    break;
                }
                out.write(piece.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new DamagedContent(id);
        }
    }
}
