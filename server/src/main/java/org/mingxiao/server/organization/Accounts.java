package org.mingxiao.server.organization;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingxiao.server.organization.secret.SecretBox;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of people: the system administrator's to open and to close. An account without posts may do nothing. */
@Service
@Transactional
public class Accounts {
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{IsHan}A-Za-z0-9][\\p{IsHan}A-Za-z0-9._-]{1,59}");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,30}");

    private final JdbcClient database;
    private final People people;
    private final Posts posts;
    private final SecretBox box;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            JdbcClient database,
            People people,
            Posts posts,
            SecretBox box,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.posts = posts;
        this.box = box;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an account.
     *
     * @throws Refused 403 for anybody but the system administrator and the program; 422 {@code account-form} or
     *     {@code name-missing}; 409 {@code account-taken}, whatever the case of its letters
     */
    public UUID open(Scope scope, String account, String name) {
        require(scope);
        var id = UUID.randomUUID();
        var cleanAccount = account.strip();
        var cleanName = name.strip();
        if (!ACCOUNT.matcher(cleanAccount).matches()) {
            throw Refused.invalid("account-form");
        }
        if (cleanName.isEmpty() || cleanName.length() > 100) {
            throw Refused.invalid("name-missing");
        }
        if (people.withAccount(cleanAccount).isPresent()) {
            throw Refused.conflict("account-taken", cleanAccount);
        }
        database.sql("insert into organization.person (id, account, name, pinyin, created_at, used_at)"
                        + " values (:id, :account, :name, :pinyin, :now, :now)")
                .param("id", id)
                .param("account", cleanAccount)
                .param("name", cleanName)
                .param("pinyin", pinyin(cleanName))
                .param("now", now())
                .update();
        acts.record("organization.person-added", "organization.person", id, null, Map.of("name", cleanName));
        return id;
    }

    /** Mends a name. */
    public void rename(Scope scope, UUID person, String name) {
        require(scope);
        var before = people.find(person).orElseThrow(Refused::notFound);
        var cleanName = name.strip();
        if (cleanName.isEmpty() || cleanName.length() > 100) {
            throw Refused.invalid("name-missing");
        }
        if (before.name().equals(cleanName)) {
            return;
        }
        database.sql("update organization.person set name = :name, pinyin = :pinyin where id = :id")
                .param("name", cleanName)
                .param("pinyin", pinyin(cleanName))
                .param("id", person)
                .update();
        acts.record(
                "organization.person-renamed",
                "organization.person",
                person,
                null,
                Map.of("old", before.name(), "new", cleanName));
    }

    /** Keeps a phone, encrypted; an empty one is forgotten. */
    public void setPhone(Scope scope, UUID person, String phone) {
        if (!scope.person().equals(person)) {
            require(scope);
        }
        var clean = phone.strip();
        if (!clean.isEmpty() && !PHONE.matcher(clean).matches()) {
            throw Refused.invalid("phone-form");
        }
        database.sql("delete from organization.contact where person_id = :id")
                .param("id", person)
                .update();
        if (!clean.isEmpty()) {
            database.sql("insert into organization.contact (person_id, phone) values (:id, :phone)")
                    .param("id", person)
                    .param("phone", box.seal(clean.getBytes(StandardCharsets.UTF_8), "phone:" + person))
                    .update();
        }
    }

    /** The phone with its middle hidden (138****1234); in full for nobody but the person. */
    @Transactional(readOnly = true)
    public Optional<String> phone(Scope scope, UUID person) {
        return database.sql("select phone from organization.contact where person_id = :id")
                .param("id", person)
                .query(byte[].class)
                .optional()
                .map(kept -> new String(box.open(kept, "phone:" + person), StandardCharsets.UTF_8))
                .map(phone -> scope.person().equals(person) ? phone : masked(phone));
    }

    static String masked(String phone) {
        if (phone.length() < 8) {
            return "****";
        }
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /**
     * Closes an account: posts end, sessions end, nothing that the person did goes away.
     *
     * @throws Refused 409 {@code last-administrator} where nobody else could do the work; nobody closes his own
     */
    public void disable(Scope scope, UUID person, String reason) {
        require(scope);
        var who = people.find(person).orElseThrow(Refused::notFound);
        if (scope.person().equals(person)) {
            throw Refused.conflict("own-account");
        }
        posts.endAll(scope, who, reason);
        database.sql("update organization.person set active = false, disabled_at = :now, disabled_reason = :reason"
                        + " where id = :id and active")
                .param("now", now())
                .param("reason", reason)
                .param("id", person)
                .update();
        database.sql("update organization.substitute set ended_at = :now where ended_at is null"
                        + " and (person_id = :id or stand_in = :id)")
                .param("now", now())
                .param("id", person)
                .update();
        database.sql("update organization.api_token set revoked_at = :now where person_id = :id and revoked_at is null")
                .param("now", now())
                .param("id", person)
                .update();
        database.sql("update organization.one_time_link set revoked_at = :now where person_id = :id"
                        + " and used_at is null and revoked_at is null")
                .param("now", now())
                .param("id", person)
                .update();
        events.publishEvent(new PersonDisabled(person, who.account()));
        acts.record("organization.person-disabled", "organization.person", person, null, Map.of("reason", reason));
    }

    /** Opens a closed account again, without any post. */
    public void enable(Scope scope, UUID person, String reason) {
        require(scope);
        int changed = database.sql("update organization.person set active = true, disabled_at = null,"
                        + " disabled_reason = null, used_at = :now where id = :id and not active")
                .param("now", now())
                .param("id", person)
                .update();
        if (changed > 0) {
            acts.record("organization.person-enabled", "organization.person", person, null, Map.of("reason", reason));
        }
    }

    /** Notes that the person has signed in. */
    public void used(UUID person) {
        database.sql("update organization.person set used_at = :now where id = :id")
                .param("now", now())
                .param("id", person)
                .update();
    }

    private static void require(Scope scope) {
        if (!scope.wide() && !scope.hasAny(Role.SYSTEM_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What a name is found by: {@code wangxiaoming wxm}. */
    static String pinyin(String name) {
        var syllables = Letters.OF_HAN.transliterate(name).strip().split("[^a-z0-9]+");
        var initials = Arrays.stream(syllables)
                .filter(syllable -> !syllable.isEmpty())
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
        var both = String.join("", syllables) + " " + initials;
        return both.length() > 300 ? both.substring(0, 300) : both.toLowerCase(Locale.ROOT);
    }

    /** Made when the first name is written: it takes a moment. */
    private static final class Letters {
        static final Transliterator OF_HAN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    }
}
