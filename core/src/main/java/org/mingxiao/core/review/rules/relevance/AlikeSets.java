package org.mingxiao.core.review.rules.relevance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingxiao.core.review.rules.relevance.NothingIsCopied.Profile;

/**
 * Finds projects whose indicator sets are alike (Jaccard) without comparing every pair: equal sets are taken together,
 * and two sets can only be alike when they share one of their rarest rows (prefix filter), through which alone candidates
 * are found.
 */
final class AlikeSets {
    private final BigDecimal jaccard;
    private final int rows;

    AlikeSets(BigDecimal jaccard, int rows) {
        this.jaccard = jaccard;
        this.rows = rows;
    }

    /** For each project that has any, those alike to it, itself included, in the order given. */
    Map<Profile, List<Profile>> groups(List<Profile> profiles) {
        var equal = new LinkedHashMap<List<String>, List<Profile>>();
        for (var profile : profiles) {
            if (profile.indicators().size() >= rows) {
                equal.computeIfAbsent(profile.indicators(), key -> new ArrayList<>())
                        .add(profile);
            }
        }
        var neighbours = neighbours(new ArrayList<>(equal.keySet()));
        var groups = new HashMap<Profile, List<Profile>>();
        equal.forEach((set, members) -> {
            var group = new ArrayList<>(members);
            neighbours.getOrDefault(set, Set.of()).forEach(other -> group.addAll(equal.getOrDefault(other, List.of())));
            if (group.size() > 1) {
                members.forEach(member -> groups.put(member, group));
            }
        });
        return groups;
    }

    private Map<List<String>, Set<List<String>>> neighbours(List<List<String>> sets) {
        var frequency = new HashMap<String, Integer>();
        sets.forEach(set -> set.forEach(row -> frequency.merge(row, 1, Integer::sum)));
        var rarestFirst = Comparator.<String>comparingInt(row -> frequency.getOrDefault(row, 0))
                .thenComparing(Comparator.naturalOrder());
        var index = new HashMap<String, List<List<String>>>();
        var neighbours = new HashMap<List<String>, Set<List<String>>>();
        for (var set : sets) {
            var candidates = new LinkedHashSet<List<String>>();
            for (var row :
                    set.stream().sorted(rarestFirst).limit(prefix(set.size())).toList()) {
                var posted = index.computeIfAbsent(row, key -> new ArrayList<>());
                candidates.addAll(posted);
                posted.add(set);
            }
            for (var other : candidates) {
                if (alike(set, other)) {
                    neighbours
                            .computeIfAbsent(set, key -> new LinkedHashSet<>())
                            .add(other);
                    neighbours
                            .computeIfAbsent(other, key -> new LinkedHashSet<>())
                            .add(set);
                }
            }
        }
        return neighbours;
    }

    /** How many of the rarest rows must be indexed so that no alike pair is missed. */
    private int prefix(int size) {
        return size
                - jaccard.multiply(BigDecimal.valueOf(size))
                        .setScale(0, RoundingMode.CEILING)
                        .intValue()
                + 1;
    }

    private boolean alike(List<String> one, List<String> other) {
        var shared = new HashSet<>(one);
        shared.retainAll(new HashSet<>(other));
        var union = one.size() + other.size() - shared.size();
        return BigDecimal.valueOf(shared.size()).compareTo(jaccard.multiply(BigDecimal.valueOf(union))) >= 0;
    }
}
