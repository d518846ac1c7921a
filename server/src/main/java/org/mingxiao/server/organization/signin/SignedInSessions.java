package org.mingxiao.server.organization.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.PersonDisabled;
import org.mingxiao.server.organization.PostConfirmed;
import org.mingxiao.server.shared.Time;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.SignedIn;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions of people. They end by idleness (30 minutes; administrators 15), after eight hours, and when told to. */
@Service
public class SignedInSessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration IDLE_ADMINISTRATOR = Duration.ofMinutes(15);
    static final Duration LIFE = Duration.ofHours(8);
    private static final int AGENT = 200;
    private static final String ASKED = "mingxiao.asked";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final People people;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    SignedInSessions(FindByIndexNameSessionRepository<? extends Session> sessions, People people, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    /** A session somebody is signed in with. */
    public record Seen(String id, ZonedDateTime since, ZonedDateTime last, String address, String agent, boolean own) {}

    /** Leaves the session before behind, with its id and its token against forged requests; only the page asked for is kept. */
    void freshSession(HttpServletRequest request) {
        var asked = asked(request);
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var session = request.getSession(true);
        if (asked != null) {
            session.setAttribute(ASKED, asked);
        }
    }

    @SuppressWarnings("NullAway") // the store of requests needs no response to answer
    private @Nullable String asked(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(ASKED) instanceof String kept) {
            return kept;
        }
        var saved = requests.getRequest(request, null);
        if (saved == null || !"GET".equals(saved.getMethod())) {
            return null;
        }
        var uri = URI.create(saved.getRedirectUrl().replaceFirst("[?&]continue$", ""));
        if (uri.getRawPath().startsWith("//")) { // would lead to another host
            return null;
        }
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** Signs somebody in, in a session of its own. Answers the page asked for, or the first one. */
    String open(SignedIn person, Scope scope, HttpServletRequest request, HttpServletResponse response) {
        freshSession(request);
        var session = request.getSession();
        var administrator = scope.posts().stream().anyMatch(post -> post.role().isAdministrator());
        session.setMaxInactiveInterval((int) (administrator ? IDLE_ADMINISTRATOR : IDLE).toSeconds());
        session.setAttribute(SignInMark.NAME, new SignInMark(clock.instant(), request.getRemoteAddr(), agent(request)));
        var context =
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        var asked = session.getAttribute(ASKED) instanceof String path ? path : "/";
        session.removeAttribute(ASKED);
        return asked;
    }

    private static String agent(HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return agent.length() > AGENT ? agent.substring(0, AGENT) : agent;
    }

    /** All sessions of an account, the newest first. */
    List<Seen> of(String account) {
        return of(account, null);
    }

    /** All sessions of the account, the newest first; the one of the request is marked. */
    public List<Seen> of(String account, @Nullable HttpServletRequest request) {
        var own = request == null ? null : request.getSession(false);
        return sessions.findByPrincipalName(account).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> seen(session, own != null && own.getId().equals(session.getId())))
                .sorted(Comparator.comparing(Seen::since).reversed())
                .toList();
    }

    private static Seen seen(Session session, boolean own) {
        SignInMark mark = session.getAttribute(SignInMark.NAME);
        var since = mark == null ? session.getCreationTime() : mark.at();
        return new Seen(
                session.getId(),
                since.atZone(Time.ZONE),
                session.getLastAccessedTime().atZone(Time.ZONE),
                mark == null ? "" : mark.address(),
                mark == null ? "" : mark.agent(),
                own);
    }

    /** Ends all sessions of the account but the one of the request. */
    public int endOthers(String account, HttpServletRequest request) {
        var others =
                of(account, request).stream().filter(session -> !session.own()).toList();
        others.forEach(session -> sessions.deleteById(session.id()));
        return others.size();
    }

    void endAll(String account) {
        sessions.findByPrincipalName(account).keySet().forEach(sessions::deleteById);
    }

    @EventListener
    void on(PersonDisabled disabled) {
        endAll(disabled.account());
    }

    /** Whoever becomes an administrator signs in again, with the second factor and the shorter idle time. */
    @EventListener
    void on(PostConfirmed confirmed) {
        if (confirmed.role().isAdministrator()) {
            people.find(confirmed.person()).ifPresent(person -> endAll(person.account()));
        }
    }
}
