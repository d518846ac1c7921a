package org.mingxiao.server.approval;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.flow.Beginnings;
import org.mingxiao.server.approval.flow.Calls;
import org.mingxiao.server.approval.flow.Deciding;
import org.mingxiao.server.approval.flow.Following;
import org.mingxiao.server.approval.flow.Handing;
import org.mingxiao.server.approval.flow.Turns;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approval of matters along routes. What comes of a case is told by the events {@link Approved}, {@link SentBack}, {@link Withdrawn}
 * and {@link StepOpened}, in the transaction of the act.
 *
 * <p>Acts are refused with 403 where the person has no turn or has prepared the matter, with 404 where the case is not seen, and
 * with 409 {@code approval-settled}, which says who did what when, where somebody else was there before.
 */
@Service
@Transactional
public class Approvals {
    private final Beginnings beginnings;
    private final Deciding deciding;
    private final Turns turns;
    private final Handing handing;
    private final Calls calls;
    private final Following following;

    Approvals(
            Beginnings beginnings, Deciding deciding, Turns turns, Handing handing, Calls calls, Following following) {
        this.beginnings = beginnings;
        this.deciding = deciding;
        this.turns = turns;
        this.handing = handing;
        this.calls = calls;
        this.following = following;
    }

    /**
     * Begins the approval of a matter along the route in force for its kind and unit.
     *
     * @return the case
     * @throws Refused 422 {@code approval-no-route}, or {@code approval-nobody} where a step could be taken by nobody: every such
     *     step is named, with the role and the unit; 409 {@code approval-running} where the matter is in approval already
     */
    public UUID begin(Scope scope, Matter matter) {
        return beginnings.begin(scope, matter);
    }

    /** How far the latest case of a matter has come; empty where it never was in approval, or is not seen. */
    @Transactional(readOnly = true)
    public Optional<Progress> of(Scope scope, String kind, UUID id) {
        return following.latest(scope, kind, id);
    }

    /** How far a case has come. */
    @Transactional(readOnly = true)
    public Progress get(Scope scope, UUID caseId) {
        return following.progress(scope, caseId);
    }

    /** Approves, with an opinion, which may be empty. */
    public void approve(Scope scope, UUID caseId, String opinion) {
        deciding.approve(scope, caseId, null, opinion, null);
    }

    /**
     * Approves a step of a collective decision with the meeting that decided.
     *
     * @throws Refused 422 {@code approval-meeting}, with everything that keeps the meeting from carrying the matter
     */
    public void approve(Scope scope, UUID caseId, String opinion, @Nullable Meeting meeting) {
        deciding.approve(scope, caseId, null, opinion, meeting);
    }

    /** Sends back to an earlier step, by its key; empty: to the beginning, where the case ends. */
    public void sendBack(Scope scope, UUID caseId, String toStep, String reason) {
        deciding.sendBack(scope, caseId, null, toStep, reason);
    }

    /**
     * Takes back the person's last approval, or the whole case where the person submitted it, until the next step opens it.
     *
     * @throws Refused 409 {@code approval-opened-already}
     */
    public void withdraw(Scope scope, UUID caseId, String reason) {
        deciding.withdraw(scope, caseId, reason);
    }

    /**
     * Hands the person's turn to somebody who could hold it: has its role there or above, or leads the unit, and has not prepared
     * the matter.
     */
    public void delegate(Scope scope, UUID caseId, UUID to, String reason) {
        handing.delegate(scope, caseId, null, to, reason);
    }

    /** Has one more sign, before the person's own turn or after it (加签). */
    public void addSigner(Scope scope, UUID caseId, UUID signer, boolean before, String reason) {
        handing.addSigner(scope, caseId, null, signer, before, reason);
    }

    /** Calls for the case (催办); once in four hours at most. */
    public void remind(Scope scope, UUID caseId) {
        calls.remind(scope, caseId);
    }

    /** The person has read the case elsewhere than on its page: what gave the person the turn is taken back no more. */
    public void opened(Scope scope, UUID caseId) {
        turns.see(scope, caseId);
    }

    /** Tells that the person changed the matter while it was in approval: that person approves it no more. */
    public void changed(Scope scope, String kind, UUID id) {
        turns.touched(scope, kind, id);
    }
}
