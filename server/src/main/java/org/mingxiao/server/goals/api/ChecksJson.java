package org.mingxiao.server.goals.api;

import java.time.Instant;
import java.util.List;
import org.mingxiao.server.goals.api.FormJson.FindingJson;
import org.mingxiao.server.goals.api.FormJson.TotalJson;
import org.mingxiao.server.goals.notes.Explanations.Note;

/** What stands beside the cells of a form. */
record ChecksJson(List<Note> notes, List<FindingJson> findings, List<TotalJson> totals, Instant savedAt) {}
