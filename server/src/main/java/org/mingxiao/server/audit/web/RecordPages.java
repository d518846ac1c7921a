package org.mingxiao.server.audit.web;

import static org.mingxiao.server.shared.access.Role.AUDITOR;
import static org.mingxiao.server.shared.access.Role.AUDIT_ADMINISTRATOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.audit.Entry;
import org.mingxiao.server.audit.RecordFilter;
import org.mingxiao.server.audit.Records;
import org.mingxiao.server.audit.Verifications;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/audit")
@Access({AUDIT_ADMINISTRATOR, AUDITOR})
class RecordPages {
    private static final int ON_A_PAGE = 50;
    private static final int HEADS = 7;

    private final Records records;
    private final Verifications verifications;
    private final Units units;
    private final ActWords words;

    RecordPages(Records records, Verifications verifications, Units units, ActWords words) {
        this.records = records;
        this.verifications = verifications;
        this.units = units;
        this.words = words;
    }

    /** An entry as the table shows it. */
    record Row(Entry entry, String unit, Map<String, String> detail) {}

    @GetMapping
    String record(
            Scope scope,
            Model model,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long after) {
        var filter = new RecordFilter(person, unit, action, from, to, after);
        var entries = records.page(scope, filter, ON_A_PAGE + 1);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows(entries.stream().limit(ON_A_PAGE).toList()));
        model.addAttribute(
                "next", entries.size() > ON_A_PAGE ? entries.get(ON_A_PAGE - 1).number() : null);
        model.addAttribute("units", units.all());
        model.addAttribute("acts", words.all());
        model.addAttribute("end", verifications.end());
        model.addAttribute("heads", verifications.heads(HEADS));
        model.addAttribute("last", verifications.last().orElse(null));
        model.addAttribute("mayVerify", scope.hasAny(AUDIT_ADMINISTRATOR));
        return "audit/record";
    }

    @PostMapping("/verify")
    @Access(AUDIT_ADMINISTRATOR)
    String verify(Scope scope) {
        verifications.verify(scope);
        return "redirect:/audit";
    }

    private List<Row> rows(List<Entry> entries) {
        var names = units.names(entries.stream()
                .map(Entry::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return entries.stream()
                .map(entry -> new Row(
                        entry, entry.unit() == null ? "" : names.getOrDefault(entry.unit(), ""), records.detail(entry)))
                .toList();
    }
}
