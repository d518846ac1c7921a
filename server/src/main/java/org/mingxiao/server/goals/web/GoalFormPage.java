package org.mingxiao.server.goals.web;

import static org.mingxiao.server.shared.access.Role.*;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mingxiao.server.audit.Records;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** One goal form: the grid in which it is entered, and a table to read where scripts do not run. */
@Controller
@RequestMapping("/goals/{id}")
@Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD, SECRETARY, REVIEWER, EVALUATOR, AUDITOR})
class GoalFormPage {
    private final GoalForms forms;
    private final Units units;
    private final Records records;
    private final EntryWords words;

    GoalFormPage(GoalForms forms, Units units, Records records, EntryWords words) {
        this.forms = forms;
        this.units = units;
        this.records = records;
        this.words = words;
    }

    @GetMapping
    String form(Scope scope, @PathVariable UUID id, Locale locale, Model model) {
        var form = forms.get(scope, id);
        head(scope, form, model);
        model.addAttribute("blocks", Blocks.of(form, locale));
        model.addAttribute("words", words.in(locale));
        model.addAttribute("person", scope.person());
        model.addAttribute("creates", scope.hasAny(HANDLER, FINANCE));
        return "goals/form";
    }

    /** What was done with the form, for its side panel. */
    @GetMapping("/timeline")
    String timeline(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inside,
            Locale locale,
            Model model) {
        var form = forms.get(scope, id);
        head(scope, form, model);
        var acts = records.timeline(scope, GoalForms.SUBJECT, id);
        model.addAttribute("timeline", FormTimeline.of(form, acts, locale));
        return inside ? "goals/timeline :: list" : "goals/timeline";
    }

    private void head(Scope scope, GoalForm form, Model model) {
        var names = units.names(List.of(form.unit(), form.department()));
        model.addAttribute("form", form);
        model.addAttribute("unit", names.getOrDefault(form.unit(), ""));
        model.addAttribute("department", names.getOrDefault(form.department(), ""));
        model.addAttribute("editable", forms.isEditable(scope, form));
        model.addAttribute(
                "adjustable",
                form.status() == GoalStatus.APPROVED
                        && (scope.holds(HANDLER, form.unit()) || scope.holds(FINANCE, form.unit())));
        model.addAttribute("reviewable", form.filed() && scope.hasAny(REVIEWER));
        model.addAttribute("mark", StatusMark.of(form.status()));
    }
}
