package org.mingxiao.server.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.LocalDate;
import java.util.UUID;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Posts;
import org.mingxiao.server.organization.Substitutes;
import org.mingxiao.server.organization.password.Credentials;
import org.mingxiao.server.organization.secondfactor.Enrolment;
import org.mingxiao.server.organization.secondfactor.SecondFactors;
import org.mingxiao.server.organization.signin.SignedInSessions;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own affairs: posts, phone, substitute, sessions, password, second factor. */
@Controller
@Access
class ProfilePages {
    private static final String PAGE = "/profile";
    private static final String SECOND_FACTOR = "/profile/second-factor";
    private static final String ENROLMENT = "mingxiao.enrolment";

    private final Accounts accounts;
    private final People people;
    private final Posts posts;
    private final Substitutes substitutes;
    private final Credentials credentials;
    private final SecondFactors secondFactors;
    private final SignedInSessions sessions;
    private final Refusals refusals;

    ProfilePages(
            Accounts accounts,
            People people,
            Posts posts,
            Substitutes substitutes,
            Credentials credentials,
            SecondFactors secondFactors,
            SignedInSessions sessions,
            Refusals refusals) {
        this.accounts = accounts;
        this.people = people;
        this.posts = posts;
        this.substitutes = substitutes;
        this.credentials = credentials;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    @GetMapping(PAGE)
    String profile(Scope scope, Principal principal, HttpServletRequest request, Model model) {
        model.addAttribute("person", people.find(scope.person()).orElseThrow(Refused::notFound));
        model.addAttribute("posts", posts.of(scope.person()));
        model.addAttribute("phone", accounts.phone(scope, scope.person()).orElse(""));
        model.addAttribute("substitutes", substitutes.of(scope.person()));
        model.addAttribute("sessions", sessions.of(principal.getName(), request));
        model.addAttribute("secondFactor", secondFactors.isSetUp(scope.person()));
        model.addAttribute("codesLeft", secondFactors.recoveryCodesLeft(scope.person()));
        return "organization/profile";
    }

    @PostMapping("/profile/phone")
    String phone(Scope scope, @RequestParam String phone, RedirectAttributes redirect) {
        return refusals.trying(redirect, PAGE, "done.saved", () -> accounts.setPhone(scope, scope.person(), phone));
    }

    @PostMapping("/profile/substitutes")
    String substitute(
            Scope scope,
            @RequestParam String account,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return refusals.trying(redirect, PAGE, "done.saved", () -> {
            var other = people.withAccount(account).orElseThrow(() -> Refused.invalid("account-unknown", account));
            substitutes.name(scope, other.id(), from, to, reason);
        });
    }

    @PostMapping("/profile/substitutes/{id}/end")
    String endSubstitute(Scope scope, @PathVariable UUID id, RedirectAttributes redirect) {
        return refusals.trying(redirect, PAGE, "done.ended", () -> substitutes.end(scope, id));
    }

    @PostMapping("/profile/sessions/end-others")
    String endOthers(Principal principal, HttpServletRequest request, RedirectAttributes redirect) {
        return refusals.trying(
                redirect, PAGE, "done.sessions-ended", () -> sessions.endOthers(principal.getName(), request));
    }

    @GetMapping("/profile/password")
    String password(Principal principal, Model model) {
        model.addAttribute("account", principal.getName());
        return "organization/password";
    }

    @PostMapping("/profile/password")
    String password(
            Scope scope,
            Principal principal,
            @RequestParam String present,
            @RequestParam String next,
            @RequestParam String again,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return refusals.trying(redirect, "/profile/password", "done.password-changed", () -> {
            PasswordForm.requireSame(next, again);
            credentials.change(scope.person(), present, next);
            sessions.endOthers(principal.getName(), request);
        });
    }

    @GetMapping(SECOND_FACTOR)
    String secondFactor(Scope scope, HttpSession session, Model model) {
        var setUp = secondFactors.isSetUp(scope.person());
        model.addAttribute("setUp", setUp);
        model.addAttribute("mandatory", secondFactors.isMandatory(scope.person()));
        if (!setUp) {
            var enrolment = enrolment(scope, session);
            session.setAttribute(ENROLMENT, enrolment);
            model.addAttribute("enrolment", secondFactors.view(scope.person(), enrolment));
        }
        return "organization/second-factor";
    }

    private Enrolment enrolment(Scope scope, HttpSession session) {
        return session.getAttribute(ENROLMENT) instanceof Enrolment begun ? begun : secondFactors.begin(scope.person());
    }

    @PostMapping(SECOND_FACTOR)
    String secondFactor(
            Scope scope, @RequestParam String code, HttpSession session, RedirectAttributes redirect, Model model) {
        if (secondFactors.isSetUp(scope.person())) {
            return refusals.trying(
                    redirect, SECOND_FACTOR, "done.saved", () -> secondFactors.giveUp(scope.person(), code));
        }
        try {
            model.addAttribute("codes", secondFactors.confirm(scope.person(), enrolment(scope, session), code));
            session.removeAttribute(ENROLMENT);
            return "organization/recovery-codes";
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusal", refusals.words(refused));
            return "redirect:" + SECOND_FACTOR;
        }
    }
}
