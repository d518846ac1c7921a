package org.mingxiao.server.organization.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.organization.password.Credentials;
import org.mingxiao.server.organization.secondfactor.Enrolment;
import org.mingxiao.server.organization.secondfactor.EnrolmentView;
import org.mingxiao.server.organization.secondfactor.SecondFactors;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scopes;
import org.mingxiao.server.shared.access.SignedIn;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way in, step by step: password (or directory, or one-time link), second factor, a new password where it must be changed,
 * the second factor's set-up where one is needed. Each answer is the path of the next page.
 */
@Service
public class SignInSteps {
    private static final String CODE = "/sign-in/code";
    private static final String SET_UP = "/sign-in/second-factor";
    private static final String NEW_PASSWORD = "/sign-in/password";
    private static final String ELSEWHERE = "/sign-in/elsewhere";

    private final AuthenticationManager manager;
    private final Attempts attempts;
    private final Accounts accounts;
    private final Credentials credentials;
    private final SecondFactors secondFactors;
    private final SignedInSessions sessions;
    private final Scopes scopes;
    private final Acts acts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SignInSteps(
            AuthenticationManager manager,
            Attempts attempts,
            Accounts accounts,
            Credentials credentials,
            SecondFactors secondFactors,
            SignedInSessions sessions,
            Scopes scopes,
            Acts acts,
            TransactionTemplate transactions,
            Clock clock) {
        this.manager = manager;
        this.attempts = attempts;
        this.accounts = accounts;
        this.credentials = credentials;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.scopes = scopes;
        this.acts = acts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @return the next page; empty where account or password is wrong
     * @throws SignInRefused where there were too many tries
     */
    public Optional<String> password(
            String account, String password, HttpServletRequest request, HttpServletResponse response) {
        var attempt = attempts.begin(account, request.getRemoteAddr());
        try {
            var proof = manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account, password));
            attempts.succeeded(attempt);
            return proof.getPrincipal() instanceof SignedIn person
                    ? Optional.of(proved(person, request, response))
                    : Optional.empty();
        } catch (AuthenticationException e) {
            attempts.failed(attempt);
            return Optional.empty();
        }
    }

    /** Goes on with somebody whose first proof was given in another way: one-time link, OIDC. */
    public String proved(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        sessions.freshSession(request);
        return next(new Pending(person, clock.instant(), false, null), request, response);
    }

    private String next(Pending pending, HttpServletRequest request, HttpServletResponse response) {
        var person = pending.person().person();
        if (!pending.coded() && secondFactors.isSetUp(person)) {
            return wait(pending, CODE, request);
        }
        if (credentials.mustChange(person)) {
            return wait(pending, NEW_PASSWORD, request);
        }
        if (!pending.coded() && secondFactors.isMandatory(person)) {
            return wait(pending, SET_UP, request);
        }
        return complete(pending.person(), request, response);
    }

    private static String wait(Pending pending, String page, HttpServletRequest request) {
        request.getSession().setAttribute(Pending.NAME, pending);
        return page;
    }

    private String complete(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var scope = scopes.of(person.person());
        var elsewhere = sessions.of(person.account()).size();
        var target = sessions.open(person, scope, request, response);
        transactions.executeWithoutResult(status -> CurrentScope.run(scope, () -> {
            accounts.used(person.person());
            acts.record(
                    "organization.signed-in",
                    "organization.person",
                    person.person(),
                    null,
                    Map.of("address", request.getRemoteAddr()));
        }));
        return elsewhere > 0 ? ELSEWHERE : target;
    }

    /**
     * @throws Refused 422 where the code is wrong
     * @throws SignInRefused where there were too many tries
     */
    public String code(String code, HttpServletRequest request, HttpServletResponse response) {
        var pending = pending(request);
        var attempt = attempts.begin("code:" + pending.person().account(), request.getRemoteAddr());
        if (!accepted(pending.person(), code)) {
            attempts.failed(attempt);
            throw Refused.invalid("code-wrong");
        }
        attempts.succeeded(attempt);
        return next(pending.withCode(), request, response);
    }

    private boolean accepted(SignedIn person, String code) {
        return CurrentScope.during(scopes.of(person.person()), () -> secondFactors.accepts(person.person(), code));
    }

    /** What to show while the second factor is set up; the same secret until it is. */
    public EnrolmentView enrolment(HttpServletRequest request) {
        var pending = pending(request);
        var enrolment = enrolment(pending);
        request.getSession().setAttribute(Pending.NAME, pending.with(enrolment));
        return secondFactors.view(pending.person().person(), enrolment);
    }

    private Enrolment enrolment(Pending pending) {
        var person = pending.person().person();
        if (secondFactors.isSetUp(person)) { // only somebody who has none sets one up on the way in
            throw Refused.notAllowed();
        }
        var begun = pending.enrolment();
        return begun == null ? secondFactors.begin(person) : begun;
    }

    /**
     * Sets the second factor up.
     *
     * @return the recovery codes; the next page is {@link #goOn}
     */
    public List<String> enrol(String code, HttpServletRequest request) {
        var pending = pending(request);
        var person = pending.person().person();
        var codes =
                CurrentScope.during(scopes.of(person), () -> secondFactors.confirm(person, enrolment(pending), code));
        request.getSession().setAttribute(Pending.NAME, pending.withCode());
        return codes;
    }

    /** The next page after one that only informs. */
    public String goOn(HttpServletRequest request, HttpServletResponse response) {
        return next(pending(request), request, response);
    }

    /**
     * The account of somebody on the way in.
     *
     * @throws Refused 409 {@code sign-in-again} where nobody is
     */
    public String account(HttpServletRequest request) {
        return pending(request).person().account();
    }

    /** A new password where it must be changed. */
    public String newPassword(String present, String next, HttpServletRequest request, HttpServletResponse response) {
        var pending = pending(request);
        var person = pending.person().person();
        if (!pending.coded() && secondFactors.isSetUp(person)) {
            throw Refused.notAllowed();
        }
        CurrentScope.run(scopes.of(person), () -> credentials.change(person, present, next));
        return next(pending, request, response);
    }

    /** @throws Refused 409 where nobody is on the way in, or ten minutes are over */
    private Pending pending(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(Pending.NAME) instanceof Pending pending)
                || pending.isOver(clock.instant())) {
            throw Refused.conflict("sign-in-again");
        }
        return pending;
    }
}
