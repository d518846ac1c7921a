package org.mingxiao.core.score.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a region scored its self-evaluations in a span of years: data, never constants of the code.
 *
 * @param id stable name
 * @param version of this text of the scheme
 * @param source the document it rests on
 * @param region code of the fiscal region it holds for, empty for the whole country; null for a variant that is chosen by
 *     its id only
 * @param firstYear first year evaluated by it; null where it names none
 * @param lastYear last year evaluated by it; null while it is in force
 * @param fullScore what all weights add up to
 * @param executionWeight points of the execution rate
 * @param weightPlans points of the first-level groups, by kind of form
 * @param reverse how reverse indicators lose points
 * @param executionReasonBelow an execution rate below this share must be explained
 * @param satisfactionFloor a satisfaction below this percentage scores nothing
 * @param overFulfilmentReasonAbove a ratio of actual to target above this must be explained
 * @param overFulfilment what a row loses when its target was set too low, sorted downwards
 * @param lowTarget how the explanation says that the target was set too low
 * @param noReason a cell that explains nothing
 * @param qualitative bands of entered points, in the order in which their words are tried
 * @param grades sorted downwards
 * @param tolerance a published figure may differ by this much
 */
public record Scheme(
        String id,
        String version,
        String title,
        String source,
        @Nullable String region,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        BigDecimal fullScore,
        BigDecimal executionWeight,
        List<WeightPlan> weightPlans,
        ReverseFormula reverse,
        BigDecimal executionReasonBelow,
        BigDecimal satisfactionFloor,
        BigDecimal overFulfilmentReasonAbove,
        List<OverFulfilmentBand> overFulfilment,
        Pattern lowTarget,
        Pattern noReason,
        List<QualitativeBand> qualitative,
        List<GradeBand> grades,
        BigDecimal tolerance) {
    public Scheme {
        weightPlans = List.copyOf(weightPlans);
        overFulfilment = List.copyOf(overFulfilment);
        qualitative = List.copyOf(qualitative);
        grades = List.copyOf(grades);
    }

    /**
     * Points of the first-level groups.
     *
     * @param groups points by the first digit of the dimension's code
     */
    public record WeightPlan(String name, Map<Character, BigDecimal> groups) {
        public WeightPlan {
            groups = Map.copyOf(groups);
        }
    }

    /** A row loses this share of its points when actual ÷ target lies above {@code above}. */
    public record OverFulfilmentBand(BigDecimal above, BigDecimal deduction) {}

    /**
     * The points that a person may enter for a qualitative row, as shares of its weight.
     *
     * @param to upper end; belongs to the band only where {@code toIncluded} says so
     * @param words how an actual value names this level
     */
    public record QualitativeBand(String name, BigDecimal from, BigDecimal to, boolean toIncluded, Pattern words) {
        /** Whether the points are those of this band for a row of that weight. */
        public boolean holds(BigDecimal points, BigDecimal weight) {
            var upper = points.compareTo(to.multiply(weight));
            return points.compareTo(from.multiply(weight)) >= 0 && (toIncluded ? upper <= 0 : upper < 0);
        }
    }

    /** Totals from {@code from} up to the band above have this grade. */
    public record GradeBand(String grade, BigDecimal from) {}

    /** The grade of a total. */
    public String grade(BigDecimal total) {
        return grades.stream()
                .filter(band -> total.compareTo(band.from()) >= 0)
                .findFirst()
                .orElseGet(() -> grades.get(grades.size() - 1))
                .grade();
    }

    /** Whether the scheme holds for a year; an unknown year is taken as one that it holds for. */
    public boolean holdsIn(@Nullable Integer year) {
        return year == null || ((firstYear == null || year >= firstYear) && (lastYear == null || year <= lastYear));
    }

    /** Whether it holds in a region of that code; never for a variant that is chosen by its id. */
    public boolean holdsInRegion(String code) {
        return region != null && code.startsWith(region);
    }

    /** What the ratio of actual to target costs the row, where it lies above the lowest band. */
    public Optional<OverFulfilmentBand> overFulfilmentOf(BigDecimal actual, BigDecimal target) {
        return overFulfilment.stream()
                .filter(band -> actual.compareTo(target.multiply(band.above())) > 0)
                .findFirst();
    }
}
