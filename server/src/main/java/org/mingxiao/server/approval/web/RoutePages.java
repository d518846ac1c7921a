package org.mingxiao.server.approval.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.route.Condition;
import org.mingxiao.server.approval.route.Route;
import org.mingxiao.server.approval.route.RouteCheck;
import org.mingxiao.server.approval.route.RouteVersions;
import org.mingxiao.server.approval.route.Routes;
import org.mingxiao.server.approval.route.Signing;
import org.mingxiao.server.approval.route.Whose;
import org.mingxiao.server.organization.UnitKind;
import org.mingxiao.server.organization.Units;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Routes in all their versions, the editor of drafts, and the try-out. */
@Controller
@Access(Role.SYSTEM_ADMINISTRATOR)
@RequestMapping("/approval/routes")
class RoutePages {
    private final Routes routes;
    private final RouteVersions versions;
    private final TryOut tryOut;
    private final Vacancies vacancies;
    private final Units units;
    private final MessageSource words;

    RoutePages(
            Routes routes,
            RouteVersions versions,
            TryOut tryOut,
            Vacancies vacancies,
            Units units,
            MessageSource words) {
        this.routes = routes;
        this.versions = versions;
        this.tryOut = tryOut;
        this.vacancies = vacancies;
        this.units = units;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        var all = routes.all();
        model.addAttribute("routes", all);
        model.addAttribute(
                "unitNames",
                units.names(all.stream()
                        .map(Route::unit)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        model.addAttribute("units", units.all());
        return "approval/routes";
    }

    @PostMapping
    String create(
            Scope scope,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String name) {
        return "redirect:/approval/routes/" + versions.create(scope, kind.strip(), unit, name.strip());
    }

    @PostMapping("/{id}/draft")
    String draft(Scope scope, @PathVariable UUID id) {
        return "redirect:/approval/routes/" + versions.draft(scope, id);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var route = routes.find(id).orElseThrow(Refused::notFound);
        fill(model, route, RouteForm.of(route));
        model.addAttribute("vacancies", vacancies.of(route));
        return "approval/route";
    }

    /** Does what the pressed button asks for, and keeps the draft; with htmx only the editor is drawn anew. */
    @PostMapping("/{id}")
    String edit(
            Scope scope,
            @PathVariable UUID id,
            @ModelAttribute RouteForm form,
            @RequestParam(defaultValue = "save") String action,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inside) {
        var route = routes.find(id).orElseThrow(Refused::notFound);
        form.edit(action);
        versions.save(scope, id, form.getName().strip(), form.toSteps(), form.toCopies());
        if (inside) {
            fill(model, route, form);
            return "approval/route :: editor";
        }
        if (action.equals("save")) {
            redirect.addFlashAttribute("toast", Toast.of(words.getMessage("approval.routes.saved", null, locale)));
        }
        return "redirect:/approval/routes/" + id;
    }

    @PostMapping("/{id}/in-force")
    String putInForce(Scope scope, @PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
        versions.putInForce(scope, id);
        redirect.addFlashAttribute("toast", Toast.of(words.getMessage("approval.routes.put", null, locale)));
        return "redirect:/approval/routes/" + id;
    }

    @PostMapping("/{id}/retire")
    String retire(Scope scope, @PathVariable UUID id) {
        versions.retire(scope, id);
        return "redirect:/approval/routes";
    }

    @PostMapping("/{id}/discard")
    String discard(Scope scope, @PathVariable UUID id) {
        versions.discard(scope, id);
        return "redirect:/approval/routes";
    }

    /** For a matter like this one: these steps, and these persons. */
    @GetMapping("/{id}/try")
    String tryOut(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String traits,
            Model model,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inside) {
        var route = routes.find(id).orElseThrow(Refused::notFound);
        fill(model, route, RouteForm.of(route));
        model.addAttribute("vacancies", List.of());
        if (unit != null) {
            model.addAttribute("tried", tryOut.of(route, unit, amount, traits));
            model.addAttribute("triedUnit", unit);
        }
        model.addAttribute("triedAmount", amount);
        model.addAttribute("triedTraits", traits);
        return inside ? "approval/route :: tried" : "approval/route";
    }

    private void fill(Model model, Route route, RouteForm form) {
        var read = form.route(route);
        model.addAttribute("route", route);
        model.addAttribute("form", form);
        model.addAttribute("drawn", TryOut.drawn(read));
        model.addAttribute("faults", RouteCheck.faults(read));
        model.addAttribute("isDraft", route.status() == Route.Status.DRAFT);
        var unit = route.unit();
        model.addAttribute(
                "unitName", unit == null ? "" : units.names(List.of(unit)).getOrDefault(unit, ""));
        model.addAttribute("units", units.all());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> !role.isAdministrator())
                        .toList());
        model.addAttribute("places", Whose.values());
        model.addAttribute("signings", Signing.values());
        model.addAttribute("whats", Condition.What.values());
        model.addAttribute("unitKinds", UnitKind.values());
    }
}
