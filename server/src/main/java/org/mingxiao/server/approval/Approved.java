package org.mingxiao.server.approval;

import java.util.UUID;

/** Every step has approved; published in the transaction of the last approval. */
public record Approved(UUID caseId, String kind, UUID id) {}
