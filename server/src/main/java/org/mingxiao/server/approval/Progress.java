package org.mingxiao.server.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come.
 *
 * @param round how many times the matter was submitted, this time included
 * @param step key of the step whose turn it is; null once the case has ended
 * @param steps those that the route holds for this matter, in order
 * @param opinions everything that was decided, the oldest first, those of earlier submissions included
 */
public record Progress(
        UUID caseId,
        Matter matter,
        String unitName,
        String routeName,
        int routeVersion,
        Status status,
        int round,
        UUID beganBy,
        String beganByName,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable String step,
        List<StepProgress> steps,
        List<Opinion> opinions) {
    public Progress {
        steps = List.copyOf(steps);
        opinions = List.copyOf(opinions);
    }

    /** Where a case stands. */
    public enum Status {
        /** 审批中 */
        RUNNING,
        /** 已通过 */
        APPROVED,
        /** 已退回: at its beginning again, ended with that */
        RETURNED,
        /** 已撤回 */
        WITHDRAWN
    }

    /**
     * A step of the case.
     *
     * @param state {@code passed}, {@code current} or {@code ahead}
     * @param persons whose turn it is, or, of a step ahead, who could take it
     * @param due until when; null but for the current step
     */
    public record StepProgress(
            String key,
            String name,
            String state,
            boolean collective,
            List<String> persons,
            @Nullable LocalDate due) {
        public StepProgress {
            persons = List.copyOf(persons);
        }
    }

    /**
     * Something that was decided.
     *
     * @param act {@code BEGUN}, {@code APPROVED}, {@code SENT_BACK}, {@code WITHDRAWN}, {@code DELEGATED}, {@code SIGNER_ADDED}
     * @param onBehalfOf whose turn a substitute took; null where it was the person's own
     * @param toName whom or where it went; null where it went on along the route
     */
    public record Opinion(
            int round,
            String stepName,
            String act,
            UUID by,
            String byName,
            @Nullable String onBehalfOf,
            @Nullable String toName,
            String text,
            Instant at,
            @Nullable Meeting meeting) {}
}
