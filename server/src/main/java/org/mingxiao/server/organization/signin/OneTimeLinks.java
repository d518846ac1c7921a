package org.mingxiao.server.organization.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.organization.password.Credentials;
import org.mingxiao.server.organization.secret.RandomToken;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.Scopes;
import org.mingxiao.server.shared.access.SignedIn;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that work once and for a limited time; only their hash is kept. There is no initial password that somebody else knows:
 * whoever is invited chooses one.
 */
@Service
@Transactional
public class OneTimeLinks {
    private static final Duration INVITATION = Duration.ofHours(72);
    private static final Duration START = Duration.ofHours(24);

    private final JdbcClient database;
    private final People people;
    private final Credentials credentials;
    private final SignedInSessions sessions;
    private final Scopes scopes;
    private final Acts acts;
    private final Clock clock;

    OneTimeLinks(
            JdbcClient database,
            People people,
            Credentials credentials,
            SignedInSessions sessions,
            Scopes scopes,
            Acts acts,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.credentials = credentials;
        this.sessions = sessions;
        this.scopes = scopes;
        this.acts = acts;
        this.clock = clock;
    }

    /** What a link is for. */
    public enum Purpose {
        /** makes the first system administrator */
        FIRST_START,
        /** makes the first security administrator */
        SECURITY_ADMINISTRATOR,
        /** lets a person choose a password */
        INVITATION
    }

    /** A link that still works. */
    public record Link(UUID id, Purpose purpose, @Nullable UUID person) {}

    /** Makes the link of the first start; those before it work no more. */
    String firstStart() {
        revoke(Purpose.FIRST_START);
        return make(Purpose.FIRST_START, null, Scope.PROGRAM, START);
    }

    /**
     * Makes a link with which a person chooses a password, the first one or a new one; those before it work no more. A second
     * factor stays, so the link alone opens no administrator's account.
     *
     * @return the token: shown once, and handed over in person or by a channel that is trusted
     */
    public String invite(Scope scope, UUID person) {
        if (!scope.wide() && !scope.hasAny(Role.SYSTEM_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
        people.working(person);
        database.sql("update organization.one_time_link set revoked_at = :now where person_id = :person"
                        + " and used_at is null and revoked_at is null")
                .param("now", at(clock.instant()))
                .param("person", person)
                .update();
        var token = make(Purpose.INVITATION, person, scope.person(), INVITATION);
        acts.record("organization.invited", "organization.person", person, null, Map.of());
        return token;
    }

    /**
     * A link for somebody who has no password yet.
     *
     * @param token shown once, as that of {@link #invite}
     */
    public record Invitation(String name, String account, String token) {}

    /** Invites all of these people who have no password yet; the others keep what they have. */
    public List<Invitation> inviteNewcomers(Scope scope, Collection<UUID> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        var newcomers = database.sql(
                        "select p.id, p.name, p.account from organization.person p where p.id in (:people) and p.active"
                                + " and not exists (select 1 from organization.credential c where c.person_id = p.id"
                                + " and c.password_hash is not null) order by p.account")
                .param("people", people)
                .query((row, number) ->
                        new Newcomer(row.getObject("id", UUID.class), row.getString("name"), row.getString("account")))
                .list();
        return newcomers.stream()
                .map(each -> new Invitation(each.name(), each.account(), invite(scope, each.id())))
                .toList();
    }

    private record Newcomer(UUID id, String name, String account) {}

    /** Makes the link for the first security administrator; refused as soon as there ever was one. */
    public String appointSecurityAdministrator(Scope scope) {
        if (!scope.hasAny(Role.SYSTEM_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
        if (hadSecurityAdministrator()) {
            throw Refused.conflict("security-administrator-there");
        }
        revoke(Purpose.SECURITY_ADMINISTRATOR);
        var token = make(Purpose.SECURITY_ADMINISTRATOR, null, scope.person(), INVITATION);
        acts.record(
                "organization.security-administrator-invited", "organization.person", scope.person(), null, Map.of());
        return token;
    }

    @Transactional(readOnly = true)
    public boolean hadSecurityAdministrator() {
        return database.sql("select count(*) from organization.post where role = 'SECURITY_ADMINISTRATOR'"
                                + " and confirmed_at is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void revoke(Purpose purpose) {
        database.sql("update organization.one_time_link set revoked_at = :now where purpose = :purpose"
                        + " and used_at is null and revoked_at is null")
                .param("now", at(clock.instant()))
                .param("purpose", purpose.name())
                .update();
    }

    private String make(Purpose purpose, @Nullable UUID person, UUID by, Duration valid) {
        var token = RandomToken.make();
        database.sql(
                        "insert into organization.one_time_link (id, token_hash, purpose, person_id, made_by, made_at, valid_till)"
                                + " values (:id, :hash, :purpose, :person, :by, :now, :till)")
                .param("id", UUID.randomUUID())
                .param("hash", RandomToken.hash(token))
                .param("purpose", purpose.name())
                .param("person", person)
                .param("by", by)
                .param("now", at(clock.instant()))
                .param("till", at(clock.instant().plus(valid)))
                .update();
        return token;
    }

    /** The link of a token, while it works. Looking at it does not use it up. */
    @Transactional(readOnly = true)
    public Optional<Link> find(String token) {
        return database.sql(
                        "select id, purpose, person_id as person from organization.one_time_link where token_hash = :hash"
                                + " and used_at is null and revoked_at is null and valid_till > :now")
                .param("hash", RandomToken.hash(token))
                .param("now", at(clock.instant()))
                .query(Link.class)
                .optional();
    }

    /** Uses a link up; of two who try at once, one gets it. */
    Link use(String token) {
        var link = find(token).orElseThrow(() -> Refused.conflict("link-over"));
        int used = database.sql(
                        "update organization.one_time_link set used_at = :now where id = :id and used_at is null"
                                + " and revoked_at is null")
                .param("now", at(clock.instant()))
                .param("id", link.id())
                .update();
        if (used == 0) {
            throw Refused.conflict("link-over");
        }
        return link;
    }

    /** Follows an invitation: the password is set, whoever was signed in with the one before is out, and the person is proved. */
    public SignedIn follow(String token, String password) {
        var link = use(token);
        var person = Optional.ofNullable(link.person())
                .flatMap(people::find)
                .filter(Person::active)
                .orElseThrow(() -> Refused.conflict("link-over"));
        CurrentScope.run(scopes.of(person.id()), () -> credentials.set(person.id(), password));
        sessions.endAll(person.account());
        return new SignedIn(person.id(), person.account());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
