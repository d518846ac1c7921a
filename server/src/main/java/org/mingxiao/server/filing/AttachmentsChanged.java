package org.mingxiao.server.filing;

import java.util.UUID;

/**
 * Somebody gave, replaced or took away a file of a document.
 *
 * @param person who did
 */
public record AttachmentsChanged(String subjectKind, UUID subjectId, UUID person) {}
