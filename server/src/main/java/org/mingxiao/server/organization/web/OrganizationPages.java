package org.mingxiao.server.organization.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.organization.Members;
import org.mingxiao.server.organization.Posts;
import org.mingxiao.server.organization.UnitKind;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.organization.signin.OneTimeLinks;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of units, and the people in them. */
@Controller
@Access({Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR})
class OrganizationPages {
    private static final String PAGE = "/organization";

    private final Units units;
    private final Members members;
    private final Accounts accounts;
    private final Posts posts;
    private final OneTimeLinks links;
    private final Refusals refusals;

    OrganizationPages(
            Units units, Members members, Accounts accounts, Posts posts, OneTimeLinks links, Refusals refusals) {
        this.units = units;
        this.members = members;
        this.accounts = accounts;
        this.posts = posts;
        this.links = links;
        this.refusals = refusals;
    }

    @GetMapping(PAGE)
    String tree(
            Scope scope,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var all = units.all();
        var chosen = unit == null ? all.stream().findFirst() : units.find(unit);
        if (unit != null && chosen.isEmpty()) {
            throw Refused.notFound();
        }
        model.addAttribute("tree", UnitLine.lines(all));
        model.addAttribute("unit", chosen.orElse(null));
        model.addAttribute("q", q);
        model.addAttribute(
                "people", q.isBlank() ? chosen.map(top -> members.in(top.id())).orElse(List.of()) : members.search(q));
        model.addAttribute("kinds", UnitKind.values());
        model.addAttribute("waiting", posts.waiting().size());
        model.addAttribute("mayChange", scope.hasAny(Role.SYSTEM_ADMINISTRATOR));
        model.addAttribute("appoint", scope.hasAny(Role.SYSTEM_ADMINISTRATOR) && !links.hadSecurityAdministrator());
        return "organization/organization";
    }

    @PostMapping("/organization/units")
    @Access(Role.SYSTEM_ADMINISTRATOR)
    String addUnit(
            Scope scope,
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam UnitKind kind,
            @RequestParam(required = false) @Nullable UUID parent,
            RedirectAttributes redirect) {
        return refusals.trying(redirect, at(parent), "done.added", () -> units.add(scope, code, name, kind, parent));
    }

    @PostMapping("/organization/units/{id}")
    @Access(Role.SYSTEM_ADMINISTRATOR)
    String changeUnit(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable UUID parent,
            @RequestParam(defaultValue = "false") boolean active,
            RedirectAttributes redirect) {
        return refusals.trying(redirect, at(id), "done.saved", () -> units.change(scope, id, name, parent, active));
    }

    @PostMapping("/organization/people")
    @Access(Role.SYSTEM_ADMINISTRATOR)
    String addPerson(
            Scope scope,
            @RequestParam String account,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable UUID unit,
            RedirectAttributes redirect) {
        var made = new UUID[1];
        var page =
                refusals.trying(redirect, at(unit), "done.added", () -> made[0] = accounts.open(scope, account, name));
        return made[0] == null
                ? page
                : "redirect:/organization/people/" + made[0] + (unit == null ? "" : "?unit=" + unit);
    }

    /** Links for all people of a unit, and of those below it, who have no password yet: for the list that is handed out. */
    @PostMapping("/organization/units/{id}/invitations")
    @Access(Role.SYSTEM_ADMINISTRATOR)
    String invite(Scope scope, @PathVariable UUID id, RedirectAttributes redirect) {
        var people = members.in(id).stream().map(Members.Member::id).toList();
        var invited = links.inviteNewcomers(scope, people).stream()
                .map(each -> new InvitedPerson(each.name(), each.account(), Refusals.linkOf(each.token())))
                .toList();
        redirect.addFlashAttribute("invited", new ArrayList<>(invited));
        redirect.addFlashAttribute("toast", Toast.of(refusals.words("done.links-made", invited.size())));
        return "redirect:" + at(id);
    }

    /** A line of the list that is handed out; it waits in the session until it has been shown. */
    record InvitedPerson(String name, String account, String link) implements Serializable {}

    /** The link for the first security administrator. */
    @PostMapping("/organization/security-administrator")
    @Access(Role.SYSTEM_ADMINISTRATOR)
    String appoint(Scope scope, RedirectAttributes redirect) {
        return refusals.trying(
                redirect,
                PAGE,
                "done.link-made",
                () -> redirect.addFlashAttribute("link", Refusals.linkOf(links.appointSecurityAdministrator(scope))));
    }

    private static String at(@Nullable UUID unit) {
        return unit == null ? PAGE : PAGE + "?unit=" + unit;
    }
}
