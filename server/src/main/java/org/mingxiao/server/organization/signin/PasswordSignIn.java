package org.mingxiao.server.organization.signin;

import java.util.List;
import java.util.Optional;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.organization.password.Credentials;
import org.mingxiao.server.shared.access.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Proves who somebody is by account and password: the password kept here, or that of the directory where one is configured. An
 * unknown account, a disabled one and a wrong password get the same answer after the same work.
 */
class PasswordSignIn implements AuthenticationProvider {
    private final People people;
    private final Credentials credentials;
    private final Optional<Directory> directory;

    PasswordSignIn(People people, Credentials credentials, Optional<Directory> directory) {
        this.people = people;
        this.credentials = credentials;
        this.directory = directory;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var account = given.getName();
        var password = given.getCredentials() instanceof String text ? text : "";
        var person = people.withAccount(account).filter(Person::active);
        var known = credentials.matches(person.map(Person::id).orElse(null), password);
        if (!known) {
            known = directory.isPresent() && directory.get().accepts(account, password) && person.isPresent();
        }
        if (!known) {
            throw new BadCredentialsException("account or password");
        }
        var who = person.orElseThrow();
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.id(), who.account()), null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
