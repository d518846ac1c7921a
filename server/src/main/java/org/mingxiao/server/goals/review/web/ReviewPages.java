package org.mingxiao.server.goals.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.review.ReviewScore;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.Rounds;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.Difference;
import org.mingxiao.server.goals.life.Versions;
import org.mingxiao.server.goals.review.AcrossForms;
import org.mingxiao.server.goals.review.Assessments;
import org.mingxiao.server.goals.review.BulkReview;
import org.mingxiao.server.goals.review.Opinions;
import org.mingxiao.server.goals.review.ReviewFilter;
import org.mingxiao.server.goals.review.SavedFilters;
import org.mingxiao.server.goals.review.WorkList;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.FiscalYear;
import org.mingxiao.server.shared.web.Toast;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the bureau's review: work list, one form, opinions one by one and in bulk. */
@Controller
@RequestMapping("/review")
@Access(Role.REVIEWER)
class ReviewPages {
    private static final int PAGE = 50;

    private final WorkList list;
    private final SavedFilters saved;
    private final Opinions opinions;
    private final BulkReview bulk;
    private final Assessments assessments;
    private final AcrossForms across;
    private final GoalForms forms;
    private final Versions versions;
    private final Rounds rounds;
    private final Units units;
    private final MessageSource words;

    ReviewPages(
            WorkList list,
            SavedFilters saved,
            Opinions opinions,
            BulkReview bulk,
            Assessments assessments,
            AcrossForms across,
            GoalForms forms,
            Versions versions,
            Rounds rounds,
            Units units,
            MessageSource words) {
        this.list = list;
        this.saved = saved;
        this.opinions = opinions;
        this.bulk = bulk;
        this.assessments = assessments;
        this.across = across;
        this.forms = forms;
        this.versions = versions;
        this.rounds = rounds;
        this.units = units;
        this.words = words;
    }

    @ModelAttribute("grades")
    ReviewScore.Band[] grades() {
        return ReviewScore.Band.values();
    }

    @GetMapping
    String list(
            Scope scope,
            FiscalYear year,
            @ModelAttribute("filter") ReviewFilter asked,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        var filter = asked.inYear(year.value());
        var slice = list.page(scope, filter, after, PAGE);
        var counts = list.counts(scope, filter);
        var department = filter.department();
        model.addAttribute("filter", filter);
        model.addAttribute("items", slice.items());
        model.addAttribute("next", slice.next());
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", counts.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("departments", list.departments(scope, year.value()));
        model.addAttribute("rounds", rounds.all());
        model.addAttribute(
                "statuses",
                List.of(
                        GoalStatus.IN_REVIEW,
                        GoalStatus.PASSED,
                        GoalStatus.PASSED_WITH_EDITS,
                        GoalStatus.REJECTED,
                        GoalStatus.APPROVED));
        model.addAttribute("kinds", GoalKind.values());
        model.addAttribute("saved", saved.of(scope));
        model.addAttribute("query", request.getQueryString() == null ? "" : request.getQueryString());
        model.addAttribute(
                "run",
                department == null
                        ? null
                        : across.run(scope, department, year.value()).orElse(null));
        model.addAttribute("year", year.value());
        return "review/list";
    }

    @PostMapping("/opinions")
    String bulk(
            Scope scope,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(required = false) ReviewScore.@Nullable Band grade,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "") String back,
            Locale locale,
            Model model) {
        return outcomes(bulk.give(scope, chosen(chosen), grade, reason, opinion, locale), back, model);
    }

    @PostMapping("/approvals")
    String bulkApproval(
            Scope scope,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String back,
            Locale locale,
            Model model) {
        return outcomes(bulk.approve(scope, chosen(chosen), locale), back, model);
    }

    private static List<BulkReview.Chosen> chosen(List<String> texts) {
        return texts.stream().map(BulkReview.Chosen::of).toList();
    }

    private static String outcomes(List<BulkReview.Outcome> outcomes, String back, Model model) {
        model.addAttribute("outcomes", outcomes);
        model.addAttribute(
                "done", outcomes.stream().filter(each -> each.refused() == null).count());
        model.addAttribute("back", back);
        return "review/outcomes";
    }

    @PostMapping("/across")
    String compare(Scope scope, @RequestParam UUID department, FiscalYear year) {
        across.ask(scope, department, year.value());
        return "redirect:/review?department=" + department + "&year=" + year.value();
    }

    @GetMapping("/across")
    String comparison(Scope scope, @RequestParam UUID department, FiscalYear year, Model model) {
        model.addAttribute("run", across.run(scope, department, year.value()).orElse(null));
        return "review/list :: run";
    }

    @PostMapping("/filters")
    String keep(
            Scope scope, @RequestParam String name, @RequestParam String query, Locale locale, RedirectAttributes to) {
        saved.keep(scope, name, query);
        return done("review.done.filter", "redirect:/review?" + query, locale, to);
    }

    @PostMapping("/filters/{id}/delete")
    String forget(Scope scope, @PathVariable UUID id, Locale locale, RedirectAttributes to) {
        saved.forget(scope, id);
        return done("review.done.filter-gone", "redirect:/review", locale, to);
    }

    @GetMapping("/{id}")
    String form(Scope scope, @PathVariable UUID id, Locale locale, Model model) {
        var form = forms.get(scope, id);
        show(scope, form, model);
        opinions.opened(scope, form);
        model.addAttribute(
                "phrases", words.getMessage("review.phrases", null, locale).split("\\|"));
        return "review/form";
    }

    @PostMapping("/{id}/opinion")
    String opinion(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam ReviewScore.Band grade,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String opinion,
            Locale locale,
            Model model,
            RedirectAttributes to) {
        try {
            opinions.give(scope, id, version, grade, reason, opinion);
        } catch (Refused refused) {
            model.addAttribute("mistake", words.getMessage(refused.messageKey(), refused.arguments(), locale));
            model.addAttribute("typedGrade", grade);
            model.addAttribute("typedReason", reason);
            model.addAttribute("typedOpinion", opinion);
            return form(scope, id, locale, model);
        }
        return done("review.done.opinion", "redirect:/review", locale, to);
    }

    @PostMapping("/{id}/answers")
    String judge(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String key,
            @RequestParam boolean accepted) {
        opinions.judge(scope, id, version, key, accepted);
        return "redirect:/review/" + id;
    }

    @PostMapping("/{id}/edits")
    String confirm(Scope scope, @PathVariable UUID id, Locale locale, RedirectAttributes to) {
        opinions.confirmEdits(scope, id);
        return done("review.done.edits", "redirect:/review/" + id, locale, to);
    }

    @PostMapping("/{id}/approval")
    String approve(Scope scope, @PathVariable UUID id, Locale locale, RedirectAttributes to) {
        opinions.approve(scope, id);
        return done("review.done.approved", "redirect:/review/" + id, locale, to);
    }

    private void show(Scope scope, GoalForm form, Model model) {
        if (!form.filed()) {
            throw Refused.notFound();
        }
        var assessment = assessments.of(form);
        var changes = form.status() == GoalStatus.PASSED_WITH_EDITS
                ? versions.differences(scope, form.id(), form.version(), 0)
                : List.<Difference>of();
        model.addAttribute("form", form);
        model.addAttribute("unit", units.find(form.unit()).orElseThrow(Refused::notFound));
        model.addAttribute("assessment", assessment);
        model.addAttribute("view", ReviewedForm.of(form, assessment, changes));
        model.addAttribute("changes", changes);
        model.addAttribute("opinions", opinions.of(form));
        model.addAttribute("across", across.of(scope, form.id()));
        model.addAttribute("waits", form.status() == GoalStatus.IN_REVIEW);
    }

    private String done(String key, String view, Locale locale, RedirectAttributes to) {
        to.addFlashAttribute("toast", Toast.of(words.getMessage(key, null, locale)));
        return view;
    }
}
