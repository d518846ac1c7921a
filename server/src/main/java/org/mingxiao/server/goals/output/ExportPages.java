package org.mingxiao.server.goals.output;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One form as a file, and as a page to print. */
@Controller
@Access
class ExportPages {
    private final FormExports exports;

    ExportPages(FormExports exports) {
        this.exports = exports;
    }

    @Operation(summary = "A form as an official file")
    @GetMapping({"/goals/{id}/export", "/api/v1/goals/forms/{id}/export"})
    void export(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletResponse response)
            throws IOException {
        var file = exports.export(scope, id, version, FormExports.format(format));
        response.setContentType(file.mediaType());
        response.setContentLength(file.bytes().length);
        download(file.name(), response);
        response.getOutputStream().write(file.bytes());
    }

    /** To be saved, never to be shown: no browser runs anything of it. */
    static void download(String name, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    @GetMapping("/goals/{id}/print")
    String print(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        model.addAttribute("printed", PrintedForm.of(exports.form(scope, id, version)));
        model.addAttribute("id", id);
        return "goals/print";
    }
}
