package org.mingxiao.server.goals.web;

import static org.mingxiao.server.shared.access.Role.*;

import java.util.List;
import java.util.UUID;
import org.mingxiao.server.goals.notes.OpenFindings;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far the forms of a list are: asked for behind the list, which is there before its findings are counted. */
@Controller
@Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD, SECRETARY, REVIEWER, EVALUATOR, AUDITOR})
class GoalProgress {
    private static final int MOST = 50;

    private final OpenFindings findings;

    GoalProgress(OpenFindings findings) {
        this.findings = findings;
    }

    @GetMapping("/goals/progress")
    String progress(Scope scope, @RequestParam(name = "form", defaultValue = "") List<UUID> forms, Model model) {
        model.addAttribute("open", findings.of(scope, forms.stream().limit(MOST).toList()));
        return "goals/progress";
    }
}
