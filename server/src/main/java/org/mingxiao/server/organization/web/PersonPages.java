package org.mingxiao.server.organization.web;

import java.util.UUID;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Posts;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.organization.secondfactor.SecondFactors;
import org.mingxiao.server.organization.signin.LockOuts;
import org.mingxiao.server.organization.signin.OneTimeLinks;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: posts past and present, and what the administrators do about the account. */
@Controller
@RequestMapping("/organization/people/{id}")
@Access({Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR})
class PersonPages {
    private final People people;
    private final Accounts accounts;
    private final Posts posts;
    private final Units units;
    private final OneTimeLinks links;
    private final LockOuts lockOuts;
    private final SecondFactors secondFactors;
    private final Refusals refusals;

    PersonPages(
            People people,
            Accounts accounts,
            Posts posts,
            Units units,
            OneTimeLinks links,
            LockOuts lockOuts,
            SecondFactors secondFactors,
            Refusals refusals) {
        this.people = people;
        this.accounts = accounts;
        this.posts = posts;
        this.units = units;
        this.links = links;
        this.lockOuts = lockOuts;
        this.secondFactors = secondFactors;
        this.refusals = refusals;
    }

    @GetMapping
    String person(Scope scope, @PathVariable UUID id, Model model) {
        var person = people.find(id).orElseThrow(Refused::notFound);
        model.addAttribute("person", person);
        model.addAttribute("posts", posts.of(id));
        model.addAttribute("phone", accounts.phone(scope, id).orElse("—"));
        model.addAttribute("locked", lockOuts.isLocked(person));
        model.addAttribute("secondFactor", secondFactors.isSetUp(id));
        model.addAttribute("units", UnitLine.lines(units.all()));
        model.addAttribute("roles", Role.values());
        model.addAttribute("own", scope.person().equals(id));
        model.addAttribute("system", scope.hasAny(Role.SYSTEM_ADMINISTRATOR));
        model.addAttribute("security", scope.hasAny(Role.SECURITY_ADMINISTRATOR));
        return "organization/person";
    }

    @PostMapping("/name")
    @Access(Role.SYSTEM_ADMINISTRATOR)
    String rename(Scope scope, @PathVariable UUID id, @RequestParam String name, RedirectAttributes redirect) {
        return refusals.trying(redirect, page(id), "done.saved", () -> accounts.rename(scope, id, name));
    }

    @PostMapping("/posts")
    @Access(Role.SYSTEM_ADMINISTRATOR)
    String request(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String exception,
            RedirectAttributes redirect) {
        return refusals.trying(
                redirect,
                page(id),
                "done.post-requested",
                () -> posts.request(scope, id, role, unit, reason, exception));
    }

    @PostMapping("/invite")
    @Access(Role.SYSTEM_ADMINISTRATOR)
    String invite(Scope scope, @PathVariable UUID id, RedirectAttributes redirect) {
        return refusals.trying(
                redirect,
                page(id),
                "done.link-made",
                () -> redirect.addFlashAttribute("link", Refusals.linkOf(links.invite(scope, id))));
    }

    @PostMapping("/unlock")
    @Access(Role.SYSTEM_ADMINISTRATOR)
    String unlock(Scope scope, @PathVariable UUID id, RedirectAttributes redirect) {
        return refusals.trying(redirect, page(id), "done.unlocked", () -> lockOuts.end(scope, id));
    }

    @PostMapping("/disable")
    @Access(Role.SYSTEM_ADMINISTRATOR)
    String disable(Scope scope, @PathVariable UUID id, @RequestParam String reason, RedirectAttributes redirect) {
        return refusals.trying(redirect, page(id), "done.disabled", () -> accounts.disable(scope, id, reason));
    }

    @PostMapping("/enable")
    @Access(Role.SYSTEM_ADMINISTRATOR)
    String enable(Scope scope, @PathVariable UUID id, @RequestParam String reason, RedirectAttributes redirect) {
        return refusals.trying(redirect, page(id), "done.enabled", () -> accounts.enable(scope, id, reason));
    }

    @PostMapping("/second-factor/reset")
    @Access(Role.SECURITY_ADMINISTRATOR)
    String resetSecondFactor(
            Scope scope, @PathVariable UUID id, @RequestParam String reason, RedirectAttributes redirect) {
        return refusals.trying(redirect, page(id), "done.saved", () -> secondFactors.reset(scope, id, reason));
    }

    private static String page(UUID id) {
        return "/organization/people/" + id;
    }
}
