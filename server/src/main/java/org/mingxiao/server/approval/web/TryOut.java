package org.mingxiao.server.approval.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.Progress.StepProgress;
import org.mingxiao.server.approval.flow.Beginnings;
import org.mingxiao.server.approval.flow.Casting.Missing;
import org.mingxiao.server.approval.route.Facts;
import org.mingxiao.server.approval.route.Route;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.stereotype.Component;

/** Tries a route on a matter that does not exist. */
@Component
class TryOut {
    private final Beginnings beginnings;
    private final Units units;

    TryOut(Beginnings beginnings, Units units) {
        this.beginnings = beginnings;
        this.units = units;
    }

    /**
     * What would happen.
     *
     * @param steps with the persons who could take them
     * @param missing what would keep the approval from beginning
     */
    record Tried(List<StepProgress> steps, List<Missing> missing) {}

    /** The steps of a route as they are drawn in the editor. */
    static List<StepProgress> drawn(Route route) {
        return route.steps().stream()
                .map(step -> new StepProgress(
                        step.key(),
                        step.name(),
                        step.when().conditions().isEmpty() ? "always" : "sometimes",
                        step.meeting() != null,
                        List.of(),
                        null))
                .toList();
    }

    /** @param amount as typed; empty for one that is not known */
    Tried of(Route route, UUID unitId, String amount, String traits) {
        var unit = units.find(unitId).orElseThrow(Refused::notFound);
        var named = Arrays.stream(traits.split("[\\s、,，]+"))
                .filter(trait -> !trait.isBlank())
                .collect(Collectors.toUnmodifiableSet());
        var facts = new Facts(route.kind(), money(amount), named, unit.kind().name());
        var plan = beginnings.plan(route, unitId, facts, Set.of());
        return new Tried(
                plan.stream()
                        .map(planned -> new StepProgress(
                                planned.step().key(),
                                planned.step().name(),
                                "tried",
                                planned.step().meeting() != null,
                                planned.cast().names(),
                                null))
                        .toList(),
                plan.stream()
                        .filter(planned -> planned.isStuck())
                        .flatMap(planned -> planned.cast().missing().stream())
                        .toList());
    }

    private static @Nullable BigDecimal money(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw Refused.invalid("approval-amount", typed);
        }
    }
}
