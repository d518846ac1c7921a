package org.mingxiao.server.goals.review;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.review.ReviewScore;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.layout.GoalKind;

/**
 * Which forms the work list shows; null: no matter. Its properties are the query of the list's address.
 *
 * @param department the budget department
 * @param from least amount, in 万元
 * @param to largest amount, in 万元
 * @param grade suggested by the machine
 * @param status null: what waits for review
 * @param open only forms with findings whose answer nobody has accepted
 * @param q part of the title or the project's code
 * @param sort null: the lowest score first
 */
public record ReviewFilter(
        @Nullable Integer year,
        @Nullable UUID round,
        @Nullable UUID department,
        @Nullable GoalKind kind,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        ReviewScore.@Nullable Band grade,
        @Nullable GoalStatus status,
        @Nullable Boolean open,
        @Nullable String q,
        @Nullable Sort sort) {

    /** The order of the list. */
    public enum Sort {
        /** the lowest score first */
        SCORE("s.total"),
        /** the largest amount first */
        AMOUNT("-coalesce(s.amount, -1)");

        private final String key;

        Sort(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    public static ReviewFilter waiting(int year) {
        return new ReviewFilter(year, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same filter, in that year. */
    public ReviewFilter inYear(int only) {
        return new ReviewFilter(only, round, department, kind, from, to, grade, status, open, q, sort);
    }

    Sort order() {
        return sort == null ? Sort.SCORE : sort;
    }

    /** The state that is shown. */
    public GoalStatus state() {
        return status == null ? GoalStatus.IN_REVIEW : status;
    }
}
