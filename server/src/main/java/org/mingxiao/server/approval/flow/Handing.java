package org.mingxiao.server.approval.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.route.Party;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.Scopes;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns that go to others: handed over, or shared with one more signer (加签). */
@Service
@Transactional
public class Handing {
    private final Cases cases;
    private final Casting casting;
    private final Moves moves;
    private final Turns turns;
    private final Decisions decisions;
    private final People people;
    private final Scopes scopes;
    private final Acts acts;
    private final Clock clock;

    Handing(
            Cases cases,
            Casting casting,
            Moves moves,
            Turns turns,
            Decisions decisions,
            People people,
            Scopes scopes,
            Acts acts,
            Clock clock) {
        this.cases = cases;
        this.casting = casting;
        this.moves = moves;
        this.turns = turns;
        this.decisions = decisions;
        this.people = people;
        this.scopes = scopes;
        this.acts = acts;
        this.clock = clock;
    }

    /** Hands the turn to somebody who could hold it. */
    public void delegate(Scope scope, UUID caseId, @Nullable UUID task, UUID to, String reason) {
        var id = UUID.randomUUID();
        var person = person(to);
        var taken = new AtomicReference<@Nullable UUID>();
        var moved = moves.move(scope, caseId, now -> {
            var own = turns.require(scope, now, task).get(0);
            taken.set(own.assignee());
            var party = now.state().current().parties().get(own.party());
            if (!now.state().turns(Set.of(to)).isEmpty()
                    || !casting.couldHold(scopes.of(to), party, now.matter().unit(), now.hands())) {
                throw Refused.invalid("approval-cannot-hold", person.name());
            }
            return now.state().delegate(own.id(), to);
        });
        decisions.add(Decision.at(
                moved.before(),
                id,
                Decision.Act.DELEGATED,
                scope.person(),
                taken.get(),
                person.name(),
                reason,
                null,
                clock.instant()));
        record("approval.delegated", moved.before(), Map.of("delegate", person.name(), "reason", reason));
        moves.tellOpened(moved.after());
    }

    /** Has one more sign, before the person's own turn or after it (加签). */
    public void addSigner(Scope scope, UUID caseId, @Nullable UUID task, UUID signer, boolean before, String reason) {
        var id = UUID.randomUUID();
        var person = person(signer);
        var taken = new AtomicReference<@Nullable UUID>();
        var moved = moves.move(scope, caseId, now -> {
            var own = turns.require(scope, now, task).get(0);
            taken.set(own.assignee());
            requireSigner(now, person);
            var further = Moves.fresh(
                    own.visit(),
                    own.step(),
                    own.party(),
                    signer,
                    true,
                    clock.instant(),
                    LocalDate.now(clock).plusDays(now.state().current().days()));
            return now.state().addSigner(own.id(), further, before);
        });
        decisions.add(Decision.at(
                moved.before(),
                id,
                Decision.Act.SIGNER_ADDED,
                scope.person(),
                taken.get(),
                person.name(),
                reason,
                null,
                clock.instant()));
        record("approval.signer-added", moved.before(), Map.of("signer", person.name(), "reason", reason));
        moves.tellOpened(moved.after());
    }

    private void requireSigner(Case now, Person person) {
        var signs = now.open().stream().anyMatch(task -> task.assignee().equals(person.id()));
        var may = casting.signers(now.matter().unit(), now.hands()).stream()
                .anyMatch(one -> one.id().equals(person.id()));
        if (signs || !may) {
            throw Refused.invalid("approval-cannot-sign", person.name());
        }
    }

    /** To whom the person's turn could be handed. */
    @Transactional(readOnly = true)
    public List<Person> delegates(Scope scope, UUID caseId) {
        var now = cases.require(scope, caseId);
        return now.state().turns(scope.persons()).stream()
                .findFirst()
                .map(own -> {
                    Party party = now.state().current().parties().get(own.party());
                    return casting.couldHold(party, now.matter().unit(), now.hands()).stream()
                            .filter(person -> !person.id().equals(own.assignee()))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Who could be asked to sign beside the people of the route. */
    @Transactional(readOnly = true)
    public List<Person> signers(Scope scope, UUID caseId) {
        var now = cases.require(scope, caseId);
        return casting.signers(now.matter().unit(), now.hands()).stream()
                .filter(person ->
                        now.open().stream().noneMatch(task -> task.assignee().equals(person.id())))
                .toList();
    }

    private Person person(UUID id) {
        return people.find(id).filter(Person::active).orElseThrow(Refused::notFound);
    }

    private void record(String action, Case on, Map<String, String> detail) {
        acts.record(action, "approval.case", on.id(), on.matter().unit(), Turns.named(on, detail));
    }
}
