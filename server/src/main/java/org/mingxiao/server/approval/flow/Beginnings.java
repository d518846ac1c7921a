package org.mingxiao.server.approval.flow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingxiao.server.approval.Matter;
import org.mingxiao.server.approval.Progress.Status;
import org.mingxiao.server.approval.flow.Casting.Cast;
import org.mingxiao.server.approval.flow.Casting.Missing;
import org.mingxiao.server.approval.route.Facts;
import org.mingxiao.server.approval.route.Route;
import org.mingxiao.server.approval.route.Routes;
import org.mingxiao.server.approval.route.Step;
import org.mingxiao.server.organization.Unit;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where cases begin. */
@Service
@Transactional
public class Beginnings {
    private final Routes routes;
    private final Cases cases;
    private final Casting casting;
    private final Decisions decisions;
    private final Moves moves;
    private final Units units;
    private final Acts acts;
    private final Clock clock;

    Beginnings(
            Routes routes,
            Cases cases,
            Casting casting,
            Decisions decisions,
            Moves moves,
            Units units,
            Acts acts,
            Clock clock) {
        this.routes = routes;
        this.cases = cases;
        this.casting = casting;
        this.decisions = decisions;
        this.moves = moves;
        this.units = units;
        this.acts = acts;
        this.clock = clock;
    }

    /** A step that a matter would go through, and who can take it. */
    public record Planned(Step step, Cast cast) {
        /** Whether nobody could take the step. */
        public boolean isStuck() {
            return !cast.isPossible(step);
        }
    }

    /** The steps that a matter of this unit would go through, and the persons. */
    @Transactional(readOnly = true)
    public List<Planned> plan(Route route, UUID unit, Facts facts, Set<UUID> hands) {
        return route.plan(facts).stream()
                .map(step -> new Planned(step, casting.cast(unit, step, hands)))
                .toList();
    }

    /**
     * Begins the approval of a matter.
     *
     * @throws Refused 404 where the unit is not within the scope; 409 {@code approval-running} where the matter is in approval
     *     already; 422 {@code approval-no-route}, {@code approval-no-step}, and {@code approval-nobody} where a step could be taken by
     *     nobody: all such steps are named at once, with the role and the unit
     */
    public UUID begin(Scope scope, Matter matter) {
        if (!scope.sees(matter.unit())) {
            throw Refused.notFound();
        }
        var unit = units.find(matter.unit()).orElseThrow(Refused::notFound);
        var route = routes.inForce(
                        matter.kind(),
                        units.upwards(matter.unit()).stream().map(Unit::id).toList())
                .orElseThrow(() -> Refused.invalid("approval-no-route", matter.kind(), unit.name()));
        var facts = new Facts(
                matter.kind(), matter.amount(), matter.traits(), unit.kind().name());
        var hands = new HashSet<>(matter.hands());
        hands.add(scope.person());
        var plan = plan(route, matter.unit(), facts, hands);
        if (plan.isEmpty()) {
            throw Refused.invalid("approval-no-step", route.name());
        }
        refuseMissing(plan);
        var before = cases.latest(scope, matter.kind(), matter.id());
        if (before.filter(Case::isRunning).isPresent()) {
            throw Refused.conflict("approval-running", matter.title());
        }
        var steps = plan.stream().map(Planned::step).toList();
        var empty = new Case(
                UUID.randomUUID(),
                route,
                matter,
                facts,
                false,
                Set.of(scope.person()),
                Status.RUNNING,
                before.map(Case::round).orElse(0) + 1,
                new CaseState(steps, 0, 0, List.of()),
                1,
                scope.person(),
                clock.instant(),
                null);
        var begun = moves.opened(empty, empty.state());
        cases.add(begun);
        decisions.add(new Decision(
                UUID.randomUUID(),
                begun.id(),
                begun.state().visit(),
                0,
                "",
                Decision.Act.BEGUN,
                scope.person(),
                null,
                null,
                "",
                null,
                begun.beganAt()));
        acts.record(
                "approval.begun",
                "approval.case",
                begun.id(),
                matter.unit(),
                Map.of("title", matter.title(), "route", route.name(), "version", Integer.toString(route.version())));
        moves.tellOpened(begun);
        return begun.id();
    }

    private static void refuseMissing(List<Planned> plan) {
        var missing = new ArrayList<MessageSourceResolvable>();
        for (var planned : plan) {
            if (planned.isStuck()) {
                planned.cast().missing().forEach(seat -> missing.add(words(seat)));
            }
        }
        if (!missing.isEmpty()) {
            throw Refused.invalid("approval-nobody", Lists.all(missing));
        }
    }

    private static MessageSourceResolvable words(Missing seat) {
        return Lists.words(
                seat.hands() ? "approval.missing.hands" : "approval.missing",
                seat.step(),
                Lists.words("approval.role." + seat.role().name()),
                seat.unit());
    }
}
