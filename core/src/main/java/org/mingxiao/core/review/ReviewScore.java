package org.mingxiao.core.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The score that findings suggest for a goal (财预〔2015〕88号: four aspects of together 100 points). It is a suggestion: a
 * person confirms it or changes it with a reason.
 *
 * @param points what is left of each aspect's points, never below 0
 */
public record ReviewScore(Map<ReviewAspect, Integer> points) {

    /** The band of a score, with what it means for the goal. */
    public enum Band {
        /** Passes. */
        EXCELLENT("优", 90),
        /** Passes after edits agreed with the department. */
        GOOD("良", 80),
        /** Goes back and is submitted again. */
        FAIR("中", 60),
        /** May not enter the budget. */
        POOR("差", 0);

        private final String title;
        private final int from;

        Band(String title, int from) {
            this.title = title;
            this.from = from;
        }

        public String title() {
            return title;
        }
    }

    public ReviewScore {
        points = Map.copyOf(points);
    }

    /**
     * Takes {@code review.score.error} points off an aspect for each error and {@code review.score.warning} for each
     * warning; what only informs costs nothing. Findings of rules that are not among those given do not count.
     */
    public static ReviewScore of(List<Finding> findings, List<ReviewRule> rules, Parameters parameters) {
        var points = new EnumMap<ReviewAspect, Integer>(ReviewAspect.class);
        for (var aspect : ReviewAspect.values()) {
            if (aspect.points() > 0) {
                points.put(aspect, aspect.points());
            }
        }
        for (var finding : findings) {
            var cost = switch (finding.severity()) {
                case ERROR -> parameters.count("review.score.error");
                case WARNING -> parameters.count("review.score.warning");
                case INFO -> 0;
            };
            rules.stream()
                    .map(ReviewRule::card)
                    .filter(card -> card.id().equals(finding.rule()))
                    .map(card -> card.item().aspect())
                    .forEach(aspect -> points.computeIfPresent(aspect, (key, left) -> Math.max(0, left - cost)));
        }
        return new ReviewScore(points);
    }

    public int total() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Band band() {
        for (var band : Band.values()) {
            if (total() >= band.from) {
                return band;
            }
        }
        return Band.POOR;
    }
}
