package org.mingxiao.server.goals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.rows.Times;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.WithoutScope;
import org.mingxiao.server.shared.act.Acts;
import org.mingxiao.server.shared.database.BeyondScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads goal forms from state to state, along {@link GoalStatus#next} only. Two people who change a state at once: one wins, the
 * other is told.
 */
@Service
public class GoalStates {
    private final JdbcClient database;
    private final FormRows rows;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final BeyondScope beyond;
    private final Clock clock;

    GoalStates(
            JdbcClient database,
            FormRows rows,
            Acts acts,
            ApplicationEventPublisher events,
            BeyondScope beyond,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.acts = acts;
        this.events = events;
        this.beyond = beyond;
        this.clock = clock;
    }

    /**
     * What the finance bureau decides on a form that it has: passed (优), passed with edits (良), back to the department (中),
     * rejected (差), approved with the budget. Sent back, the form is a draft again, or in adjustment where a version of it was
     * approved before.
     *
     * @param to {@link GoalStatus#DRAFT} for sent back
     * @param reason needed for everything but a pass and an approval
     * @throws Refused where the person is no reviewer, the form is not seen, {@code goals-no-such-step} where this state does not
     *     follow, {@code goals-reason} where the reason is missing
     */
    @Transactional
    public void decide(Scope scope, UUID id, GoalStatus to, String reason) {
        if (!scope.hasAny(Role.REVIEWER)) {
            throw Refused.notAllowed();
        }
        var form = rows.find(scope, id).orElseThrow(Refused::notFound);
        var next = to == GoalStatus.DRAFT ? drafted(form.approvedVersion()) : to;
        if (to == GoalStatus.SUBMITTED
                || to == GoalStatus.REVISED
                || !form.filed() && !form.status().isEditable()) {
            throw Refused.conflict("goals-no-such-step");
        }
        if (reason.isBlank() && to != GoalStatus.PASSED && to != GoalStatus.APPROVED) {
            throw Refused.invalid("goals-reason");
        }
        change(state(form), next, next != GoalStatus.DRAFT && next != GoalStatus.REVISED, reason, form.approvalCase());
    }

    /**
     * Opens an approved form for an adjustment.
     *
     * @throws Refused where the person is neither handler nor finance of the unit; {@code goals-reason} without a reason;
     *     {@code goals-no-such-step} where the form is not approved
     */
    @Transactional
    public void adjust(Scope scope, UUID id, String reason) {
        var form = rows.find(scope, id).orElseThrow(Refused::notFound);
        scope.require(form.unit(), Role.HANDLER, Role.FINANCE);
        if (reason.isBlank()) {
            throw Refused.invalid("goals-reason");
        }
        change(state(form), GoalStatus.REVISED, false, reason, form.approvalCase());
    }

    /** The form was submitted as that version; the caller holds it. */
    @Transactional(propagation = Propagation.MANDATORY)
    @WithoutScope("of a form that was found within the scope")
    public void submitted(GoalForm form, int version, String reason) {
        change(state(form), GoalStatus.SUBMITTED, false, reason, form.approvalCase());
        database.sql("update goals.form set version = :version where id = :id")
                .param("version", version)
                .param("id", form.id())
                .update();
    }

    /** A reviewer agreed with the edits of a form that passed with edits: they are that version; the caller holds it. */
    @Transactional(propagation = Propagation.MANDATORY)
    @WithoutScope("of a form that was found within the scope")
    public void edited(GoalForm form, int version) {
        database.sql("update goals.form set version = :version where id = :id and version = :before")
                .param("version", version)
                .param("id", form.id())
                .param("before", form.version())
                .update();
    }

    /**
     * What the approval of the form has come to. Whoever decided there was entitled to: no scope is asked for here. Where the
     * bureau has decided on the form itself, its approval says nothing more about it.
     *
     * @param to {@link GoalStatus#DRAFT} for sent back or withdrawn
     * @param approvalCase the case of the approval
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @WithoutScope("whoever decided in the approval was entitled to")
    public void moved(UUID id, GoalStatus to, boolean filed, String reason, UUID approvalCase) {
        var state = beyond.during(() -> database.sql(
                        "select id, unit_id, status, approved_version, filed from goals.form where id = :id for update")
                .param("id", id)
                .query(State::of)
                .single());
        if (state.status() == GoalStatus.SUBMITTED || state.status() == GoalStatus.IN_REVIEW) {
            change(state, to == GoalStatus.DRAFT ? drafted(state.approvedVersion()) : to, filed, reason, approvalCase);
        }
    }

    private static GoalStatus drafted(@Nullable Integer approvedVersion) {
        return approvedVersion == null ? GoalStatus.DRAFT : GoalStatus.REVISED;
    }

    private record State(
            UUID id, UUID unit, GoalStatus status, @Nullable Integer approvedVersion) {
        static State of(ResultSet row, int number) throws SQLException {
            return new State(
                    row.getObject("id", UUID.class),
                    row.getObject("unit_id", UUID.class),
                    GoalStatus.valueOf(row.getString("status")),
                    row.getObject("approved_version", Integer.class));
        }
    }

    private static State state(GoalForm form) {
        return new State(form.id(), form.unit(), form.status(), form.approvedVersion());
    }

    private void change(State state, GoalStatus to, boolean filed, String reason, @Nullable UUID approvalCase) {
        if (state.status() != to && !state.status().mayBecome(to)) {
            throw Refused.conflict("goals-no-such-step");
        }
        var changed = beyond.during(() -> database.sql("update goals.form set status = :to, filed = :filed,"
                        + " status_reason = :reason, case_id = :case, changed_at = :now,"
                        + " approved_version = case when :to = 'APPROVED' then version else approved_version end"
                        + " where id = :id and status = :from")
                .param("to", to.name())
                .param("filed", filed)
                .param("reason", reason.isBlank() ? null : reason)
                .param("case", approvalCase)
                .param("now", Times.at(clock.instant()))
                .param("id", state.id())
                .param("from", state.status().name())
                .update());
        if (changed == 0) {
            throw Refused.conflict("goals-state-changed");
        }
        if (state.status() != to) {
            acts.record(
                    "goals.status-changed",
                    GoalForms.SUBJECT,
                    state.id(),
                    state.unit(),
                    Map.of("from", state.status().name(), "to", to.name(), "reason", reason));
            events.publishEvent(new GoalStatusChanged(state.id(), state.unit(), state.status(), to, reason));
        }
    }
}
