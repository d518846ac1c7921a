package org.mingxiao.server.goals.output;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalFilter;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Exports of many forms: asking, progress, download. */
@Controller
@RequestMapping("/goals/exports")
@Access
class BulkExportPages {
    private final BulkExports bulk;
    private final GoalForms goals;

    BulkExportPages(BulkExports bulk, GoalForms goals) {
        this.bulk = bulk;
        this.goals = goals;
    }

    @GetMapping
    String list(Scope scope, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inside, Model model) {
        var own = bulk.own(scope);
        model.addAttribute("exports", own);
        model.addAttribute("running", own.stream().anyMatch(BulkExport::isRunning));
        return inside ? "goals/exports :: list" : "goals/exports";
    }

    /** The forms that are named, or else all that a list with this filter shows. */
    @PostMapping
    String ask(
            Scope scope,
            @RequestParam String format,
            @RequestParam(name = "form", required = false) @Nullable List<UUID> forms,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable GoalStatus status,
            @RequestParam(required = false) @Nullable GoalKind kind,
            @RequestParam(required = false) @Nullable String q) {
        var words = q == null || q.isBlank() ? null : q;
        bulk.ask(
                scope,
                forms == null || forms.isEmpty()
                        ? BulkExportsApi.filtered(goals, scope, new GoalFilter(year, round, unit, status, kind, words))
                        : forms,
                FormExports.format(format));
        return "redirect:/goals/exports";
    }

    @GetMapping("/{id}/file")
    void file(Scope scope, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        send(bulk, scope, id, response);
    }

    static void send(BulkExports bulk, Scope scope, UUID id, HttpServletResponse response) throws IOException {
        try (var product = bulk.open(scope, id)) {
            response.setContentType(product.mediaType());
            response.setContentLengthLong(product.size());
            ExportPages.download(product.name(), response);
            Files.copy(product.file(), response.getOutputStream());
        }
    }
}
