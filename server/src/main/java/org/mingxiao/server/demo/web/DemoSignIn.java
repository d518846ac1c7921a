package org.mingxiao.server.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mingxiao.server.demo.DemoPeople;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.SignedIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by a click as anybody of the demonstration. There is no such page without {@code mingxiao.demo}. */
@Controller
@Access(everybody = true)
@ConditionalOnProperty("mingxiao.demo")
class DemoSignIn {
    private final DemoPeople people;

    DemoSignIn(DemoPeople people) {
        this.people = people;
    }

    @GetMapping("/sign-in/demo")
    String choose(Model model) {
        model.addAttribute("people", people.choices());
        model.addAttribute("password", DemoPeople.PASSWORD);
        return "demo/sign-in";
    }

    @PostMapping("/sign-in/demo")
    String signIn(@RequestParam String account, HttpServletRequest request, HttpServletResponse response) {
        var person = people.person(account);
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id(), person.account()), null, List.of());
        new HttpSessionSecurityContextRepository()
                .saveContext(new SecurityContextImpl(authentication), request, response);
        return "redirect:/";
    }
}
