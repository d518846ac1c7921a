package org.mingxiao.server.goals.web;

import static org.mingxiao.server.shared.access.Role.*;

import java.util.Locale;
import java.util.UUID;
import org.mingxiao.server.goals.GoalStates;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.Toast;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens an approved form for an adjustment (调整). */
@Controller
@Access({HANDLER, FINANCE})
class GoalAdjustPage {
    private final GoalStates states;
    private final MessageSource words;

    GoalAdjustPage(GoalStates states, MessageSource words) {
        this.states = states;
        this.words = words;
    }

    @PostMapping("/goals/{id}/adjust")
    String adjust(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes redirect) {
        states.adjust(scope, id, reason);
        redirect.addFlashAttribute("toast", Toast.of(words.getMessage("goals.adjusted", null, locale)));
        return "redirect:/goals/" + id;
    }
}
