package org.mingxiao.server.approval;

import java.util.UUID;

/** Who submitted the matter took it back before anybody opened it; the case has ended. */
public record Withdrawn(UUID caseId, String kind, UUID id) {}
