package org.mingxiao.server.filing;

import java.util.UUID;

/**
 * Somebody gives, replaces or takes away a file of a document, in the transaction of doing so: the document's module refuses where
 * there is no such document of that unit.
 *
 * @param unit whose the file is
 * @param person who did
 */
public record AttachmentsChanged(String subjectKind, UUID subjectId, UUID unit, UUID person) {}
