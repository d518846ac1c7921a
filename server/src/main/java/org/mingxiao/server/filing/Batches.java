package org.mingxiao.server.filing;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many files handed in at one go. Each is kept as it comes and read in the background; batch and files are in the database, so
 * that a page may be left and come back to, and a restart goes on where it was.
 */
@Service
public class Batches {
    private static final int MOST_FILES = 200;
    private static final String FILE = "select f.id, f.batch_id, f.position, f.name, f.upload_id, f.state, f.problem"
            + " from filing.batch_file f join filing.batch b on b.id = f.batch_id where ";
    private static final String BATCH = """
            select b.id, b.unit_id, b.purpose, b.created_by, b.created_at, count(f.id) as files,
                count(f.id) filter (where f.state not in ('WAITING', 'READING')) as settled
            from filing.batch b left join filing.batch_file f on f.batch_id = b.id where\s""";
    private static final String BATCH_GROUP = " group by b.id, b.unit_id, b.purpose, b.created_by, b.created_at";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Uploads uploads;
    private final MessageSource words;
    private final Acts acts;
    private final Clock clock;

    Batches(
            JdbcClient database,
            TransactionTemplate transactions,
            Uploads uploads,
            MessageSource words,
            Acts acts,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.uploads = uploads;
        this.words = words;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refused where the person may not hand in anything for the unit */
    public UUID begin(Scope scope, UUID unit, String purpose) {
        scope.require(unit, Uploads.WRITERS);
        var id = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            database.sql("insert into filing.batch (id, unit_id, purpose, created_by, created_at)"
                            + " values (:id, :unit, :purpose, :by, :at)")
                    .param("id", id)
                    .param("unit", unit)
                    .param("purpose", purpose)
                    .param("by", scope.person())
                    .param("at", now())
                    .update();
            acts.record("filing.batch-begun", "filing.batch", id, unit, Map.of("purpose", purpose));
        });
        return id;
    }

    /**
     * One more file. Where it is refused it stands in the batch with the reason, so that among many none is lost from sight.
     *
     * @throws Refused only where the batch itself is none of the person's, or is full
     */
    public BatchFile add(Scope scope, UUID batch, String name, InputStream content) {
        var into = get(scope, batch);
        if (into.files() >= MOST_FILES) {
            throw Refused.invalid("batch-full", MOST_FILES);
        }
        UUID upload = null;
        String problem = null;
        try {
            upload = uploads.accept(scope, into.unit(), name, content).id();
        } catch (Refused refused) {
            problem = both(refused);
        }
        return insert(batch, FileNames.shown(name), upload, problem);
    }

    private BatchFile insert(UUID batch, String name, @Nullable UUID upload, @Nullable String problem) {
        var id = UUID.randomUUID();
        var state = upload == null ? BatchFile.State.REFUSED : BatchFile.State.WAITING;
        var position = transactions.execute(status -> {
            // Files of one batch come in one after the other: its row is held while the next number is found.
            database.sql("select id from filing.batch where id = :batch for update")
                    .param("batch", batch)
                    .query(UUID.class)
                    .single();
            var next = database.sql("select count(*) + 1 from filing.batch_file where batch_id = :batch")
                    .param("batch", batch)
                    .query(Integer.class)
                    .single();
            database.sql("""
                            insert into filing.batch_file (id, batch_id, position, name, upload_id, state, problem, changed_at)
                            values (:id, :batch, :position, :name, :upload, :state, :problem, :at)""")
                    .param("id", id)
                    .param("batch", batch)
                    .param("position", next)
                    .param("name", name)
                    .param("upload", upload)
                    .param("state", state.name())
                    .param("problem", problem)
                    .param("at", now())
                    .update();
            return next;
        });
        return new BatchFile(id, batch, position, name, upload, state, problem);
    }

    /** @throws Refused where there is none within the scope */
    public Batch get(Scope scope, UUID id) {
        return transactions.execute(status -> database.sql(BATCH + "b.id = :id and " + Scope.rows("b") + BATCH_GROUP)
                .param("id", id)
                .params(scope.parameters())
                .query((row, number) -> batch(row))
                .optional()
                .orElseThrow(Refused::notFound));
    }

    /** The person's own, newest first. */
    public List<Batch> own(Scope scope, String purpose, int limit) {
        return transactions.execute(status -> database.sql(BATCH
                        + "b.created_by = :by and b.purpose = :purpose and " + Scope.rows("b") + BATCH_GROUP
                        + " order by b.created_at desc limit :limit")
                .param("by", scope.person())
                .param("purpose", purpose)
                .param("limit", limit)
                .params(scope.parameters())
                .query((row, number) -> batch(row))
                .list());
    }

    /** In the order in which they were handed in. */
    public List<BatchFile> files(Scope scope, UUID batch) {
        return transactions.execute(
                status -> database.sql(FILE + "f.batch_id = :batch and " + Scope.rows("b") + " order by f.position")
                        .param("batch", batch)
                        .params(scope.parameters())
                        .query((row, number) -> file(row))
                        .list());
    }

    /** @throws Refused where there is none within the scope */
    public BatchFile file(Scope scope, UUID id) {
        return transactions.execute(status -> database.sql(FILE + "f.id = :id and " + Scope.rows("b"))
                .param("id", id)
                .params(scope.parameters())
                .query((row, number) -> file(row))
                .optional()
                .orElseThrow(Refused::notFound));
    }

    /** A person has decided what becomes of a file that was read. Whoever calls records what that was. */
    public void done(Scope scope, UUID file) {
        change(scope, file, BatchFile.State.DONE, "READ", "UNREADABLE", "DONE");
    }

    /** Reads a file once more. */
    public void again(Scope scope, UUID file) {
        change(scope, file, BatchFile.State.WAITING, "UNREADABLE", "READ");
    }

    private void change(Scope scope, UUID id, BatchFile.State to, String... from) {
        var file = file(scope, id);
        scope.require(get(scope, file.batch()).unit(), Uploads.WRITERS);
        var changed = transactions.execute(status -> database.sql(
                        "update filing.batch_file set state = :to, attempts = 0, changed_at = :at where id = :id and state in (:from)")
                .param("to", to.name())
                .param("at", now())
                .param("id", id)
                .param("from", List.of(from))
                .update());
        if (changed == 0) {
            throw Refused.conflict("file-not-settled");
        }
    }

    /** In both languages, for it is kept and shown to whoever looks later. */
    private String both(Refused refused) {
        var chinese = words.getMessage(refused.messageKey(), refused.arguments(), Locale.SIMPLIFIED_CHINESE);
        var english = words.getMessage(refused.messageKey(), refused.arguments(), Locale.ENGLISH);
        return chinese.equals(english) ? chinese : chinese + " " + english;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("purpose"),
                row.getInt("files"),
                row.getInt("settled"),
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static BatchFile file(ResultSet row) throws SQLException {
        return new BatchFile(
                row.getObject("id", UUID.class),
                row.getObject("batch_id", UUID.class),
                row.getInt("position"),
                row.getString("name"),
                row.getObject("upload_id", UUID.class),
                BatchFile.State.valueOf(row.getString("state")),
                row.getString("problem"));
    }
}
