package org.mingxiao.server.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.mingxiao.server.shared.database.BeyondScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that belong to documents of all modules, and those that are still missing. */
@Service
@Transactional
public class Attachments {
    private static final String QUERY = """
            select a.id, a.unit_id, a.subject_kind, a.subject_id, a.place, a.title, a.state, a.reason, a.changed_by, a.changed_at,
                u.id as u_id, u.unit_id as u_unit_id, u.name as u_name, u.format as u_format, u.size as u_size,
                u.sha256 as u_sha256, u.created_by as u_created_by, u.created_at as u_created_at
            from filing.attachment a left join filing.upload u on u.id = a.upload_id where\s""";

    private final JdbcClient database;
    private final Uploads uploads;
    private final Acts acts;
    private final BeyondScope beyond;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            JdbcClient database,
            Uploads uploads,
            Acts acts,
            BeyondScope beyond,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.uploads = uploads;
        this.acts = acts;
        this.beyond = beyond;
        this.events = events;
        this.clock = clock;
    }

    /** What is attached to a document, and what it lacks. */
    @Transactional(readOnly = true)
    public List<Attachment> list(Scope scope, String subjectKind, UUID subjectId) {
        return database.sql(QUERY + "a.subject_kind = :kind and a.subject_id = :subject and " + Scope.rows("a")
                        + " order by a.title, a.changed_at, a.id")
                .param("kind", subjectKind)
                .param("subject", subjectId)
                .params(scope.parameters())
                .query((row, number) -> attachment(row))
                .list();
    }

    /** @throws Refused where there is none within the scope */
    @Transactional(readOnly = true)
    public Attachment get(Scope scope, UUID id) {
        return database.sql(QUERY + "a.id = :id and " + Scope.rows("a"))
                .param("id", id)
                .params(scope.parameters())
                .query((row, number) -> attachment(row))
                .optional()
                .orElseThrow(Refused::notFound);
    }

    /** Says that a document needs a file (缺失 until it comes). */
    public UUID require(
            Scope scope, UUID unit, String subjectKind, UUID subjectId, @Nullable String place, String title) {
        return insert(scope, unit, subjectKind, subjectId, place, title, null);
    }

    /**
     * Attaches a file that was handed in for the same unit.
     *
     * @param place where in the document it belongs; null: to the whole
     * @throws Refused where the upload is none of the unit's, or the person may not write there
     */
    public UUID attach(
            Scope scope,
            UUID unit,
            String subjectKind,
            UUID subjectId,
            @Nullable String place,
            String title,
            UUID upload) {
        return insert(scope, unit, subjectKind, subjectId, place, title, uploadOf(scope, unit, upload));
    }

    /** Gives what was missing, or gives anew what was rejected. */
    public void receive(Scope scope, UUID id, UUID upload) {
        var attachment = get(scope, id);
        scope.require(attachment.unit(), Uploads.WRITERS);
        var file = uploadOf(scope, attachment.unit(), upload);
        change(
                scope,
                attachment,
                AttachmentState.RECEIVED,
                file,
                null,
                "filing.attachment-received",
                AttachmentState.MISSING,
                AttachmentState.RECEIVED,
                AttachmentState.REJECTED);
        changed(scope, attachment.unit(), attachment.subjectKind(), attachment.subjectId());
    }

    /** 通过. Nobody passes what they handed in. */
    public void pass(Scope scope, UUID id) {
        var attachment = judged(scope, id);
        change(
                scope,
                attachment,
                AttachmentState.PASSED,
                attachment.file(),
                null,
                "filing.attachment-passed",
                AttachmentState.RECEIVED);
    }

    /** 驳回. */
    public void reject(Scope scope, UUID id, String reason) {
        if (reason.isBlank()) {
            throw Refused.invalid("attachment-reason");
        }
        var attachment = judged(scope, id);
        change(
                scope,
                attachment,
                AttachmentState.REJECTED,
                attachment.file(),
                reason.strip(),
                "filing.attachment-rejected",
                AttachmentState.RECEIVED,
                AttachmentState.PASSED);
    }

    /** Takes away what was attached by mistake; what has passed stays. */
    public void remove(Scope scope, UUID id) {
        var attachment = get(scope, id);
        scope.require(attachment.unit(), Uploads.WRITERS);
        var removed = database.sql("delete from filing.attachment where id = :id and state <> 'PASSED'")
                .param("id", id)
                .update();
        if (removed == 0) {
            throw Refused.conflict("attachment-passed");
        }
        record(attachment, "filing.attachment-removed", null);
        changed(scope, attachment.unit(), attachment.subjectKind(), attachment.subjectId());
    }

    /**
     * Opens what is attached to a document to the finance bureau, or closes it again; the document's module calls it. A file that
     * another document keeps open stays open.
     */
    public void file(Scope scope, String subjectKind, UUID subjectId, boolean filed) {
        beyond.during(() -> {
            database.sql(
                            "update filing.attachment a set filed = :filed where a.subject_kind = :kind and a.subject_id = :subject"
                                    + " and " + Scope.rows("a"))
                    .param("filed", filed)
                    .param("kind", subjectKind)
                    .param("subject", subjectId)
                    .params(scope.parameters())
                    .update();
            return database.sql("""
                            update filing.upload u set filed = exists (select 1 from filing.attachment o
                                where o.upload_id = u.id and o.filed)
                            where u.id in (select a.upload_id from filing.attachment a
                                where a.subject_kind = :kind and a.subject_id = :subject) and """ + " " + Scope.rows("u"))
                    .param("kind", subjectKind)
                    .param("subject", subjectId)
                    .params(scope.parameters())
                    .update();
        });
    }

    private UUID insert(
            Scope scope,
            UUID unit,
            String subjectKind,
            UUID subjectId,
            @Nullable String place,
            String title,
            @Nullable Upload file) {
        scope.require(unit, Uploads.WRITERS);
        if (title.isBlank() || title.length() > 200) {
            throw Refused.invalid("attachment-title");
        }
        var id = UUID.randomUUID();
        database.sql("""
                        insert into filing.attachment (id, unit_id, subject_kind, subject_id, place, title, upload_id, state,
                            changed_by, changed_at)
                        values (:id, :unit, :kind, :subject, :place, :title, :upload, :state, :by, :at)""")
                .param("id", id)
                .param("unit", unit)
                .param("kind", subjectKind)
                .param("subject", subjectId)
                .param("place", place)
                .param("title", title.strip())
                .param("upload", file == null ? null : file.id())
                .param("state", (file == null ? AttachmentState.MISSING : AttachmentState.RECEIVED).name())
                .param("by", scope.person())
                .param("at", now())
                .update();
        record(get(scope, id), file == null ? "filing.attachment-required" : "filing.attached", null);
        if (file != null) {
            changed(scope, unit, subjectKind, subjectId);
        }
        return id;
    }

    private void changed(Scope scope, UUID unit, String subjectKind, UUID subjectId) {
        events.publishEvent(new AttachmentsChanged(subjectKind, subjectId, unit, scope.person()));
    }

    private Attachment judged(Scope scope, UUID id) {
        var attachment = get(scope, id);
        var file = attachment.file();
        var mayJudge = scope.hasAny(Role.REVIEWER)
                || scope.holds(Role.FINANCE, attachment.unit())
                || scope.holds(Role.SECTION_HEAD, attachment.unit());
        if (!mayJudge || file != null && file.by().equals(scope.person())) {
            throw Refused.notAllowed();
        }
        return attachment;
    }

    private Upload uploadOf(Scope scope, UUID unit, UUID id) {
        var upload = uploads.get(scope, id);
        if (!upload.unit().equals(unit)) {
            throw Refused.invalid("attachment-unit");
        }
        return upload;
    }

    private void change(
            Scope scope,
            Attachment attachment,
            AttachmentState to,
            @Nullable Upload file,
            @Nullable String reason,
            String act,
            AttachmentState... from) {
        var changed = database.sql("""
                        update filing.attachment set state = :to, upload_id = :upload, reason = :reason, changed_by = :by,
                            changed_at = :at where id = :id and state in (:from)""")
                .param("to", to.name())
                .param("upload", file == null ? null : file.id())
                .param("reason", reason)
                .param("by", scope.person())
                .param("at", now())
                .param("id", attachment.id())
                .param("from", List.of(from).stream().map(Enum::name).toList())
                .update();
        if (changed == 0) {
            throw Refused.conflict("attachment-state");
        }
        record(get(scope, attachment.id()), act, reason);
    }

    private void record(Attachment attachment, String act, @Nullable String reason) {
        var detail = new HashMap<String, String>(Map.of(
                "title", attachment.title(),
                "subject", attachment.subjectKind(),
                "subjectId", attachment.subjectId().toString()));
        var file = attachment.file();
        if (file != null) {
            detail.put("file", file.name());
            detail.put("upload", file.id().toString());
        }
        if (reason != null) {
            detail.put("reason", reason);
        }
        acts.record(act, "filing.attachment", attachment.id(), attachment.unit(), detail);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getString("place"),
                row.getString("title"),
                row.getObject("u_id") == null ? null : Uploads.upload(row, "u_"),
                AttachmentState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("changed_by", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
