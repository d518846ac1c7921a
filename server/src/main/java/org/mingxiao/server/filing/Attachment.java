package org.mingxiao.server.filing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a document, or that it still lacks.
 *
 * @param subjectKind what it is attached to, as in the record of acts: {@code goals.form}
 * @param place where in the subject it belongs, as the subject's module names it; null: to the whole
 * @param title what it is: 会议纪要
 * @param file null while it is missing
 * @param reason why it was rejected
 */
public record Attachment(
        UUID id,
        UUID unit,
        String subjectKind,
        UUID subjectId,
        @Nullable String place,
        String title,
        @Nullable Upload file,
        AttachmentState state,
        @Nullable String reason,
        UUID changedBy,
        Instant changedAt) {}
