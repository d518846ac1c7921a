package org.mingxiao.server.goals.web;

import static org.mingxiao.server.shared.access.Role.*;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.review.Severity;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.life.Submissions;
import org.mingxiao.server.goals.notes.Answers;
import org.mingxiao.server.goals.notes.Answers.AnsweredFinding;
import org.mingxiao.server.goals.notes.FormFindings.FormFinding;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.Mistake;
import org.mingxiao.server.shared.web.Toast;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Submits a form (送审): what still stands in the way is listed, and findings that stay are answered in place. */
@Controller
@RequestMapping("/goals/{id}")
@Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD})
class GoalSubmitPage {
    private static final String ANSWER = "answer.";

    private final GoalForms forms;
    private final Answers answers;
    private final Submissions submissions;
    private final MessageSource words;

    GoalSubmitPage(GoalForms forms, Answers answers, Submissions submissions, MessageSource words) {
        this.forms = forms;
        this.answers = answers;
        this.submissions = submissions;
        this.words = words;
    }

    /** A finding as the page lists it. */
    record Asked(FormFinding finding, @Nullable String answer, String place, boolean open) {
        public String mark() {
            return finding.severity() == Severity.ERROR
                    ? "error"
                    : finding.severity() == Severity.WARNING ? "warning" : "notice";
        }
    }

    @GetMapping("/submit")
    String ask(Scope scope, @PathVariable UUID id, Locale locale, Model model) {
        return show(scope, id, List.of(), "", locale, model);
    }

    /** Keeps the answers, and submits unless something still stands in the way. */
    @PostMapping("/submit")
    String submit(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        try {
            keep(scope, id, sent);
            var version = submissions.submit(scope, id, reason);
            redirect.addFlashAttribute(
                    "toast", Toast.of(words.getMessage("goals.submitted", new Object[] {version}, locale)));
            return "redirect:/goals/" + id;
        } catch (Refused refused) {
            var why = words.getMessage(refused.messageKey(), refused.arguments(), locale);
            return show(scope, id, List.of(new Mistake("submit", why)), reason, locale, model);
        }
    }

    private void keep(Scope scope, UUID id, Map<String, String> sent) {
        for (var asked : answers.findings(forms.get(scope, id))) {
            var text = sent.getOrDefault(ANSWER + asked.finding().key(), "").strip();
            var before = asked.answer();
            if (!text.isEmpty() && (before == null || !before.text().equals(text))) {
                answers.answer(scope, id, asked.finding().key(), text);
            }
        }
    }

    private String show(Scope scope, UUID id, List<Mistake> mistakes, String reason, Locale locale, Model model) {
        var form = forms.get(scope, id);
        var asked = answers.findings(form).stream()
                .filter(each -> each.finding().severity() != Severity.INFO)
                .map(each -> asked(form, each, locale))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("asked", asked);
        model.addAttribute("open", asked.stream().filter(Asked::open).count());
        model.addAttribute("editable", forms.isEditable(scope, form));
        model.addAttribute("reason", reason);
        model.addAttribute("mistakes", mistakes);
        return "goals/submit";
    }

    private Asked asked(GoalForm form, AnsweredFinding each, Locale locale) {
        var answer = each.answer();
        return new Asked(
                each.finding(), answer == null ? null : answer.text(), place(form, each, locale), each.isOpen());
    }

    private String place(GoalForm form, AnsweredFinding each, Locale locale) {
        var id = each.finding().line();
        var line = id == null ? null : form.line(id).orElse(null);
        if (line == null) {
            return words.getMessage("entry.findings.whole", null, locale);
        }
        var block = form.layout().block(line.block()).orElseThrow();
        var name = each.finding().column();
        var column = name == null
                ? ""
                : Blocks.columns(block, locale).stream()
                        .filter(shown -> shown.column().name().equals(name))
                        .map(Blocks.ShownColumn::label)
                        .findFirst()
                        .orElse("");
        return words.getMessage(
                "entry.place.full",
                new Object[] {
                    Blocks.label(block, locale), form.lines(line.block()).indexOf(line) + 1, column
                },
                locale);
    }
}
