package org.mingxiao.server.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingxiao.documents.Limits;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.mingxiao.server.shared.database.BeyondScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files that people hand in. Each is checked by its content before anything opens it, gets a random id, and is kept in the
 * database with its hash.
 */
@Service
public class Uploads {
    static final Role[] WRITERS = {Role.HANDLER, Role.SECTION_HEAD, Role.FINANCE, Role.LEADER, Role.HEAD, Role.SECRETARY
    };
    private static final String COLUMNS =
            "u.id, u.unit_id, u.name, u.format, u.size, u.sha256, u.created_by, u.created_at";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final TemporaryFiles temporary;
    private final FileCheck check;
    private final Pieces pieces;
    private final Acts acts;
    private final BeyondScope beyond;
    private final Clock clock;

    Uploads(
            JdbcClient database,
            TransactionTemplate transactions,
            TemporaryFiles temporary,
            FileCheck check,
            Pieces pieces,
            Acts acts,
            BeyondScope beyond,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.temporary = temporary;
        this.check = check;
        this.pieces = pieces;
        this.acts = acts;
        this.beyond = beyond;
        this.clock = clock;
    }

    /**
     * Takes a file for a unit.
     *
     * @param name as its owner calls it; no part of it is trusted
     * @throws Refused with the reason, where it is larger than 20 MB, of a kind that is not taken, packed to harm, infected, or
     *     where the person may not hand in anything for the unit
     */
    public Upload accept(Scope scope, UUID unit, String name, InputStream content) {
        scope.require(unit, WRITERS);
        var file = temporary.make();
        try {
            var digest = Sha256.digest();
            var size = spool(new DigestInputStream(content, digest), file);
            var format = check.formatOf(file);
            var upload = new Upload(
                    UUID.randomUUID(),
                    unit,
                    FileNames.shown(name),
                    format,
                    size,
                    HexFormat.of().formatHex(digest.digest()),
                    scope.person(),
                    Instant.now(clock));
            transactions.executeWithoutResult(status -> keep(upload, file));
            return upload;
        } finally {
            temporary.delete(file);
        }
    }

    private static long spool(InputStream content, Path file) {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 << 10];
            var size = 0L;
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > Limits.FILE_BYTES) {
                    throw Refused.invalid("file-too-large");
                }
                out.write(buffer, 0, read);
            }
            if (size == 0) {
                throw Refused.invalid("file-empty");
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Upload upload, Path file) {
        database.sql("""
                        insert into filing.upload (id, unit_id, name, format, size, sha256, created_by, created_at)
                        values (:id, :unit, :name, :format, :size, :sha256, :by, :at)""")
                .param("id", upload.id())
                .param("unit", upload.unit())
                .param("name", upload.name())
                .param("format", upload.format().name())
                .param("size", upload.size())
                .param("sha256", upload.sha256())
                .param("by", upload.by())
                .param("at", OffsetDateTime.ofInstant(upload.at(), ZoneOffset.UTC))
                .update();
        pieces.write(Pieces.Of.UPLOAD, upload.id(), file);
        acts.record(
                "filing.uploaded",
                "filing.upload",
                upload.id(),
                upload.unit(),
                Map.of(
                        "name", upload.name(),
                        "format", upload.format().name(),
                        "size", String.valueOf(upload.size()),
                        "sha256", upload.sha256()));
    }

    /** @throws Refused where there is none, or none within the scope */
    public Upload get(Scope scope, UUID id) {
        return find(scope, id).orElseThrow(Refused::notFound);
    }

    public Optional<Upload> find(Scope scope, UUID id) {
        return transactions.execute(status -> database.sql(
                        "select " + COLUMNS + " from filing.upload u where u.id = :id and " + Scope.rows("u"))
                .param("id", id)
                .params(scope.parameters())
                .query((row, number) -> upload(row, ""))
                .optional());
    }

    /**
     * The content of an upload; close it after use.
     *
     * @throws Refused where there is none within the scope, or where the content is not what was handed in
     */
    public OpenUpload open(Scope scope, UUID id) {
        var upload = get(scope, id);
        var file = temporary.make();
        try {
            transactions.executeWithoutResult(
                    status -> pieces.read(Pieces.Of.UPLOAD, upload.id(), upload.sha256(), file));
        } catch (RuntimeException e) {
            temporary.delete(file);
            throw e;
        }
        return new OpenUpload(upload, file);
    }

    /** Opens an upload to the finance bureau, or closes it again; for the document it belongs to, in its transaction. */
    void file(UUID id, boolean filed) {
        beyond.during(() -> database.sql("update filing.upload set filed = :filed where id = :id")
                .param("filed", filed)
                .param("id", id)
                .update());
    }

    static Upload upload(ResultSet row, String prefix) throws SQLException {
        return new Upload(
                row.getObject(prefix + "id", UUID.class),
                row.getObject(prefix + "unit_id", UUID.class),
                row.getString(prefix + "name"),
                FileFormat.valueOf(row.getString(prefix + "format")),
                row.getLong(prefix + "size"),
                row.getString(prefix + "sha256"),
                row.getObject(prefix + "created_by", UUID.class),
                row.getObject(prefix + "created_at", OffsetDateTime.class).toInstant());
    }
}
