package org.mingxiao.server.approval.route;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.organization.UnitKind;
import org.mingxiao.server.shared.access.Role;

/**
 * Finds what is wrong with a route before it is put in force. Which steps can be reached is found by trying every matter that the
 * conditions can tell apart: amounts just below, at and above each limit and unknown, every set of traits, every kind of unit.
 */
public final class RouteCheck {
    private static final BigDecimal STEP = new BigDecimal("0.01");
    private static final int TRAITS_TOGETHER = 6;

    private RouteCheck() {}

    /** Everything that is wrong with the route as it is written, never only the first thing. */
    public static List<Fault> faults(Route route) {
        var faults = new ArrayList<Fault>();
        if (route.name().isBlank()) {
            faults.add(Fault.of(null, "no-name"));
        }
        if (route.steps().isEmpty()) {
            faults.add(Fault.of(null, "no-steps"));
        }
        var keys = new HashSet<String>();
        for (int at = 0; at < route.steps().size(); at++) {
            var step = route.steps().get(at);
            written(step, at + 1, faults);
            if (!keys.add(step.key())) {
                faults.add(Fault.of(at + 1, "same-key", step.key()));
            }
        }
        if (faults.stream().noneMatch(Fault::blocking)) {
            ways(route, faults);
        }
        return List.copyOf(faults);
    }

    private static void written(Step step, int number, List<Fault> faults) {
        if (step.name().isBlank()) {
            faults.add(Fault.of(number, "step-no-name"));
        }
        if (step.parties().isEmpty()) {
            faults.add(Fault.of(number, "step-nobody"));
        }
        if (step.days() < 1) {
            faults.add(Fault.of(number, "step-no-days"));
        }
        for (var condition : step.when().conditions()) {
            if (condition.value().isBlank() || condition.isAmount() && condition.limitOrNull() == null) {
                faults.add(Fault.of(number, "condition-value", condition.value()));
            }
        }
        if (step.parties().stream().anyMatch(party -> party.role().isAdministrator())) {
            faults.add(Fault.of(number, "step-administrator"));
        }
        if (step.parties().stream().anyMatch(party -> party.role() == Role.HANDLER)) {
            faults.add(Fault.warning(number, "step-handler"));
        }
    }

    private static void ways(Route route, List<Fault> faults) {
        var reached = new HashSet<Step>();
        @Nullable Facts without = null;
        var lastIsHandler = false;
        var lastIsMeeting = false;
        for (var facts : matters(route)) {
            var plan = route.plan(facts);
            reached.addAll(plan);
            if (plan.isEmpty()) {
                without = without == null ? facts : without;
                continue;
            }
            var last = plan.get(plan.size() - 1);
            lastIsHandler |= last.parties().stream().anyMatch(party -> party.role() == Role.HANDLER);
            lastIsMeeting |= last.meeting() != null;
        }
        for (int at = 0; at < route.steps().size(); at++) {
            if (!reached.contains(route.steps().get(at))) {
                faults.add(Fault.of(at + 1, "unreachable"));
            }
        }
        if (without != null) {
            var amount = without.amount();
            faults.add(Fault.of(
                    null,
                    "no-end",
                    amount == null ? "—" : amount.toPlainString(),
                    without.unitKind(),
                    String.join("、", without.traits())));
        }
        if (lastIsHandler) {
            faults.add(Fault.of(null, "handler-last"));
        }
        if (lastIsMeeting) {
            faults.add(Fault.warning(null, "meeting-last"));
        }
    }

    /** Every matter that the conditions of the route can tell apart. */
    private static List<Facts> matters(Route route) {
        var matters = new ArrayList<Facts>();
        for (var amount : amounts(route)) {
            for (var traits : traits(route)) {
                for (var unit : UnitKind.values()) {
                    matters.add(new Facts(route.kind(), amount, traits, unit.name()));
                }
            }
        }
        return matters;
    }

    private static Set<@Nullable BigDecimal> amounts(Route route) {
        var amounts = new LinkedHashSet<@Nullable BigDecimal>();
        amounts.add(BigDecimal.ZERO);
        conditions(route).filter(Condition::isAmount).forEach(condition -> {
            amounts.add(condition.limit().subtract(STEP));
            amounts.add(condition.limit());
            amounts.add(condition.limit().add(STEP));
        });
        amounts.add(null);
        return amounts;
    }

    private static List<Set<String>> traits(Route route) {
        var named = conditions(route)
                .filter(condition -> condition.what() == Condition.What.TRAIT)
                .map(Condition::value)
                .distinct()
                .limit(TRAITS_TOGETHER)
                .toList();
        var sets = new ArrayList<Set<String>>();
        for (int bits = 0; bits < 1 << named.size(); bits++) {
            var set = new LinkedHashSet<String>();
            for (int at = 0; at < named.size(); at++) {
                if ((bits & 1 << at) != 0) {
                    set.add(named.get(at));
                }
            }
            sets.add(set);
        }
        return sets;
    }

    private static Stream<Condition> conditions(Route route) {
        return route.steps().stream().flatMap(step -> step.when().conditions().stream());
    }
}
