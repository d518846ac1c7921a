package org.mingxiao.server.goals.web;

import static org.mingxiao.server.shared.access.Role.*;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.life.Copies;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.FiscalYear;
import org.mingxiao.server.shared.web.Mistake;
import org.mingxiao.server.shared.web.Toast;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes forms from others: one from any that is seen, or a whole year from the one before. */
@Controller
@Access({HANDLER, FINANCE})
class GoalCopyPages {
    private final GoalForms forms;
    private final Copies copies;
    private final EntryUnits units;
    private final Deadlines deadlines;
    private final MessageSource words;

    GoalCopyPages(GoalForms forms, Copies copies, EntryUnits units, Deadlines deadlines, MessageSource words) {
        this.forms = forms;
        this.copies = copies;
        this.units = units;
        this.deadlines = deadlines;
        this.words = words;
    }

    @GetMapping("/goals/{id}/copy")
    String ask(Scope scope, FiscalYear year, @PathVariable UUID id, Model model) {
        return ask(scope, year.value(), id, forms.get(scope, id).title(), List.of(), model);
    }

    @PostMapping("/goals/{id}/copy")
    String copy(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(defaultValue = "") String title,
            Locale locale,
            Model model) {
        try {
            var named = title.isBlank() ? null : title.strip();
            return "redirect:/goals/" + copies.copy(scope, id, unit, year, round, named);
        } catch (Refused refused) {
            var why = words.getMessage(refused.messageKey(), refused.arguments(), locale);
            return ask(scope, year, id, title, List.of(new Mistake("copy-title", why)), model);
        }
    }

    private String ask(Scope scope, int year, UUID id, String title, List<Mistake> mistakes, Model model) {
        model.addAttribute("form", forms.get(scope, id));
        model.addAttribute("named", title);
        model.addAttribute("year", year);
        model.addAttribute("units", units.of(scope));
        model.addAttribute("rounds", deadlines.rounds(year));
        model.addAttribute("mistakes", mistakes);
        return "goals/copy";
    }

    /** The forms of last year, and which of them have a successor already. */
    @GetMapping("/goals/roll-over")
    String plan(Scope scope, FiscalYear year, @RequestParam(required = false) @Nullable UUID unit, Model model) {
        var own = units.of(scope);
        var chosen = unit == null && !own.isEmpty() ? own.get(0).id() : unit;
        model.addAttribute("year", year.value());
        model.addAttribute("units", own);
        model.addAttribute("unit", chosen);
        model.addAttribute("rounds", deadlines.rounds(year.value()));
        model.addAttribute(
                "plan", chosen == null ? List.of() : copies.plan(scope, chosen, year.value() - 1, year.value()));
        return "goals/roll-over";
    }

    @PostMapping("/goals/roll-over")
    String rollOver(
            Scope scope,
            @RequestParam UUID unit,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(name = "form", defaultValue = "") Set<UUID> chosen,
            Locale locale,
            RedirectAttributes redirect) {
        var made = copies.rollOver(scope, unit, year - 1, year, round, chosen).size();
        redirect.addFlashAttribute(
                "toast", Toast.of(words.getMessage("goals.roll-over.made", new Object[] {made}, locale)));
        return "redirect:/goals";
    }
}
