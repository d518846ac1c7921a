package org.mingxiao.server.goals.web;

import static org.mingxiao.server.shared.access.Role.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.core.value.TargetValues;
import org.mingxiao.server.goals.CellEdit;
import org.mingxiao.server.goals.CellSource;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.SavedCells;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.Mistake;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One line of a goal form as a plain form, for who works without scripts; and what a target value means, for who types one. */
@Controller
@Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD, SECRETARY, REVIEWER, EVALUATOR, AUDITOR})
class GoalLinePage {
    private static final String BASE = "base.";
    private static final String CELL = "cell.";

    private final GoalForms forms;
    private final MessageSource words;

    GoalLinePage(GoalForms forms, MessageSource words) {
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/goals/{id}/lines/{line}")
    String line(Scope scope, @PathVariable UUID id, @PathVariable UUID line, Locale locale, Model model) {
        return show(forms.get(scope, id), line, List.of(), locale, model);
    }

    /** Saves what differs from what the page showed; what somebody else changed meanwhile is shown, not overwritten. */
    @PostMapping("/goals/{id}/lines/{line}")
    @Access({HANDLER, SECTION_HEAD, FINANCE})
    String save(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable UUID line,
            @RequestParam Map<String, String> sent,
            Locale locale,
            Model model) {
        var edits = new ArrayList<CellEdit>();
        sent.forEach((name, value) -> {
            if (name.startsWith(CELL)) {
                var column = name.substring(CELL.length());
                var base = plain(sent.getOrDefault(BASE + column, ""));
                if (!plain(value).equals(base)) {
                    edits.add(new CellEdit(line, column, base, plain(value)));
                }
            }
        });
        if (forms.get(scope, id).line(line).isEmpty()) {
            throw Refused.notFound();
        }
        if (!edits.isEmpty()) {
            var saved = forms.save(scope, id, CellSource.TYPED, edits);
            var mistakes = mistakes(saved, locale);
            if (!mistakes.isEmpty()) {
                return show(saved.form(), line, mistakes, locale, model);
            }
        }
        return "redirect:/goals/" + id;
    }

    record Explanation(String text, String kind) {}

    /** What a target value asks for, while it is typed. */
    @GetMapping("/goals/explanation")
    @ResponseBody
    Explanation explanation(@RequestParam String text, @RequestParam(defaultValue = "") String name, Locale locale) {
        var value = TargetValues.read(text, name);
        return new Explanation(TargetValues.explain(value, locale), value.kind());
    }

    private List<Mistake> mistakes(SavedCells saved, Locale locale) {
        var mistakes = new ArrayList<Mistake>();
        saved.conflicts()
                .forEach(conflict -> mistakes.add(new Mistake(
                        CELL + conflict.column(),
                        words.getMessage(
                                "goals.line.conflict", new Object[] {conflict.by(), conflict.value()}, locale))));
        saved.rejected()
                .forEach(rejection -> mistakes.add(new Mistake(
                        CELL + rejection.column(),
                        words.getMessage("goals.rejected." + rejection.reason(), null, locale))));
        return mistakes;
    }

    private static String show(GoalForm form, UUID id, List<Mistake> mistakes, Locale locale, Model model) {
        var line = form.line(id).orElseThrow(Refused::notFound);
        var block = form.layout().block(line.block()).orElseThrow(Refused::notFound);
        model.addAttribute("form", form);
        model.addAttribute("line", line);
        model.addAttribute("number", number(form, line));
        model.addAttribute("label", Blocks.label(block, locale));
        model.addAttribute("columns", Blocks.columns(block, locale));
        model.addAttribute("mistakes", mistakes);
        return "goals/line";
    }

    private static int number(GoalForm form, GoalLine line) {
        return form.lines(line.block()).indexOf(line) + 1;
    }

    /** Browsers send line breaks as two characters. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }
}
