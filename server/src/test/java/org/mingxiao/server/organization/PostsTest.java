package org.mingxiao.server.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.shared.Time;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** How a post comes to count, and how it ends. */
@ServerTest
class PostsTest {
    private final Districts districts;
    private final Posts posts;
    private final Accounts accounts;
    private final Substitutes substitutes;
    private final People people;

    @Autowired
    PostsTest(Districts districts, Posts posts, Accounts accounts, Substitutes substitutes, People people) {
        this.districts = districts;
        this.posts = posts;
        this.accounts = accounts;
        this.substitutes = substitutes;
        this.people = people;
    }

    private static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private UUID newcomer() {
        var account = "n" + UUID.randomUUID().toString().substring(0, 8);
        return accounts.open(Scope.program(), account, "周新来");
    }

    @Test
    void a_post_counts_once_the_security_administrator_has_confirmed_it() {
        var district = districts.make();
        var system = districts.scope(district.systemAdministrator);
        var person = newcomer();

        var post = posts.request(system, person, Role.HANDLER, district.education.section, "新入职", null);
        assertThat(districts.scope(person).posts()).isEmpty();

        posts.confirm(districts.scope(district.securityAdministrator), post);
        assertThat(districts.scope(person).holds(Role.HANDLER, district.education.section))
                .isTrue();
    }

    @Test
    void only_the_right_administrator_may() {
        var district = districts.make();
        var system = districts.scope(district.systemAdministrator);
        var security = districts.scope(district.securityAdministrator);
        var audit = districts.scope(district.auditAdministrator);
        var person = newcomer();

        assertRefused(
                () -> posts.request(security, person, Role.HANDLER, district.education.section, "", null),
                "not-allowed");
        assertRefused(
                () -> posts.request(audit, person, Role.HANDLER, district.education.section, "", null), "not-allowed");
        var post = posts.request(system, person, Role.HANDLER, district.education.section, "", null);
        assertRefused(() -> posts.confirm(system, post), "not-allowed");
        assertRefused(() -> posts.confirm(audit, post), "not-allowed");
        assertRefused(() -> posts.confirm(districts.scope(district.education.head), post), "not-allowed");
    }

    @Test
    void nobody_confirms_for_himself() {
        var district = districts.make();
        var system = districts.scope(district.systemAdministrator);
        var security = districts.scope(district.securityAdministrator);
        var post = posts.request(
                system, district.securityAdministrator, Role.SECURITY_ADMINISTRATOR, district.bureau, "", null);

        assertRefused(() -> posts.confirm(security, post), "confirm-own");
    }

    @Test
    void posts_in_conflict_are_refused_unless_an_exception_is_confirmed() {
        var district = districts.make();
        var system = districts.scope(district.systemAdministrator);
        var handler = district.education.handler;

        assertRefused(
                () -> posts.request(system, handler, Role.FINANCE, district.education.section, "", null),
                "posts-conflict");
        assertRefused(
                () -> posts.request(system, handler, Role.FINANCE, district.education.section, "", " "),
                "posts-conflict");
        var post = posts.request(system, handler, Role.FINANCE, district.education.section, "", "单位只有两人");
        posts.confirm(districts.scope(district.securityAdministrator), post);
        assertThat(districts.scope(handler).holds(Role.FINANCE, district.education.section))
                .isTrue();
    }

    @Test
    void finance_above_a_section_is_kept_apart_from_its_handler_on_each_matter_only() {
        var district = districts.make();
        var handler = district.education.handler;

        assertThat(posts.conflicts(handler, Role.FINANCE, district.education.unit))
                .isEmpty();
        assertThat(posts.conflicts(handler, Role.FINANCE, district.education.section))
                .isNotEmpty();
    }

    @Test
    void for_administrators_there_is_no_exception() {
        var district = districts.make();
        var system = districts.scope(district.systemAdministrator);

        for (var role : Role.values()) {
            for (var administrator : new UUID[] {
                district.systemAdministrator, district.securityAdministrator, district.auditAdministrator
            }) {
                if (!districts.scope(administrator).hasAny(role)) {
                    assertRefused(
                            () -> posts.request(system, administrator, role, district.education.section, "", "确需兼任"),
                            "posts-conflict");
                }
            }
        }
    }

    @Test
    void two_requests_that_conflict_are_not_both_confirmed() {
        var district = districts.make();
        var system = districts.scope(district.systemAdministrator);
        var security = districts.scope(district.securityAdministrator);
        var person = newcomer();
        var first = posts.request(system, person, Role.HANDLER, district.education.section, "", null);
        var second = posts.request(system, person, Role.AUDIT_ADMINISTRATOR, district.top, "", null);

        posts.confirm(security, first);

        assertRefused(() -> posts.confirm(security, second), "posts-conflict");
    }

    @Test
    void a_post_ends_at_once_and_with_a_reason() {
        var district = districts.make();
        var security = districts.scope(district.securityAdministrator);
        var handler = district.education.handler;
        var post = posts.of(handler).get(0).id();

        assertRefused(() -> posts.end(security, post, " "), "reason-missing");
        posts.end(security, post, "调离");

        assertThat(districts.scope(handler).posts()).isEmpty();
        assertThat(posts.of(handler).get(0).state()).isEqualTo("ended");
        assertRefused(() -> posts.end(security, post, "调离"), "post-decided");
    }

    @Test
    void a_refused_request_never_counts() {
        var district = districts.make();
        var person = newcomer();
        var security = districts.scope(district.securityAdministrator);
        var post = posts.request(
                districts.scope(district.systemAdministrator),
                person,
                Role.HANDLER,
                district.education.section,
                "",
                null);

        posts.refuse(security, post, "不在编");

        assertThat(posts.of(person).get(0).state()).isEqualTo("refused");
        assertRefused(() -> posts.confirm(security, post), "post-decided");
    }

    @Test
    void a_substitute_has_the_posts_for_the_days_and_the_conflicts_of_both() {
        var district = districts.make();
        var head = districts.scope(district.education.head);
        var today = LocalDate.now(Time.ZONE);

        assertRefused(() -> substitutes.name(head, district.education.finance, today, today, ""), "posts-conflict");
        substitutes.name(head, district.education.leader, today, today.plusDays(3), "出差");

        var leader = districts.scope(district.education.leader);
        assertThat(leader.holds(Role.HEAD, district.education.unit)).isTrue();
        var system = districts.scope(district.systemAdministrator);
        assertRefused(
                () -> posts.request(system, district.education.head, Role.FINANCE, district.education.unit, "", null),
                "posts-conflict");
    }

    @Test
    void what_is_stood_in_for_is_not_passed_on() {
        var district = districts.make();
        var today = LocalDate.now(Time.ZONE);
        substitutes.name(districts.scope(district.education.head), district.education.leader, today, today, "");
        substitutes.name(districts.scope(district.education.leader), district.education.sectionHead, today, today, "");

        var last = districts.scope(district.education.sectionHead);
        assertThat(last.holds(Role.LEADER, district.education.unit)).isTrue();
        assertThat(last.holds(Role.HEAD, district.education.unit)).isFalse();
    }

    @Test
    void a_substitute_loses_the_posts_of_somebody_who_has_left() {
        var district = districts.make();
        var today = LocalDate.now(Time.ZONE);
        substitutes.name(districts.scope(district.education.head), district.education.leader, today, today, "");

        accounts.disable(districts.scope(district.systemAdministrator), district.education.head, "退休");

        assertThat(districts.scope(district.education.leader).holds(Role.HEAD, district.education.unit))
                .isFalse();
        assertThat(districts.scope(district.education.head).posts()).isEmpty();
        assertThat(people.find(district.education.head).orElseThrow().active()).isFalse();
    }

    @Test
    void administrators_are_not_stood_in_for() {
        var district = districts.make();
        var today = LocalDate.now(Time.ZONE);
        var system = districts.scope(district.systemAdministrator);
        var leader = districts.scope(district.education.leader);

        assertRefused(() -> substitutes.name(system, newcomer(), today, today, ""), "substitute-administrator");
        assertRefused(
                () -> substitutes.name(leader, district.systemAdministrator, today, today, ""),
                "substitute-administrator");
    }

    @Test
    void people_are_found_by_pinyin_initials() {
        var person = newcomer();

        assertThat(people.search("zxl")).extracting(Person::id).contains(person);
        assertThat(people.search("ZHOUXIN")).extracting(Person::id).contains(person);
        assertThat(people.search("新来")).extracting(Person::id).contains(person);
        assertThat(people.search("%")).extracting(Person::id).doesNotContain(person);
    }
}
