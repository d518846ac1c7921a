package org.mingxiao.server.organization.secondfactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.secret.RandomToken;
import org.mingxiao.server.organization.secret.SecretBox;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.Scopes;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor of people: an app that shows codes, and ten recovery codes for the day when the phone is lost. The three
 * administrators must have one, others may.
 */
@Service
@Transactional
public class SecondFactors {
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    /** No letters and digits that look alike. */
    private static final String RECOVERY_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final JdbcClient database;
    private final SecretBox box;
    private final People people;
    private final Scopes scopes;
    private final Acts acts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(JdbcClient database, SecretBox box, People people, Scopes scopes, Acts acts, Clock clock) {
        this.database = database;
        this.box = box;
        this.people = people;
        this.scopes = scopes;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isSetUp(UUID person) {
        return database.sql(
                                "select count(*) from organization.credential where person_id = :person and totp is not null")
                        .param("person", person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional(readOnly = true)
    public boolean isMandatory(UUID person) {
        return scopes.of(person).posts().stream().anyMatch(post -> post.role().isAdministrator());
    }

    public Enrolment begin(UUID person) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Enrolment(box.seal(secret, place(person)));
    }

    @Transactional(readOnly = true)
    public EnrolmentView view(UUID person, Enrolment enrolment) {
        var secret = TimeCodes.base32(box.open(enrolment.sealed(), place(person)));
        var account = people.find(person).orElseThrow(Refused::notFound).account();
        var uri = "otpauth://totp/" + encoded("明效") + ":" + encoded(account) + "?secret=" + secret + "&issuer="
                + encoded("明效");
        return new EnrolmentView(secret.replaceAll("(.{4})(?=.)", "$1 "), Square.of(uri));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Ends setting up.
     *
     * @return the recovery codes, which are shown this once
     * @throws Refused 422 where the code is not the app's
     */
    public List<String> confirm(UUID person, Enrolment enrolment, String code) {
        var secret = box.open(enrolment.sealed(), place(person));
        var step = TimeCodes.match(secret, digits(code), clock.instant(), 0)
                .orElseThrow(() -> Refused.invalid("code-wrong"));
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        int changed = database.sql(
                        "update organization.credential set totp = :totp, totp_since = :now, totp_step = :step"
                                + " where person_id = :person")
                .param("totp", enrolment.sealed())
                .param("now", now)
                .param("step", step)
                .param("person", person)
                .update();
        if (changed == 0) { // signs in by a directory: has no password here
            database.sql("insert into organization.credential (person_id, changed_at, totp, totp_since, totp_step)"
                            + " values (:person, :now, :totp, :now, :step)")
                    .param("person", person)
                    .param("now", now)
                    .param("totp", enrolment.sealed())
                    .param("step", step)
                    .update();
        }
        acts.record("organization.second-factor-set-up", "organization.person", person, null, Map.of());
        return newRecoveryCodes(person);
    }

    private List<String> newRecoveryCodes(UUID person) {
        forgetRecoveryCodes(person);
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            var code = new StringBuilder();
            for (int j = 0; j < 12; j++) {
                code.append(RECOVERY_ALPHABET.charAt(random.nextInt(RECOVERY_ALPHABET.length())));
            }
            codes.add(code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8));
            database.sql(
                            "insert into organization.recovery_code (id, person_id, code_hash) values (:id, :person, :hash)")
                    .param("id", UUID.randomUUID())
                    .param("person", person)
                    .param("hash", RandomToken.hash(normalized(code.toString())))
                    .update();
        }
        return List.copyOf(codes);
    }

    /** Whether the code is that of the app, or a recovery code; either counts once. */
    public boolean accepts(UUID person, String code) {
        return acceptsTimeCode(person, digits(code)) || acceptsRecoveryCode(person, code);
    }

    private boolean acceptsTimeCode(UUID person, String code) {
        var kept = database.sql("select totp, totp_step from organization.credential where person_id = :person"
                        + " and totp is not null for update")
                .param("person", person)
                .query((row, number) -> new Kept(row.getBytes("totp"), row.getLong("totp_step")))
                .optional();
        if (kept.isEmpty()) {
            return false;
        }
        var secret = box.open(kept.get().sealed(), place(person));
        var step = TimeCodes.match(secret, code, clock.instant(), kept.get().step());
        step.ifPresent(
                used -> database.sql("update organization.credential set totp_step = :step where person_id = :person")
                        .param("step", used)
                        .param("person", person)
                        .update());
        return step.isPresent();
    }

    private record Kept(byte[] sealed, long step) {}

    private boolean acceptsRecoveryCode(UUID person, String code) {
        int used = database.sql("update organization.recovery_code set used_at = :now where person_id = :person"
                        + " and code_hash = :hash and used_at is null")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("person", person)
                .param("hash", RandomToken.hash(normalized(code)))
                .update();
        if (used > 0) {
            acts.record("organization.recovery-code-used", "organization.person", person, null, Map.of());
        }
        return used > 0;
    }

    /** How many recovery codes are left. */
    @Transactional(readOnly = true)
    public int recoveryCodesLeft(UUID person) {
        return database.sql(
                        "select count(*) from organization.recovery_code where person_id = :person and used_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /**
     * Takes the person's own away again.
     *
     * @throws Refused 409 for an administrator, who must have one; 422 where the code is wrong
     */
    public void giveUp(UUID person, String code) {
        if (isMandatory(person)) {
            throw Refused.conflict("second-factor-mandatory");
        }
        if (!accepts(person, code)) {
            throw Refused.invalid("code-wrong");
        }
        forget(person);
        acts.record("organization.second-factor-given-up", "organization.person", person, null, Map.of());
    }

    /**
     * Takes away a lost one, so that it is set up anew at the next sign-in. The security administrator does it, never for
     * himself; a new password is the system administrator's to allow, so that neither alone gets into an account.
     */
    public void reset(Scope scope, UUID person, String reason) {
        if (!scope.hasAny(Role.SECURITY_ADMINISTRATOR) || scope.person().equals(person)) {
            throw Refused.notAllowed();
        }
        forget(person);
        acts.record("organization.second-factor-reset", "organization.person", person, null, Map.of("reason", reason));
    }

    private void forget(UUID person) {
        database.sql("update organization.credential set totp = null, totp_since = null, totp_step = 0"
                        + " where person_id = :person")
                .param("person", person)
                .update();
        forgetRecoveryCodes(person);
    }

    private void forgetRecoveryCodes(UUID person) {
        database.sql("delete from organization.recovery_code where person_id = :person")
                .param("person", person)
                .update();
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private static String normalized(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String place(UUID person) {
        return "totp:" + person;
    }
}
