package org.mingxiao.server.organization.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.shared.access.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Takes over from a provider (OIDC) that has proved who somebody is. The account that it names must be known and open here;
 * it brings no rights along. Further steps, the second factor of administrators among them, are asked for as always.
 */
class OpenIdConnectSignIn implements AuthenticationSuccessHandler {
    private final People people;
    private final SignInSteps steps;
    private final String claim;

    OpenIdConnectSignIn(People people, SignInSteps steps, String claim) {
        this.people = people;
        this.steps = steps;
        this.claim = claim;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication proof)
            throws IOException {
        var account = proof.getPrincipal() instanceof OAuth2User user
                ? Optional.ofNullable(user.<Object>getAttribute(claim)).map(Object::toString)
                : Optional.<String>empty();
        var person = account.flatMap(people::withAccount).filter(Person::active);
        SecurityContextHolder.clearContext();
        if (person.isEmpty()) {
            request.getSession().invalidate();
            response.sendRedirect("/sign-in?unknown");
            return;
        }
        var who = new SignedIn(person.get().id(), person.get().account());
        response.sendRedirect(steps.proved(who, request, response));
    }
}
