package org.mingxiao.server.organization.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mingxiao.server.organization.roster.JudgedRow;
import org.mingxiao.server.organization.roster.Rosters;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Import of units, people and codes: upload, preview, take over. */
@Controller
@Access(Role.SYSTEM_ADMINISTRATOR)
class RosterPages {
    private static final String PAGE = "/organization/import";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Rosters rosters;
    private final Refusals refusals;

    RosterPages(Rosters rosters, Refusals refusals) {
        this.rosters = rosters;
        this.refusals = refusals;
    }

    @GetMapping(PAGE)
    String form() {
        return "organization/import";
    }

    @GetMapping("/organization/import/template")
    ResponseEntity<byte[]> template() {
        return file("单位人员导入模板.xlsx", rosters.template());
    }

    @PostMapping(PAGE)
    String upload(Scope scope, @RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
        try {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return "redirect:" + PAGE + "/" + rosters.keep(scope, name, file.getBytes());
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusal", refusals.words(refused));
            return "redirect:" + PAGE;
        }
    }

    @GetMapping("/organization/import/{id}")
    String preview(Scope scope, @PathVariable UUID id, Model model) {
        var rows = rosters.preview(scope, id);
        model.addAttribute("id", id);
        model.addAttribute("rows", rows);
        model.addAttribute("mistakes", count(rows, JudgedRow.State.WRONG));
        model.addAttribute("changes", count(rows, JudgedRow.State.NEW) + count(rows, JudgedRow.State.CHANGED));
        return "organization/import";
    }

    private static long count(List<JudgedRow> rows, JudgedRow.State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    @GetMapping("/organization/import/{id}/mistakes")
    ResponseEntity<byte[]> mistakes(Scope scope, @PathVariable UUID id) {
        return file("有误的行.xlsx", rosters.mistakes(scope, id));
    }

    @PostMapping("/organization/import/{id}")
    String take(Scope scope, @PathVariable UUID id, RedirectAttributes redirect) {
        return refusals.trying(redirect, "/organization", "done.imported", () -> rosters.take(scope, id));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
