package org.mingxiao.server.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.WithoutScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that the program made for a person (exports): theirs alone, on any server, for a week. */
@Service
public class Products {
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final TemporaryFiles temporary;
    private final Pieces pieces;
    private final Clock clock;

    Products(
            JdbcClient database,
            PlatformTransactionManager manager,
            TemporaryFiles temporary,
            Pieces pieces,
            Clock clock) {
        this.database = database;
        // Its rows are the program's own: the transaction of a person would not see them.
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.temporary = temporary;
        this.pieces = pieces;
        this.clock = clock;
    }

    private record Kept(UUID id, String name, String mediaType, long size, String sha256) {}

    /** The content of a product; close it after use. */
    public record OpenProduct(String name, String mediaType, long size, Path file) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An empty file to write a product into; {@link #keep} takes it, and it is deleted in any case. */
    @WithoutScope("a temporary file of the program")
    public Path draft() {
        return temporary.make();
    }

    @WithoutScope("a temporary file of the program")
    public void discard(Path draft) {
        temporary.delete(draft);
    }

    /** Keeps a file for its owner. */
    public UUID keep(Scope owner, String name, String mediaType, Path file) {
        var id = UUID.randomUUID();
        asProgram(() -> {
            try (var in = Files.newInputStream(file)) {
                var digest = Sha256.digest();
                var buffer = new byte[64 << 10];
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
                database.sql("insert into filing.product (id, owner_id, name, media_type, size, sha256, created_at)"
                                + " values (:id, :owner, :name, :type, :size, :sha256, :at)")
                        .param("id", id)
                        .param("owner", owner.person())
                        .param("name", name)
                        .param("type", mediaType)
                        .param("size", Files.size(file))
                        .param("sha256", HexFormat.of().formatHex(digest.digest()))
                        .param("at", OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC))
                        .update();
                pieces.write(Pieces.Of.PRODUCT, id, file);
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return id;
    }

    /** @throws Refused where there is none of this person's */
    public OpenProduct open(Scope owner, UUID id) {
        var kept = asProgram(() -> database.sql("select id, name, media_type, size, sha256 from filing.product"
                        + " where id = :id and owner_id = :owner")
                .param("id", id)
                .param("owner", owner.person())
                .query(Kept.class)
                .optional()
                .orElse(null));
        if (kept == null) {
            throw Refused.notFound();
        }
        var file = temporary.make();
        try {
            asProgram(() -> {
                pieces.read(Pieces.Of.PRODUCT, id, kept.sha256(), file);
                return null;
            });
        } catch (RuntimeException e) {
            temporary.delete(file);
            throw e;
        }
        return new OpenProduct(kept.name(), kept.mediaType(), kept.size(), file);
    }

    @Scheduled(cron = "0 40 3 * * *")
    @SchedulerLock(name = "filing.products")
    void removeOld() {
        asProgram(() -> database.sql("delete from filing.product where created_at < :before")
                .param("before", OffsetDateTime.ofInstant(Instant.now(clock).minus(KEPT), ZoneOffset.UTC))
                .update());
    }

    private <T extends @Nullable Object> T asProgram(Supplier<T> work) {
        return CurrentScope.during(Scope.program(), () -> transactions.execute(status -> work.get()));
    }
}
