package org.mingxiao.server.goals.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.SavedCells;
import org.mingxiao.server.goals.api.FormJson.FindingJson;
import org.mingxiao.server.goals.api.FormJson.TotalJson;
import org.mingxiao.server.goals.notes.Explanations.Note;

/**
 * What became of a save, and what now stands beside all cells of the form.
 *
 * @param notes null where the caller asks for the checks later; so are findings and totals
 */
record SavedJson(
        List<SavedCells.Cell> saved,
        List<SavedCells.Conflict> conflicts,
        List<SavedCells.Rejection> rejected,
        @Nullable List<Note> notes,
        @Nullable List<FindingJson> findings,
        @Nullable List<TotalJson> totals,
        Instant savedAt) {}
