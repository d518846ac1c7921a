package org.mingxiao.server.goals.api;

import java.time.Instant;
import java.util.List;
import org.mingxiao.server.goals.SavedCells;

/** What became of a save; what now stands beside the cells, {@link ChecksJson} tells. */
record SavedJson(
        List<SavedCells.Cell> saved,
        List<SavedCells.Conflict> conflicts,
        List<SavedCells.Rejection> rejected,
        Instant savedAt) {}
