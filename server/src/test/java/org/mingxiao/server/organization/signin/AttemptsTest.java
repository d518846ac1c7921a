package org.mingxiao.server.organization.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.shared.Time;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries, budgets and lock-outs, as time goes by. */
@ServerTest
class AttemptsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2031-03-03T01:00:00Z"));
    private final Attempts attempts;
    private final String account = "a" + UUID.randomUUID();
    private final String address = UUID.randomUUID().toString();

    @Autowired
    AttemptsTest(JdbcClient database, TransactionTemplate transactions, People people, Acts acts) {
        InstantSource time = now::get;
        Clock clock = time.withZone(Time.ZONE);
        attempts = new Attempts(database, transactions, people, acts, clock, 10);
    }

    private void passes(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(attempts.begin(account, address));
            passes(Duration.ofSeconds(20));
        }
    }

    private void assertLocked() {
        assertThatThrownBy(() -> attempts.begin(account, address)).isInstanceOf(SignInRefused.class);
    }

    @Test
    void a_lock_out_lasts_fifteen_minutes_from_the_fifth_failure() {
        fail(5);
        assertLocked();
        passes(Duration.ofMinutes(14));
        assertLocked();
        passes(Duration.ofMinutes(1));
        assertThatCode(() -> attempts.begin(account, address)).doesNotThrowAnyException();
    }

    @Test
    void after_it_five_more_are_free() {
        fail(5);
        passes(Duration.ofMinutes(16));
        fail(4);
        assertThatCode(() -> attempts.begin(account, address)).doesNotThrowAnyException();
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        fail(4);
        attempts.succeeded(attempts.begin(account, address));
        fail(4);
        assertThatCode(() -> attempts.begin(account, address)).doesNotThrowAnyException();
    }

    @Test
    void the_administrator_lets_in_again() {
        fail(5);
        assertThat(attempts.isLocked(account)).isTrue();
        attempts.unlock(account);
        assertThat(attempts.isLocked(account)).isFalse();
        assertThatCode(() -> attempts.begin(account, address)).doesNotThrowAnyException();
    }

    @Test
    void forty_guesses_at_once_are_no_more_than_five() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> guess = () -> {
                try {
                    attempts.begin(account, address);
                    return true;
                } catch (SignInRefused refused) {
                    return false;
                }
            };
            var passed = 0;
            for (var result : threads.invokeAll(
                    IntStream.range(0, 40).mapToObj(number -> guess).toList())) {
                passed += result.get() ? 1 : 0;
            }
            assertThat(passed).isBetween(0, 5);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void an_office_behind_one_address_may_arrive_at_the_same_moment() {
        for (var person = 0; person < 40; person++) {
            attempts.begin(account + person, address);
        }

        assertThatThrownBy(() -> attempts.begin(account, address)).isInstanceOf(SignInRefused.class);
    }

    @Test
    void ten_failures_a_minute_of_one_address_shut_it_out_whatever_accounts_it_tries() {
        for (var person = 0; person < 10; person++) {
            attempts.failed(attempts.begin(account + person, address));
        }

        assertThatThrownBy(() -> attempts.begin(account, address)).isInstanceOf(SignInRefused.class);
        passes(Duration.ofSeconds(61));
        assertThatCode(() -> attempts.begin(account, address)).doesNotThrowAnyException();
    }
}
