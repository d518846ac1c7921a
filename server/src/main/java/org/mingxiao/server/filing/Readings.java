package org.mingxiao.server.filing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingxiao.documents.Format;
import org.mingxiao.documents.Reading;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.worker.RecordJson;
import org.mingxiao.documents.worker.Worker;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the uploads say. Files are opened in processes of their own only: one that makes a library loop, exhausts the memory or
 * ends the process is a problem of that file and of nothing else.
 */
@Service
public class Readings {
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Uploads uploads;
    private final ReadingProcesses processes;
    private final Clock clock;

    Readings(
            JdbcClient database,
            TransactionTemplate transactions,
            Uploads uploads,
            ReadingProcesses processes,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.uploads = uploads;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * The forms of an upload; read once, kept for the next time.
     *
     * @throws Refused where there is no such upload within the scope
     */
    public Reading read(Scope scope, UUID upload) {
        var found = uploads.get(scope, upload);
        var kept = kept(upload);
        if (kept.isPresent()) {
            return kept.get();
        }
        var reading = readAnew(scope, found);
        keep(upload, reading);
        return reading;
    }

    private Reading readAnew(Scope scope, Upload upload) {
        try (var open = uploads.open(scope, upload.id())) {
            var bytes = processes.ask(Worker.Wanted.READING, open.file(), 0);
            var read = RecordJson.read(new ByteArrayInputStream(bytes), Reading.class);
            return new Reading(upload.name(), upload.sha256(), read.format(), read.forms(), read.problems());
        } catch (Unreadable e) {
            return new Reading(
                    upload.name(),
                    upload.sha256(),
                    format(upload),
                    List.of(),
                    List.of(e.reason().at(null)));
        }
    }

    private static Format format(Upload upload) {
        return Format.valueOf(upload.format().name());
    }

    /**
     * The lines and tables of an upload as they stand in the file, for comparing.
     *
     * @throws Refused where there is no such upload within the scope, or where nothing can be had from it
     */
    public Layout source(Scope scope, UUID upload) {
        try (var open = uploads.open(scope, upload)) {
            var bytes = processes.ask(Worker.Wanted.LAYOUT, open.file(), 0);
            return RecordJson.read(new ByteArrayInputStream(bytes), Layout.class);
        } catch (Unreadable e) {
            throw Refused.invalid("file-unreadable", e.reason().message());
        }
    }

    /**
     * A page of a PDF as PNG.
     *
     * @param page from 1
     * @throws Refused where there is no such upload or page, or it cannot be drawn
     */
    public byte[] page(Scope scope, UUID upload, int page) {
        try (var open = uploads.open(scope, upload)) {
            return processes.ask(Worker.Wanted.PAGE, open.file(), page);
        } catch (Unreadable e) {
            throw Refused.invalid("file-unreadable", e.reason().message());
        }
    }

    private Optional<Reading> kept(UUID upload) {
        return transactions.execute(status -> database.sql(
                        "select reading from filing.reading where upload_id = :upload")
                .param("upload", upload)
                .query(String.class)
                .optional()
                .map(json -> RecordJson.read(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Reading.class)));
    }

    /** Two who read the same file at once find the same: the first one's is kept. */
    private void keep(UUID upload, Reading reading) {
        var json = new java.io.ByteArrayOutputStream();
        RecordJson.write(reading, json);
        transactions.executeWithoutResult(status -> database.sql("""
                        insert into filing.reading (upload_id, reading, read_at)
                        select :upload, :reading, :at where not exists
                            (select 1 from filing.reading where upload_id = :upload)""")
                .param("upload", upload)
                // The database cannot hold the character that no form has.
                .param("reading", json.toString(StandardCharsets.UTF_8).replace("\\u0000", ""))
                .param("at", OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC))
                .update());
    }
}
