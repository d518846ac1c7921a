package org.mingxiao.server.goals.web;

import static org.mingxiao.server.shared.access.Role.*;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.life.Versions;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was submitted when, and what changed between two submissions. */
@Controller
@RequestMapping("/goals/{id}/versions")
@Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD, SECRETARY, REVIEWER, EVALUATOR, AUDITOR})
class GoalVersionPages {
    private final GoalForms forms;
    private final Versions versions;

    GoalVersionPages(GoalForms forms, Versions versions) {
        this.forms = forms;
        this.versions = versions;
    }

    /**
     * The versions, and the differences between two states.
     *
     * @param from number of the earlier version; where it is missing, the last one
     * @param to number of the later one; 0, or missing: the form as it stands now
     */
    @GetMapping
    String versions(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(defaultValue = "0") int to,
            Model model) {
        var form = forms.get(scope, id);
        var earlier = from == null ? form.version() : from;
        model.addAttribute("form", form);
        model.addAttribute("versions", versions.all(scope, id));
        model.addAttribute("from", earlier);
        model.addAttribute("to", to);
        model.addAttribute("differences", versions.differences(scope, id, earlier, to));
        return "goals/versions";
    }

    /** One version, as it was submitted. */
    @GetMapping("/{number}")
    String version(Scope scope, @PathVariable UUID id, @PathVariable int number, Locale locale, Model model) {
        var form = versions.form(scope, id, number);
        model.addAttribute("form", form);
        model.addAttribute("version", versions.get(scope, id, number));
        model.addAttribute("blocks", Blocks.of(form, locale));
        return "goals/version";
    }
}
