package org.mingxiao.server.filing.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.filing.Attachment;
import org.mingxiao.server.filing.Attachments;
import org.mingxiao.server.filing.Upload;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The list of attachments, for the pages of all modules:
 * {@code <div hx-get="/filing/attachments?kind=goals.form&subject=…&unit=…" hx-trigger="load">}.
 */
@Controller
@RequestMapping("/filing/attachments")
@Access
class AttachmentPages {
    private final Attachments attachments;
    private final Uploads uploads;

    AttachmentPages(Attachments attachments, Uploads uploads) {
        this.attachments = attachments;
        this.uploads = uploads;
    }

    @GetMapping
    String list(
            Scope scope, @RequestParam String kind, @RequestParam UUID subject, @RequestParam UUID unit, Model model) {
        return list(scope, kind, subject, unit, model, null);
    }

    /** Attaches one more file. */
    @PostMapping
    String attach(
            Scope scope,
            @RequestParam String kind,
            @RequestParam UUID subject,
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "") String title,
            @RequestParam MultipartFile file,
            Model model)
            throws IOException {
        var upload = accept(scope, unit, file);
        attachments.attach(scope, unit, kind, subject, place, title.isBlank() ? upload.name() : title, upload.id());
        return list(scope, kind, subject, unit, model, null);
    }

    /** Gives a file to an attachment that is missing or was rejected. */
    @PostMapping("/{id}/file")
    String receive(Scope scope, @PathVariable UUID id, @RequestParam MultipartFile file, Model model)
            throws IOException {
        var attachment = attachments.get(scope, id);
        attachments.receive(scope, id, accept(scope, attachment.unit(), file).id());
        return list(scope, attachment, model);
    }

    @PostMapping("/{id}/pass")
    @Access({Role.SECTION_HEAD, Role.FINANCE, Role.REVIEWER})
    String pass(Scope scope, @PathVariable UUID id, Model model) {
        attachments.pass(scope, id);
        return list(scope, attachments.get(scope, id), model);
    }

    @PostMapping("/{id}/reject")
    @Access({Role.SECTION_HEAD, Role.FINANCE, Role.REVIEWER})
    String reject(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model) {
        attachments.reject(scope, id, reason);
        return list(scope, attachments.get(scope, id), model);
    }

    @PostMapping("/{id}/remove")
    String remove(Scope scope, @PathVariable UUID id, Model model) {
        var attachment = attachments.get(scope, id);
        attachments.remove(scope, id);
        return list(scope, attachment, model);
    }

    private Upload accept(Scope scope, UUID unit, MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            return uploads.accept(scope, unit, name == null ? "" : name, content);
        }
    }

    private String list(Scope scope, Attachment of, Model model) {
        return list(scope, of.subjectKind(), of.subjectId(), of.unit(), model, of.id());
    }

    private String list(Scope scope, String kind, UUID subject, UUID unit, Model model, @Nullable UUID changed) {
        model.addAttribute("attachments", attachments.list(scope, kind, subject));
        model.addAttribute("kind", kind);
        model.addAttribute("subject", subject);
        model.addAttribute("unit", unit);
        model.addAttribute("changed", changed);
        model.addAttribute("person", scope.person());
        model.addAttribute(
                "writes",
                scope.sees(unit) && scope.hasAny(Role.HANDLER, Role.SECTION_HEAD, Role.FINANCE, Role.SECRETARY));
        model.addAttribute("judges", scope.hasAny(Role.REVIEWER, Role.FINANCE, Role.SECTION_HEAD));
        return "filing/attachments :: list";
    }
}
