package org.mingxiao.server.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingxiao.server.shared.access.Post;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** The separation matrix: what may not be in one hand. */
class DutiesTest {
    private static final UUID DEPARTMENT = UUID.randomUUID();
    private static final UUID SECTION = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();

    private final Duties duties = new Duties(words(), new ClassPathResource("organization/duties.yaml"));

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/organization");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "budget.prepare, budget.approve, true",
        "budget.execute, budget.evaluate, true",
        "expense.apply, expense.approve, true",
        "payment.approve, payment.execute, true",
        "expense.handle, expense.account, true",
        "cash.keep, cash.check, true",
        "cash.check, cash.archive, false",
        "goods.buy, goods.accept, true",
        "system.administer, system.audit, true",
        "system.administer, system.operate, true",
        "budget.prepare, expense.apply, false",
        "budget.prepare, budget.prepare, false"
    })
    void functions_exclude_each_other_as_the_matrix_says(String one, String other, boolean conflict) {
        assertThat(duties.conflicts(Set.copyOf(List.of(new Duty(one), new Duty(other)).stream()
                        .distinct()
                        .toList())))
                .hasSize(conflict ? 1 : 0);
    }

    @Test
    void every_function_has_words() {
        duties.businesses().values().stream()
                .flatMap(Set::stream)
                .forEach(duty -> assertThat(duties.name(duty)).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "HANDLER, SECTION_HEAD, true",
        "HANDLER, FINANCE, false",
        "HANDLER, HEAD, true",
        "HANDLER, EVALUATOR, true",
        "LEADER, FINANCE, true",
        "HEAD, AUDITOR, true",
        "SECTION_HEAD, LEADER, false",
        "HANDLER, SECRETARY, false"
    })
    void posts_that_reach_into_each_other_conflict(Role one, Role other, boolean conflict) {
        var inSection = new Post(one, SECTION, Set.of(SECTION), ANN);
        var inDepartment = new Post(other, DEPARTMENT, Set.of(DEPARTMENT, SECTION), ANN);

        assertThat(duties.conflictsOfPosts(List.of(inSection, inDepartment)).isEmpty())
                .isEqualTo(!conflict);
        assertThat(duties.conflictsOfPosts(List.of(inDepartment, inSection)).isEmpty())
                .isEqualTo(!conflict);
    }

    @Test
    void handling_and_accounting_are_kept_apart_within_one_unit_and_above_it_on_each_matter() {
        var handler = new Post(Role.HANDLER, SECTION, Set.of(SECTION), ANN);
        var finance = new Post(Role.FINANCE, SECTION, Set.of(SECTION), ANN);

        assertThat(duties.conflictsOfPosts(List.of(handler, finance)))
                .extracting(DutyConflict::where)
                .containsOnly(DutyConflict.Where.UNIT);
        assertThat(duties.conflict(
                        List.of(DutyDone.by(ANN, new Duty("expense.handle"))),
                        DutyDone.by(ANN, new Duty("expense.account"))))
                .isPresent();
    }

    @Test
    void a_district_brings_its_own_edition() {
        var own = new Duties(words(), new ByteArrayResource("""
                edition: 甲县 2027
                groups:
                  - {business: control, where: anywhere, duties: [control.decide, control.execute]}
                roles:
                  HANDLER: [control.execute]
                  HEAD: [control.decide]
                """.getBytes(StandardCharsets.UTF_8)));

        assertThat(own.edition()).isEqualTo("甲县 2027");
        assertThat(own.conflicts(Set.of(new Duty("control.decide"), new Duty("control.execute"))))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.absolute()).isTrue());
        assertThat(own.conflicts(Set.of(Duty.PREPARE_BUDGET, Duty.APPROVE_BUDGET)))
                .isEmpty();
    }

    @Test
    void posts_in_units_apart_do_not() {
        var handler = new Post(Role.HANDLER, SECTION, Set.of(SECTION), ANN);
        var finance = new Post(Role.FINANCE, ELSEWHERE, Set.of(ELSEWHERE), ANN);

        assertThat(duties.conflictsOfPosts(List.of(handler, finance))).isEmpty();
    }

    @Test
    void whoever_reviews_all_departments_meets_the_own_goals_wherever_they_are() {
        var handler = new Post(Role.HANDLER, SECTION, Set.of(SECTION), ANN);
        var reviewer = new Post(Role.REVIEWER, ELSEWHERE, Set.of(ELSEWHERE), ANN);

        assertThat(duties.conflictsOfPosts(List.of(handler, reviewer))).isNotEmpty();
    }

    static Stream<Arguments> twentySevenCombinations() {
        var administrators =
                Stream.of(Role.values()).filter(Role::isAdministrator).toList();
        return administrators.stream()
                .flatMap(one -> Stream.of(Role.values())
                        .filter(other -> !other.isAdministrator())
                        .map(other -> Arguments.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("twentySevenCombinations")
    void an_administrator_does_no_business_of_any_kind(Role administrator, Role business) {
        assertThat(absolute(administrator, business)).isTrue();
    }

    @Test
    void there_are_twenty_seven_combinations() {
        assertThat(twentySevenCombinations()).hasSize(27);
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR",
        "SYSTEM_ADMINISTRATOR, AUDIT_ADMINISTRATOR",
        "SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR"
    })
    void nobody_is_two_administrators(Role one, Role other) {
        assertThat(absolute(one, other)).isTrue();
    }

    private boolean absolute(Role one, Role other) {
        var conflicts = duties.conflictsOfPosts(List.of(
                new Post(one, SECTION, Set.of(SECTION), ANN), new Post(other, ELSEWHERE, Set.of(ELSEWHERE), ANN)));
        return !conflicts.isEmpty() && conflicts.stream().allMatch(DutyConflict::absolute);
    }

    @Test
    void nobody_approves_what_he_prepared() {
        var history = List.of(DutyDone.by(ANN, Duty.PREPARE_BUDGET));

        assertThat(duties.conflict(history, DutyDone.by(BEN, Duty.APPROVE_BUDGET)))
                .isEmpty();
        assertThatThrownBy(() -> duties.check(history, DutyDone.by(ANN, Duty.APPROVE_BUDGET)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("duties-conflict");
                    assertThat(refused.arguments())
                            .containsExactly(duties.name(Duty.PREPARE_BUDGET), duties.name(Duty.APPROVE_BUDGET));
                });
    }

    @Test
    void a_substitute_has_the_conflicts_of_both() {
        var cem = UUID.randomUUID();
        var history = List.of(DutyDone.by(ANN, Duty.PREPARE_BUDGET));

        assertThat(duties.conflict(history, new DutyDone(BEN, ANN, Duty.APPROVE_BUDGET)))
                .isPresent();
        assertThat(duties.conflict(history, new DutyDone(ANN, BEN, Duty.APPROVE_BUDGET)))
                .isPresent();
        assertThat(duties.conflict(history, new DutyDone(BEN, cem, Duty.APPROVE_BUDGET)))
                .isEmpty();
        assertThat(duties.conflict(
                        List.of(new DutyDone(BEN, ANN, Duty.PREPARE_BUDGET)), DutyDone.by(ANN, Duty.APPROVE_BUDGET)))
                .isPresent();
    }
}
