package org.mingxiao.server.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.signin.FirstStart;
import org.mingxiao.server.organization.signin.OneTimeLinks;
import org.mingxiao.server.organization.signin.SignInSteps;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One-time links. Looking at one does not use it up: a program that looks ahead at links must not. */
@Controller
@Access(everybody = true)
class LinkPages {
    private final OneTimeLinks links;
    private final FirstStart firstStart;
    private final SignInSteps steps;
    private final People people;
    private final Refusals refusals;

    LinkPages(OneTimeLinks links, FirstStart firstStart, SignInSteps steps, People people, Refusals refusals) {
        this.links = links;
        this.firstStart = firstStart;
        this.steps = steps;
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping("/sign-in/link/{token}")
    String show(@PathVariable String token, Model model) {
        var link = links.find(token);
        model.addAttribute("purpose", link.map(found -> found.purpose().name()).orElse("OVER"));
        model.addAttribute("token", token);
        link.map(OneTimeLinks.Link::person)
                .flatMap(people::find)
                .ifPresent(person -> model.addAttribute("person", person));
        model.addAttribute("districtMissing", firstStart.isDistrictMissing());
        return "organization/link";
    }

    @PostMapping("/sign-in/link/{token}")
    String follow(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            PasswordForm.requireSame(password, again);
            return "redirect:" + steps.proved(proved(token, district, account, name, password), request, response);
        } catch (Refused refused) {
            response.setStatus(refused.status().value());
            model.addAttribute("refusal", refusals.words(refused));
            model.addAttribute("district", district);
            model.addAttribute("account", account);
            model.addAttribute("name", name);
            return show(token, model);
        }
    }

    private SignedIn proved(String token, String district, String account, String name, String password) {
        var purpose =
                links.find(token).map(OneTimeLinks.Link::purpose).orElseThrow(() -> Refused.conflict("link-over"));
        return switch (purpose) {
            case FIRST_START -> firstStart.makeSystemAdministrator(token, district, account, name, password);
            case SECURITY_ADMINISTRATOR -> firstStart.makeSecurityAdministrator(token, account, name, password);
            case INVITATION -> links.follow(token, password);
        };
    }
}
