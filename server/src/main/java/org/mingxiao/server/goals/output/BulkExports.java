package org.mingxiao.server.goals.output;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.writing.WritingFormat;
import org.mingxiao.server.filing.Products;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Exports of many forms: asked for, made in the background, theirs alone who asked. */
@Service
class BulkExports {
    private static final int MOST_FORMS = 2_000;
    private static final int MOST_AT_ONCE = 5;
    private static final int WAIT_SECONDS = 5;
    private static final Duration LOST = Duration.ofMinutes(3);
    private static final String QUERY =
            "select id, format, cardinality(forms) as total, done, failed, state, product_id,"
                    + " created_at from goals.export where ";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Products products;
    private final Acts acts;
    private final Clock clock;

    BulkExports(JdbcClient database, PlatformTransactionManager manager, Products products, Acts acts, Clock clock) {
        this.database = database;
        // Its rows are the program's own: the transaction of a person would not see them.
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.products = products;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Asks for an export.
     *
     * @throws Refused where there are none or too many forms, or where five exports of this person are on their way (429)
     */
    UUID ask(Scope scope, List<UUID> forms, WritingFormat format) {
        if (forms.isEmpty() || forms.size() > MOST_FORMS) {
            throw Refused.invalid("export-forms", MOST_FORMS);
        }
        var id = UUID.randomUUID();
        asProgram(() -> {
            var running = database.sql(
                            "select count(*) from goals.export where owner_id = :owner and state in ('WAITING', 'RUNNING')")
                    .param("owner", scope.person())
                    .query(Integer.class)
                    .single();
            if (running >= MOST_AT_ONCE) {
                throw Refused.later(HttpStatus.TOO_MANY_REQUESTS, "exports-running", WAIT_SECONDS, MOST_AT_ONCE);
            }
            return database.sql("insert into goals.export (id, owner_id, format, forms, state, created_at)"
                            + " values (:id, :owner, :format, cast(:forms as uuid[]), 'WAITING', :now)")
                    .param("id", id)
                    .param("owner", scope.person())
                    .param("format", format.name())
                    .param("forms", forms.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                    .param("now", now())
                    .update();
        });
        CurrentScope.run(
                scope,
                () -> transactions.executeWithoutResult(status -> acts.record(
                        "goals.export-asked",
                        "goals.export",
                        id,
                        null,
                        Map.of("format", format.code(), "forms", String.valueOf(forms.size())))));
        return id;
    }

    /** The person's own, the newest first. */
    List<BulkExport> own(Scope scope) {
        return asProgram(() -> database.sql(QUERY + "owner_id = :owner order by created_at desc limit 20")
                .param("owner", scope.person())
                .query((row, number) -> export(row))
                .list());
    }

    /** @throws Refused where it is none of the person's */
    BulkExport get(Scope scope, UUID id) {
        return asProgram(() -> database.sql(QUERY + "owner_id = :owner and id = :id")
                        .param("owner", scope.person())
                        .param("id", id)
                        .query((row, number) -> export(row))
                        .optional())
                .orElseThrow(Refused::notFound);
    }

    /** The zip; close it after use. */
    Products.OpenProduct open(Scope scope, UUID id) {
        var product = get(scope, id).product();
        if (product == null) {
            throw Refused.conflict("export-not-done");
        }
        return products.open(scope, product);
    }

    /** An export that this server makes. */
    record Taken(UUID id, UUID owner, WritingFormat format, List<UUID> forms) {}

    /** The one that waits longest, if no other server is faster; also what a server took that ended. */
    Optional<Taken> take(UUID self) {
        return asProgram(() -> {
            database.sql("update goals.export set state = 'WAITING' where state = 'RUNNING' and taken_at < :before")
                    .param("before", now().minus(LOST))
                    .update();
            return database
                    .sql("select id, owner_id, format, forms from goals.export where state = 'WAITING'"
                            + " order by created_at limit 5")
                    .query((row, number) -> new Taken(
                            row.getObject("id", UUID.class),
                            row.getObject("owner_id", UUID.class),
                            WritingFormat.valueOf(row.getString("format")),
                            List.of((UUID[]) row.getArray("forms").getArray())))
                    .list()
                    .stream()
                    .filter(export -> mine(export.id(), self))
                    .findFirst();
        });
    }

    private boolean mine(UUID id, UUID self) {
        return database.sql(
                                "update goals.export set state = 'RUNNING', done = 0, failed = 0, taken_by = :self, taken_at = :now"
                                        + " where id = :id and state = 'WAITING'")
                        .param("self", self)
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    void progress(UUID id, int done, int failed) {
        asProgram(() -> database.sql(
                        "update goals.export set done = :done, failed = :failed, taken_at = :now where id = :id")
                .param("done", done)
                .param("failed", failed)
                .param("now", now())
                .param("id", id)
                .update());
    }

    void settle(UUID id, @Nullable UUID product) {
        asProgram(() -> database.sql("update goals.export set state = :state, product_id = :product where id = :id")
                .param("state", product == null ? "FAILED" : "DONE")
                .param("product", product)
                .param("id", id)
                .update());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    private <T> T asProgram(Supplier<T> work) {
        return CurrentScope.during(Scope.program(), () -> transactions.execute(status -> work.get()));
    }

    private static BulkExport export(ResultSet row) throws SQLException {
        return new BulkExport(
                row.getObject("id", UUID.class),
                row.getString("format"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                BulkExport.State.valueOf(row.getString("state")),
                row.getObject("product_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
