package org.mingxiao.server.approval.route;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way of a kind of matters through the hands of people: one version of it.
 *
 * @param code names the route, in every version alike
 * @param kind of the matters it is for
 * @param unit whose matters it is for, those of the units below included; null: everybody's
 * @param copies who gets a copy (抄送) when a matter is approved
 */
public record Route(
        UUID id,
        String code,
        int version,
        String kind,
        @Nullable UUID unit,
        String name,
        Status status,
        List<Step> steps,
        List<Party> copies) {
    public Route {
        steps = List.copyOf(steps);
        copies = List.copyOf(copies);
    }

    /** Where a version stands. */
    public enum Status {
        /** 草稿 */
        DRAFT,
        /** 现行 */
        IN_FORCE,
        /** 已停用 */
        RETIRED
    }

    /** The steps that a matter goes through, in order. */
    public List<Step> plan(Facts facts) {
        return steps.stream().filter(step -> step.when().includes(facts)).toList();
    }
}
