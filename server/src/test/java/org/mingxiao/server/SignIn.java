package org.mingxiao.server;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.UUID;
import org.mingxiao.server.shared.access.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of a person: {@code mvc.perform(get("/goals").with(SignIn.as(district.education.handler)))}. */
public final class SignIn {
    private SignIn() {}

    public static RequestPostProcessor as(UUID person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person, person.toString()), null, List.of()));
    }
}
