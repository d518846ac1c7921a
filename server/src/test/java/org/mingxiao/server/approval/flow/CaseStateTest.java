package org.mingxiao.server.approval.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.approval.flow.Outcome.Next;
import org.mingxiao.server.approval.route.Texts;

/** What comes next, told as a table: the tasks of a step by person, an act, the tasks afterwards and where the case goes. */
class CaseStateTest {
    private static final UUID DECISION = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final Map<String, UUID> tasks = new TreeMap<>();
    private CaseState state = new CaseState(List.of(), 0, 0, List.of());

    @BeforeEach
    void forget() {
        tasks.clear();
    }

    @Test
    void one_is_enough_where_anyone_signs() {
        at("one: FINANCE@DEPARTMENT", "a:0 b:0");

        assertThat(approve("a")).isEqualTo("a APPROVED, b CLOSED → Finish");
    }

    @Test
    void everybody_signs_where_all_must() {
        at("one: FINANCE@DEPARTMENT, all", "a:0 b:0");

        assertThat(approve("a")).isEqualTo("a APPROVED, b OPEN → Stay");
        assertThat(approve("b")).isEqualTo("a APPROVED, b APPROVED → Finish");
    }

    @Test
    void somebody_of_each_party_signs_where_parties_sign_together() {
        at("one: FINANCE@DEPARTMENT + LEADER@DEPARTMENT, each", "a:0 b:0 c:1");

        assertThat(approve("a")).isEqualTo("a APPROVED, b OPEN, c OPEN → Stay");
        assertThat(approve("c")).isEqualTo("a APPROVED, b CLOSED, c APPROVED → Finish");
    }

    @Test
    void the_next_step_has_its_turn() {
        at("one: FINANCE@DEPARTMENT\ntwo: HEAD@DEPARTMENT", "a:0");

        assertThat(approve("a")).isEqualTo("a APPROVED → Open[step=1]");
    }

    @Test
    void a_signer_before_holds_the_turn_up() {
        at("one: FINANCE@DEPARTMENT", "a:0");

        assertThat(addSigner("a", "x", true)).isEqualTo("a WAITING, x OPEN → Stay");
        assertThat(approve("x")).isEqualTo("a OPEN, x APPROVED → Stay");
        assertThat(approve("a")).isEqualTo("a APPROVED, x APPROVED → Finish");
    }

    @Test
    void a_signer_after_has_the_turn_once_the_one_before_approved() {
        at("one: FINANCE@DEPARTMENT", "a:0");

        assertThat(addSigner("a", "x", false)).isEqualTo("a OPEN, x WAITING → Stay");
        assertThat(approve("a")).isEqualTo("a APPROVED, x OPEN → Stay");
        assertThat(approve("x")).isEqualTo("a APPROVED, x APPROVED → Finish");
    }

    @Test
    void an_added_signer_signs_even_where_a_colleague_settles_the_step() {
        at("one: FINANCE@DEPARTMENT", "a:0 b:0");

        addSigner("a", "x", true);
        assertThat(approve("b")).isEqualTo("a CLOSED, b APPROVED, x OPEN → Stay");
        assertThat(approve("x")).isEqualTo("a CLOSED, b APPROVED, x APPROVED → Finish");
    }

    @Test
    void a_signer_after_a_turn_that_a_colleague_settled_has_the_turn_too() {
        at("one: FINANCE@DEPARTMENT", "a:0 b:0");

        addSigner("a", "x", false);
        assertThat(approve("b")).isEqualTo("a CLOSED, b APPROVED, x OPEN → Stay");
    }

    @Test
    void sending_back_ends_every_turn_of_the_step() {
        at("zero: HEAD@UNIT\none: FINANCE@DEPARTMENT, all", "a:0 b:0", 1);

        assertThat(told(state.sendBack(turns("a"), 0, DECISION))).isEqualTo("a SENT_BACK, b CLOSED → Open[step=0]");
        assertThat(told(state.sendBackToBeginning(turns("a"), DECISION))).isEqualTo("a SENT_BACK, b CLOSED → Return");
    }

    @Test
    void an_approval_taken_back_restores_the_step() {
        at("one: FINANCE@DEPARTMENT\ntwo: HEAD@DEPARTMENT", "a:0 b:0");
        var after = new ArrayList<>(state.approve(turns("a"), DECISION).tasks());
        after.add(task("h", 1, 2));
        state = new CaseState(state.plan(), 1, 2, after);

        assertThat(state.canTakeBack(DECISION, true)).isTrue();
        assertThat(state.canTakeBack(DECISION, false))
                .as("something was decided since")
                .isFalse();
        assertThat(told(state.takeBack(DECISION, UUID.randomUUID())))
                .isEqualTo("a OPEN, b OPEN, h CLOSED → Resume[step=0, visit=1]");
    }

    @Test
    void an_approval_is_not_taken_back_once_the_next_step_has_opened_it() {
        at("one: FINANCE@DEPARTMENT\ntwo: HEAD@DEPARTMENT", "a:0");
        var after = new ArrayList<>(state.approve(turns("a"), DECISION).tasks());
        var fresh = task("h", 1, 2);
        after.add(new Task(
                fresh.id(), 2, 1, 0, fresh.assignee(), TaskState.OPEN, false, null, null, NOW, NOW, fresh.due()));
        state = new CaseState(state.plan(), 1, 2, after);

        assertThat(state.canTakeBack(DECISION, true)).isFalse();
    }

    private void at(String route, String persons) {
        at(route, persons, 0);
    }

    /** A case at a step with tasks like {@code a:0}: task {@code a} of the first party. */
    private void at(String route, String persons, int step) {
        var list = new ArrayList<Task>();
        for (var person : persons.split(" ")) {
            var name = person.substring(0, 1);
            var id = UUID.randomUUID();
            tasks.put(name, id);
            list.add(Moves.fresh(
                    1, step, Integer.parseInt(person.substring(2)), UUID.randomUUID(), false, NOW, LocalDate.EPOCH));
            list.set(list.size() - 1, named(list.get(list.size() - 1), id));
        }
        state = new CaseState(Texts.steps(route), step, 1, list);
    }

    private Task task(String name, int step, int visit) {
        var id = UUID.randomUUID();
        tasks.put(name, id);
        return named(Moves.fresh(visit, step, 0, UUID.randomUUID(), false, NOW, LocalDate.EPOCH), id);
    }

    private static Task named(Task task, UUID id) {
        return new Task(
                id,
                task.visit(),
                task.step(),
                task.party(),
                task.assignee(),
                task.state(),
                task.added(),
                null,
                null,
                NOW,
                null,
                task.due());
    }

    private String approve(String name) {
        return after(state.approve(turns(name), DECISION));
    }

    private String addSigner(String name, String signer, boolean before) {
        var id = UUID.randomUUID();
        tasks.put(signer, id);
        var fresh = named(Moves.fresh(1, state.step(), 0, UUID.randomUUID(), true, NOW, LocalDate.EPOCH), id);
        return after(state.addSigner(turns(name).iterator().next(), fresh, before));
    }

    private String after(Outcome outcome) {
        state = new CaseState(state.plan(), state.step(), state.visit(), outcome.tasks());
        return told(outcome);
    }

    private Set<UUID> turns(String name) {
        return Set.of(tasks.getOrDefault(name, DECISION));
    }

    private String told(Outcome outcome) {
        var states = outcome.tasks().stream().collect(Collectors.toMap(Task::id, Task::state));
        Next next = outcome.next();
        return tasks.entrySet().stream()
                        .map(task -> task.getKey() + " " + states.get(task.getValue()))
                        .collect(Collectors.joining(", "))
                + " → " + next.toString().replace("[]", "");
    }
}
