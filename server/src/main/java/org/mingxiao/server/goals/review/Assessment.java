package org.mingxiao.server.goals.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewAspect;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.ReviewScore;
import org.mingxiao.core.review.Severity;
import org.mingxiao.core.review.rules.RuleBook;
import org.mingxiao.server.goals.notes.Answers.AnsweredFinding;

/**
 * What the rules make of a form, with the answers that a person accepted (rules.md §2.3): an accepted answer to a warning gives
 * the points back; an error costs its points whatever is said to it.
 *
 * @param score by aspect; its band is the suggested grade
 * @param findings all of them, in the order of the rules
 */
public record Assessment(ReviewScore score, List<Judged> findings) {
    private static final List<ReviewRule> RULES = RuleBook.standard();
    private static final Map<String, ReviewAspect> ASPECTS = RULES.stream()
            .map(ReviewRule::card)
            .collect(Collectors.toUnmodifiableMap(
                    card -> card.id(), card -> card.item().aspect()));

    /**
     * A finding with its answer and what the bureau holds of that answer.
     *
     * @param accepted null where nobody has judged the answer
     * @param cost points that it takes off its aspect, as far as there are any left; 0 where they were given back
     */
    public record Judged(
            AnsweredFinding answered,
            ReviewAspect aspect,
            @Nullable Boolean accepted,
            int cost) {
        /** Whether a person has something to look at: an error or a warning whose answer is missing or not accepted. */
        public boolean isOpen() {
            return answered.finding().severity() != Severity.INFO && !Boolean.TRUE.equals(accepted);
        }
    }

    public Assessment {
        findings = List.copyOf(findings);
    }

    /** @param judgements by key of the finding: whether its answer was accepted */
    static Assessment of(List<AnsweredFinding> findings, Map<String, Boolean> judgements) {
        var parameters = Parameters.standard();
        var judged = new ArrayList<Judged>();
        var counted = new ArrayList<Finding>();
        for (var each : findings) {
            var finding = each.finding();
            var accepted = judgements.get(finding.key());
            boolean givenBack = Boolean.TRUE.equals(accepted) && finding.severity() == Severity.WARNING;
            var cost = switch (finding.severity()) {
                case ERROR -> parameters.count("review.score.error");
                case WARNING -> givenBack ? 0 : parameters.count("review.score.warning");
                case INFO -> 0;
            };
            judged.add(new Judged(each, ASPECTS.getOrDefault(finding.rule(), ReviewAspect.TRUTH), accepted, cost));
            if (!givenBack) {
                counted.add(new Finding(
                        finding.rule(),
                        finding.severity(),
                        Place.of(null),
                        finding.message(),
                        finding.evidence(),
                        finding.suggestion()));
            }
        }
        return new Assessment(ReviewScore.of(counted, RULES, parameters), judged);
    }

    public int errors() {
        return count(each -> each.answered().finding().severity() == Severity.ERROR);
    }

    public int warnings() {
        return count(each -> each.answered().finding().severity() == Severity.WARNING);
    }

    /** Errors and warnings that the department has answered. */
    public int answered() {
        return count(each -> each.answered().finding().severity() != Severity.INFO
                && each.answered().answer() != null);
    }

    /** See {@link Judged#isOpen}. */
    public int open() {
        return count(Judged::isOpen);
    }

    private int count(Predicate<Judged> which) {
        return (int) findings.stream().filter(which).count();
    }
}
