package org.mingxiao.server.goals.web;

import static org.mingxiao.server.shared.access.Role.*;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.FiscalYear;
import org.mingxiao.server.shared.web.Mistake;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins a goal. */
@Controller
@Access({HANDLER, FINANCE})
class GoalNewPage {
    private final GoalForms forms;
    private final EntryUnits units;
    private final Deadlines deadlines;
    private final MessageSource words;

    GoalNewPage(GoalForms forms, EntryUnits units, Deadlines deadlines, MessageSource words) {
        this.forms = forms;
        this.units = units;
        this.deadlines = deadlines;
        this.words = words;
    }

    @GetMapping("/goals/new")
    String blank(Scope scope, FiscalYear year, Model model) {
        return show(scope, year.value(), GoalKind.PROJECT, "", List.of(), model);
    }

    @PostMapping("/goals")
    String create(
            Scope scope,
            @RequestParam GoalKind kind,
            @RequestParam UUID unit,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(required = false) @Nullable String title,
            Locale locale,
            Model model) {
        try {
            var named = title == null || title.isBlank() ? null : title.strip();
            return "redirect:/goals/" + forms.create(scope, NewGoal.empty(kind, unit, year, round, named));
        } catch (Refused refused) {
            var why = words.getMessage(refused.messageKey(), refused.arguments(), locale);
            return show(scope, year, kind, title, List.of(new Mistake("title", why)), model);
        }
    }

    private String show(
            Scope scope, int year, GoalKind kind, @Nullable String title, List<Mistake> mistakes, Model model) {
        model.addAttribute("units", units.of(scope));
        model.addAttribute("year", year);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", GoalKind.values());
        model.addAttribute("named", title);
        model.addAttribute("rounds", deadlines.rounds(year));
        model.addAttribute("mistakes", mistakes);
        return "goals/new";
    }
}
