package org.mingxiao.server.approval;

import java.util.UUID;

/**
 * A step was not content.
 *
 * @param toStep the earlier step that has its turn again; empty where it went back to the beginning
 * @param toBeginning whether it went back to who submitted it; the case has ended then
 */
public record SentBack(UUID caseId, String kind, UUID id, String toStep, boolean toBeginning, String reason) {}
