package org.mingxiao.server.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.mingxiao.server.organization.signin.SignInRefused;
import org.mingxiao.server.organization.signin.SignInSteps;
import org.mingxiao.server.organization.signin.SignedInSessions;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in, page by page; see {@link SignInSteps}. */
@Controller
@Access(everybody = true)
class SignInPages {
    private final SignInSteps steps;
    private final SignedInSessions sessions;
    private final Refusals refusals;
    private final ObjectProvider<ClientRegistrationRepository> providers;

    SignInPages(
            SignInSteps steps,
            SignedInSessions sessions,
            Refusals refusals,
            ObjectProvider<ClientRegistrationRepository> providers) {
        this.steps = steps;
        this.sessions = sessions;
        this.refusals = refusals;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    String form(Model model) {
        providers.ifAvailable(found -> {
            if (found instanceof Iterable<?> all) {
                var names = new LinkedHashMap<String, String>();
                for (var one : all) {
                    if (one instanceof ClientRegistration registration) {
                        names.put(registration.getRegistrationId(), registration.getClientName());
                    }
                }
                model.addAttribute("providers", names);
            }
        });
        return "organization/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam String username,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("account", username);
        return trying(
                model,
                response,
                () -> form(model),
                () -> steps.password(username, password, request, response)
                        .map(next -> "redirect:" + next)
                        .orElse("redirect:/sign-in?failed"));
    }

    @GetMapping("/sign-in/code")
    String code() {
        return "organization/sign-in-code";
    }

    @PostMapping("/sign-in/code")
    String code(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        return trying(model, response, this::code, () -> "redirect:" + steps.code(code, request, response));
    }

    @GetMapping("/sign-in/second-factor")
    String secondFactor(HttpServletRequest request, HttpServletResponse response, Model model) {
        return trying(model, response, () -> "redirect:/sign-in?expired", () -> {
            model.addAttribute("enrolment", steps.enrolment(request));
            model.addAttribute("setUp", false);
            model.addAttribute("mandatory", true);
            return "organization/second-factor";
        });
    }

    @PostMapping("/sign-in/second-factor")
    String secondFactor(
            @RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        return trying(model, response, () -> secondFactor(request, response, model), () -> {
            model.addAttribute("codes", steps.enrol(code, request));
            model.addAttribute("next", "/sign-in/on");
            return "organization/recovery-codes";
        });
    }

    @PostMapping("/sign-in/on")
    String goOn(HttpServletRequest request, HttpServletResponse response, Model model) {
        return trying(
                model, response, () -> "redirect:/sign-in?expired", () -> "redirect:" + steps.goOn(request, response));
    }

    @GetMapping("/sign-in/password")
    String newPassword(HttpServletRequest request, HttpServletResponse response, Model model) {
        return trying(model, response, () -> "redirect:/sign-in?expired", () -> {
            model.addAttribute("account", steps.account(request));
            return "organization/sign-in-password";
        });
    }

    @PostMapping("/sign-in/password")
    String newPassword(
            @RequestParam String present,
            @RequestParam String next,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return trying(model, response, () -> newPassword(request, response, model), () -> {
            PasswordForm.requireSame(next, again);
            return "redirect:" + steps.newPassword(present, next, request, response);
        });
    }

    /** Told after signing in where the account is signed in elsewhere too. */
    @GetMapping("/sign-in/elsewhere")
    String elsewhere(Principal principal, HttpServletRequest request, Model model) {
        if (!CurrentScope.isSignedIn()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("sessions", sessions.of(principal.getName(), request));
        return "organization/elsewhere";
    }

    private String trying(Model model, HttpServletResponse response, Supplier<String> form, Supplier<String> work) {
        try {
            return work.get();
        } catch (SignInRefused refused) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refused.seconds()));
            return again(refused, model, response, form);
        } catch (Refused refused) {
            return refused.code().equals("sign-in-again")
                    ? "redirect:/sign-in?expired"
                    : again(refused, model, response, form);
        }
    }

    private String again(Refused refused, Model model, HttpServletResponse response, Supplier<String> form) {
        response.setStatus(refused.status().value());
        model.addAttribute("refusal", refusals.words(refused));
        return form.get();
    }
}
