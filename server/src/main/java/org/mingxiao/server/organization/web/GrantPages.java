package org.mingxiao.server.organization.web;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingxiao.server.organization.Grant;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Posts;
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

/** Posts that wait for the security administrator, and what is done about them. */
@Controller
@Access({Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR})
class GrantPages {
    private static final String PAGE = "/organization/grants";

    private final Posts posts;
    private final People people;
    private final Refusals refusals;

    GrantPages(Posts posts, People people, Refusals refusals) {
        this.posts = posts;
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping(PAGE)
    String waiting(Scope scope, Model model) {
        var waiting = posts.waiting();
        model.addAttribute("grants", waiting);
        model.addAttribute(
                "names",
                people.names(waiting.stream().map(grant -> grant.requestedBy()).toList()));
        model.addAttribute("me", scope.person());
        model.addAttribute("security", scope.hasAny(Role.SECURITY_ADMINISTRATOR));
        model.addAttribute("system", scope.hasAny(Role.SYSTEM_ADMINISTRATOR));
        return "organization/grants";
    }

    @PostMapping("/organization/grants/{id}/confirm")
    @Access(Role.SECURITY_ADMINISTRATOR)
    String confirm(Scope scope, @PathVariable UUID id, RedirectAttributes redirect) {
        return refusals.trying(redirect, PAGE, "done.confirmed", () -> posts.confirm(scope, id));
    }

    /** Each of them is confirmed or not on its own: one in conflict keeps none of the others back. */
    @PostMapping("/organization/grants/confirm")
    @Access(Role.SECURITY_ADMINISTRATOR)
    String confirmChosen(Scope scope, @RequestParam(defaultValue = "") Set<UUID> grant, RedirectAttributes redirect) {
        var names = posts.waiting().stream().collect(Collectors.toMap(Grant::id, Grant::personName));
        var refused = new ArrayList<String>();
        for (var id : grant) {
            try {
                posts.confirm(scope, id);
            } catch (Refused refusal) {
                refused.add(names.getOrDefault(id, "—") + "：" + refusals.words(refusal));
            }
        }
        redirect.addFlashAttribute(
                "toast", Toast.of(refusals.words("grants.confirmed", grant.size() - refused.size())));
        redirect.addFlashAttribute("refused", refused);
        return "redirect:" + PAGE;
    }

    @PostMapping("/organization/grants/{id}/refuse")
    @Access({Role.SECURITY_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR})
    String refuse(Scope scope, @PathVariable UUID id, @RequestParam String reason, RedirectAttributes redirect) {
        return refusals.trying(redirect, PAGE, "done.refused", () -> posts.refuse(scope, id, reason));
    }

    @PostMapping("/organization/grants/{id}/end")
    @Access({Role.SECURITY_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR})
    String end(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam UUID person,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        return refusals.trying(
                redirect, "/organization/people/" + person, "done.ended", () -> posts.end(scope, id, reason));
    }
}
