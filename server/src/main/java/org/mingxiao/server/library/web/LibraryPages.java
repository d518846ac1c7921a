package org.mingxiao.server.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.server.library.IndicatorLibrary;
import org.mingxiao.server.library.IndicatorState;
import org.mingxiao.server.library.LibraryIndicator;
import org.mingxiao.server.library.catalogue.Curation;
import org.mingxiao.server.library.catalogue.Indicators;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
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

/** The pages of the library: list with search, one indicator, proposal. */
@Controller
@RequestMapping("/library")
@Access({
    Role.HANDLER,
    Role.SECTION_HEAD,
    Role.FINANCE,
    Role.LEADER,
    Role.HEAD,
    Role.REVIEWER,
    Role.EVALUATOR,
    Role.AUDITOR
})
class LibraryPages {
    private static final int PAGE = 50;

    private final IndicatorLibrary library;
    private final Indicators indicators;
    private final Curation curation;
    private final MessageSource words;

    LibraryPages(IndicatorLibrary library, Indicators indicators, Curation curation, MessageSource words) {
        this.library = library;
        this.indicators = indicators;
        this.curation = curation;
        this.words = words;
    }

    @ModelAttribute("dimensions")
    Dimension[] dimensions() {
        return Dimension.values();
    }

    @ModelAttribute("keeper")
    boolean keeper(Scope scope) {
        return Curation.mayKeep(scope);
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String dimension,
            @RequestParam(required = false) @Nullable IndicatorState state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var number = Math.max(1, Math.min(page, 10_000));
        var inClass = Classes.of(dimension);
        List<LibraryIndicator> found;
        if (q.isBlank()) {
            var total = indicators.count(state, inClass);
            found = indicators.page(state, inClass, (number - 1) * PAGE, PAGE);
            model.addAttribute("total", total);
            model.addAttribute("pages", Math.max(1, (total + PAGE - 1) / PAGE));
        } else {
            found = library.search(q, inClass, PAGE).stream()
                    .filter(each -> state == null || each.state() == state)
                    .toList();
            model.addAttribute("total", found.size());
            model.addAttribute("pages", 1);
        }
        model.addAttribute("found", found);
        model.addAttribute("number", number);
        model.addAttribute("q", q);
        model.addAttribute("dimension", inClass);
        model.addAttribute("state", state);
        model.addAttribute("proposed", indicators.count(IndicatorState.PROPOSED, null));
        return "library/list";
    }

    @GetMapping("/{id}")
    String indicator(@PathVariable UUID id, Model model) {
        var indicator = library.find(id).orElseThrow(Refused::notFound);
        model.addAttribute("indicator", indicator);
        model.addAttribute("alike", indicators.alike(indicator));
        var into = indicator.mergedInto();
        model.addAttribute("into", into == null ? null : library.find(into).orElse(null));
        model.addAttribute("form", ProposalForm.of(indicator));
        return "library/indicator";
    }

    @GetMapping("/new")
    @Access({Role.HANDLER, Role.SECTION_HEAD, Role.FINANCE, Role.REVIEWER})
    String proposal(@RequestParam(defaultValue = "") String name, Model model) {
        var empty = ProposalForm.empty();
        model.addAttribute("form", name.isBlank() ? empty : new ProposalForm(name, null, "", "", "", "", "", ""));
        return "library/new";
    }

    @PostMapping
    @Access({Role.HANDLER, Role.SECTION_HEAD, Role.FINANCE, Role.REVIEWER})
    String propose(
            Scope scope,
            ProposalForm form,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        try {
            var indicator = curation.propose(scope, form.proposal());
            return done(indicator.id(), "library.done.proposed", locale, redirect);
        } catch (Refused refused) {
            response.setStatus(refused.status().value());
            model.addAttribute("form", form);
            model.addAttribute("mistake", words.getMessage(refused.messageKey(), refused.arguments(), locale));
            return "library/new";
        }
    }

    @PostMapping("/{id}")
    @Access({Role.FINANCE, Role.REVIEWER})
    String edit(Scope scope, @PathVariable UUID id, ProposalForm form, Locale locale, RedirectAttributes redirect) {
        curation.edit(scope, id, form.proposal());
        return done(id, "library.done.edited", locale, redirect);
    }

    @PostMapping("/{id}/keep")
    @Access({Role.FINANCE, Role.REVIEWER})
    String keep(Scope scope, @PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
        curation.keep(scope, id);
        return done(id, "library.done.kept", locale, redirect);
    }

    @PostMapping("/{id}/retire")
    @Access({Role.FINANCE, Role.REVIEWER})
    String retire(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes redirect) {
        curation.retire(scope, id, reason);
        return done(id, "library.done.retired", locale, redirect);
    }

    @PostMapping("/{id}/merge")
    @Access({Role.FINANCE, Role.REVIEWER})
    String merge(
            Scope scope, @PathVariable UUID id, @RequestParam UUID into, Locale locale, RedirectAttributes redirect) {
        curation.merge(scope, id, into);
        return done(into, "library.done.merged", locale, redirect);
    }

    private String done(UUID id, String key, Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute("toast", Toast.of(words.getMessage(key, null, locale)));
        return "redirect:/library/" + id;
    }
}
