package org.mingxiao.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingxiao.server.demo.DemoPeople;
import org.mingxiao.server.organization.secondfactor.Authenticator;
import org.mingxiao.server.shared.Time;
import org.mingxiao.server.shared.database.ExternalDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two servers on one PostgreSQL that neither of them started. Both start at once on the empty database; then each answers for the
 * other, and what is to be done once is done once.
 */
@Tag("slow")
class TwoServersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<ServerProcess> STARTED = new ArrayList<>();

    @TempDir
    private static Path folder;

    private static ExternalDatabase database;
    private static JdbcClient inside;
    private static ServerProcess one;
    private static ServerProcess other;

    @BeforeAll
    static void start() throws Exception {
        Files.writeString(folder.resolve("shared.key"), Base64.getEncoder().encodeToString(new byte[32]));
        database = ExternalDatabase.start(folder.resolve("database"));
        inside = database.inside();
        one = server("one");
        other = server("other");
        one.awaitReady();
        other.awaitReady();
    }

    private static ServerProcess server(String name) throws IOException {
        var words = new ArrayList<>(database.words());
        words.add("--demo");
        words.add("--mingxiao.key-file=" + folder.resolve("shared.key"));
        words.add("--mingxiao.reminders.at=* * * * * *");
        var started = ServerProcess.start(folder.resolve(name), words.toArray(String[]::new));
        STARTED.add(started);
        return started;
    }

    @AfterAll
    static void end() throws Exception {
        for (var server : STARTED) {
            server.close();
        }
        database.close();
    }

    @Test
    void two_that_start_at_once_load_the_demonstration_once() {
        assertThat(count("select count(*) from demo.loaded")).isEqualTo(1);
        assertThat(count("select count(*) - count(distinct code) from organization.unit"))
                .isZero();
    }

    @Test
    void who_signs_in_at_one_is_signed_in_at_the_other_and_out_at_both() throws Exception {
        var handler = new Visitor();
        handler.signIn(one, "jyjb", DemoPeople.PASSWORD);
        assertThat(handler.isIn(one)).isTrue();
        assertThat(handler.isIn(other)).isTrue();

        handler.send(other, "/profile", "/sign-out", Map.of());

        assertThat(handler.isIn(other)).isFalse();
        assertThat(handler.isIn(one)).isFalse();
    }

    /** Begun at one, confirmed at the other, asked for at the first: the session and the key file are shared. */
    @Test
    void a_second_factor_is_the_same_at_both() throws Exception {
        var administrator = new Visitor();
        administrator.signIn(one, "xitong", DemoPeople.PASSWORD);
        var secret = Pattern.compile("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}")
                .matcher(administrator.open(one, "/sign-in/second-factor").body());
        assertThat(secret.find()).isTrue();
        var codes = administrator.send(
                other,
                "/sign-in/second-factor",
                "/sign-in/second-factor",
                Map.of("code", Authenticator.code(secret.group())));
        assertThat(codes.statusCode()).isEqualTo(200);

        var again = new Visitor();
        again.signIn(one, "xitong", DemoPeople.PASSWORD);
        again.send(
                one,
                "/sign-in/code",
                "/sign-in/code",
                // A code counts once: the next one is taken already.
                Map.of("code", Authenticator.code(secret.group(), Instant.now().plusSeconds(30))));

        assertThat(again.isIn(other)).isTrue();
    }

    @Test
    void acts_at_both_are_sealed_into_one_whole_chain() throws Exception {
        var before = count("select count(*) from audit.record");
        var signIns = new ArrayList<Callable<Integer>>();
        for (var server : List.of(one, other)) {
            for (var account : List.of("jyjb", "jykz", "jycw", "nyfg")) {
                signIns.add(() -> new Visitor()
                        .signIn(server, account, DemoPeople.PASSWORD)
                        .statusCode());
            }
        }
        var people = Executors.newFixedThreadPool(4);
        try {
            for (var answer : people.invokeAll(signIns)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        } finally {
            people.shutdown();
        }
        assertThat(count("select count(*) from audit.record")).isGreaterThanOrEqualTo(before + signIns.size());
        await("the seals", () -> count("select count(*) from audit.unsealed") == 0);

        var administrator = new Visitor();
        administrator.send(one, "/sign-in/demo", "/sign-in/demo", Map.of("account", "shenjigl"));
        administrator.send(other, "/audit", "/audit/verify", Map.of());
        assertThat(count("select count(*) from audit.verification where findings = 0"))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit.verification where findings > 0"))
                .isZero();
    }

    /** Here both look each second instead of each morning. */
    @Test
    void a_reminder_is_given_once() {
        var rounds = inside.sql("update goals.round set closes = :day where closes >= :today")
                .param("day", LocalDate.now(Time.ZONE).plusDays(3))
                .param("today", LocalDate.now(Time.ZONE))
                .update();
        assertThat(rounds).isEqualTo(1);
        var reminded = "select count(*) from audit.record where action = 'goals.reminded'";

        await("the reminder", () -> count(reminded) > 0);
        var looks = new ArrayList<Object>();
        await("five more looks at what is due", () -> {
            var last = inside.sql("select locked_at from shared.shedlock where name = 'goals-reminders'")
                    .query()
                    .singleValue();
            if (!looks.contains(last)) {
                looks.add(last);
            }
            return looks.size() > 5;
        });

        assertThat(count(reminded))
                .isEqualTo(count("select count(*) from goals.form where status = 'DRAFT' and round_id is not null"));
    }

    @Test
    void when_one_is_killed_its_people_go_on_at_the_others() throws Exception {
        var handler = new Visitor();
        var third = server("third");
        third.awaitReady();
        handler.signIn(third, "nyjb", DemoPeople.PASSWORD);
        assertThat(handler.isIn(third)).isTrue();

        third.kill();

        assertThat(handler.isIn(one)).isTrue();
        new Visitor().signIn(one, "nyjb", DemoPeople.PASSWORD);
        await("the seals", () -> count("select count(*) from audit.unsealed") == 0);
    }

    @Test
    void a_role_that_row_level_security_does_not_hold_is_refused() throws Exception {
        for (var words :
                List.<Supplier<List<String>>>of(database::wordsOfTheOwner, database::wordsOfARoleBeyondPolicies)) {
            try (var mighty =
                    ServerProcess.start(folder.resolve("mighty"), words.get().toArray(String[]::new))) {
                assertThat(mighty.awaitEnd()).isEqualTo(1);
                assertThat(mighty.output()).contains("权限过大", "run-the-server").doesNotContain("at org.mingxiao");
            }
        }
    }

    private static long count(String question) {
        return inside.sql(question).query(Long.class).single();
    }

    private static void await(String what, BooleanSupplier there) {
        for (var end = Instant.now().plus(PATIENCE); !there.getAsBoolean(); ) {
            assertThat(Instant.now()).as("%s came in time", what).isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
