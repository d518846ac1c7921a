package org.mingxiao.server.goals.output;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mingxiao.server.goals.GoalFilter;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exports of many forms for programs. */
@RestController
@RequestMapping("/api/v1/goals/exports")
@Access
class BulkExportsApi {
    private static final int PAGE = 200;

    private final BulkExports bulk;

    BulkExportsApi(BulkExports bulk) {
        this.bulk = bulk;
    }

    /**
     * What is asked for.
     *
     * @param format {@code docx}, {@code xlsx}, {@code pdf} or {@code html}
     */
    record Asked(List<UUID> forms, String format) {}

    @Operation(summary = "Asks for a zip of many forms")
    @PostMapping
    ResponseEntity<BulkExport> ask(Scope scope, @RequestBody Asked asked) {
        var id = bulk.ask(scope, asked.forms(), FormExports.format(asked.format()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/goals/exports/" + id))
                .body(bulk.get(scope, id));
    }

    @Operation(summary = "How far an export has come")
    @GetMapping("/{id}")
    BulkExport get(Scope scope, @PathVariable UUID id) {
        return bulk.get(scope, id);
    }

    @Operation(summary = "The zip")
    @GetMapping("/{id}/content")
    void content(Scope scope, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        BulkExportPages.send(bulk, scope, id, response);
    }

    /** All forms of a filter, whatever the size of the list's pages. */
    static List<UUID> filtered(GoalForms goals, Scope scope, GoalFilter filter) {
        var ids = new ArrayList<UUID>();
        for (var page = 0; ; page++) {
            var forms = goals.list(scope, filter, page, PAGE);
            forms.forEach(form -> ids.add(form.id()));
            if (forms.size() < PAGE || ids.size() > 2_000) {
                return ids;
            }
        }
    }
}
