package org.mingxiao.server.organization.password;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of people. They are known to nobody, kept as hashes only, and looked at in no other class. */
@Service
@Transactional
public class Credentials {
    /** As many of the last passwords must not come back. */
    private static final int REMEMBERED = 5;

    private final JdbcClient database;
    private final PasswordEncoder hashes;
    private final PasswordRules rules;
    private final People people;
    private final Acts acts;
    private final Clock clock;
    private final String nobodysHash;

    Credentials(
            JdbcClient database, PasswordEncoder hashes, PasswordRules rules, People people, Acts acts, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.rules = rules;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
        this.nobodysHash =
                Objects.requireNonNull(hashes.encode(UUID.randomUUID().toString()));
    }

    /** Whether it is the person's password. For nobody, as for a person without one, it takes as long to say no. */
    @Transactional(readOnly = true)
    public boolean matches(@Nullable UUID person, String password) {
        var hash = person == null ? null : hashOf(person);
        var right = hashes.matches(password, hash == null ? nobodysHash : hash);
        return right && hash != null;
    }

    private @Nullable String hashOf(UUID person) {
        return database.sql("select password_hash from organization.credential where person_id = :person"
                        + " and password_hash is not null")
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Whether the password must be changed before anything else. */
    @Transactional(readOnly = true)
    public boolean mustChange(UUID person) {
        return database.sql("select must_change from organization.credential where person_id = :person")
                .param("person", person)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * The person's own change.
     *
     * @throws Refused 422 where the present password is wrong, or the new one breaks a rule
     */
    public void change(UUID person, String present, String next) {
        if (!matches(person, present)) {
            throw Refused.invalid("password-wrong");
        }
        set(person, next);
    }

    /** A new password by way of a one-time link, which has proved who it is. */
    public void set(UUID person, String next) {
        var who = people.find(person).orElseThrow(Refused::notFound);
        rules.check(next, who);
        refuseFormer(who, next);
        store(person, next, false);
        acts.record("organization.password-changed", "organization.person", person, null, Map.of());
    }

    /**
     * A password chosen by the program: for a demonstration, or for accounts taken over. Rules are not asked.
     *
     * @param mustChange whether the person has to choose another at the first sign-in
     */
    public void give(Scope scope, UUID person, String password, boolean mustChange) {
        if (!scope.wide()) {
            throw Refused.notAllowed();
        }
        store(person, password, mustChange);
    }

    private void refuseFormer(Person person, String next) {
        var former = database.sql("select password_hash from organization.former_password where person_id = :person"
                        + " order by id desc limit :many")
                .param("person", person.id())
                .param("many", REMEMBERED)
                .query(String.class)
                .list();
        if (former.stream().anyMatch(hash -> hashes.matches(next, hash))) {
            throw Refused.invalid("password-former", REMEMBERED);
        }
    }

    private void store(UUID person, String password, boolean mustChange) {
        var hash = Objects.requireNonNull(hashes.encode(password));
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        int changed = database.sql("update organization.credential set password_hash = :hash, must_change = :must,"
                        + " changed_at = :now where person_id = :person")
                .param("hash", hash)
                .param("must", mustChange)
                .param("now", now)
                .param("person", person)
                .update();
        if (changed == 0) {
            database.sql("insert into organization.credential (person_id, password_hash, must_change, changed_at)"
                            + " values (:person, :hash, :must, :now)")
                    .param("person", person)
                    .param("hash", hash)
                    .param("must", mustChange)
                    .param("now", now)
                    .update();
        }
        database.sql("insert into organization.former_password (person_id, password_hash) values (:person, :hash)")
                .param("person", person)
                .param("hash", hash)
                .update();
    }
}
