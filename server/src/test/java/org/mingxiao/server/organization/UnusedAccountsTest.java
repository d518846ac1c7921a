package org.mingxiao.server.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that nobody signs in with are closed. */
@ServerTest
class UnusedAccountsTest {
    private final Districts districts;
    private final UnusedAccounts unused;
    private final Accounts accounts;
    private final People people;
    private final JdbcClient database;

    @Autowired
    UnusedAccountsTest(
            Districts districts, UnusedAccounts unused, Accounts accounts, People people, JdbcClient database) {
        this.districts = districts;
        this.unused = unused;
        this.accounts = accounts;
        this.people = people;
        this.database = database;
    }

    @Test
    void after_ninety_days_an_account_is_closed_and_its_posts_end() {
        var education = districts.make().education;
        last(education.handler, 91);
        last(education.head, 89);

        unused.close();

        assertThat(isOpen(education.handler)).isFalse();
        assertThat(districts.scope(education.handler).posts()).isEmpty();
        assertThat(isOpen(education.head)).isTrue();
    }

    @Test
    void whoever_signs_in_or_is_let_in_again_has_ninety_more() {
        var education = districts.make().education;
        last(education.handler, 91);
        accounts.used(education.handler);
        last(education.head, 91);
        unused.close();
        accounts.enable(Scope.program(), education.head, "返岗");

        unused.close();

        assertThat(isOpen(education.handler)).isTrue();
        assertThat(isOpen(education.head)).isTrue();
    }

    private boolean isOpen(UUID person) {
        return people.find(person).orElseThrow().active();
    }

    private void last(UUID person, int days) {
        database.sql("update organization.person set used_at = now() - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", person)
                .update();
    }
}
