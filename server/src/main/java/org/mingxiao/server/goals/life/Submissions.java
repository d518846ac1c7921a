package org.mingxiao.server.goals.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.Approvals;
import org.mingxiao.server.approval.Matter;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStates;
import org.mingxiao.server.goals.Rounds;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.mapping.Amounts;
import org.mingxiao.server.goals.notes.Answers;
import org.mingxiao.server.goals.notes.Answers.AnsweredFinding;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submits goal forms: what is submitted becomes a version that never changes, and its approval begins. */
@Service
public class Submissions {
    private final GoalForms forms;
    private final GoalStates states;
    private final Versions versions;
    private final Answers answers;
    private final Rounds rounds;
    private final Approvals approvals;
    private final Acts acts;
    private final Clock clock;

    Submissions(
            GoalForms forms,
            GoalStates states,
            Versions versions,
            Answers answers,
            Rounds rounds,
            Approvals approvals,
            Acts acts,
            Clock clock) {
        this.forms = forms;
        this.states = states;
        this.versions = versions;
        this.answers = answers;
        this.rounds = rounds;
        this.approvals = approvals;
        this.acts = acts;
        this.clock = clock;
    }

    /** The kind of a form's approval; routes are made for one kind. */
    public static String kind(GoalKind kind) {
        return kind == GoalKind.PROJECT ? "goals.project" : "goals.department";
    }

    /**
     * Submits a draft, or a form in adjustment.
     *
     * @param reason why now or why so; needed after the close of the round, and then from a person with the post of finance
     * @return the number of the new version
     * @throws Refused where the person may not change the form; {@code goals-unanswered} where findings are neither mended nor
     *     answered; {@code goals-round-not-open}, {@code goals-round-closed} outside of the days of the round; what
     *     {@link Approvals#begin} refuses
     */
    @Transactional
    public int submit(Scope scope, UUID id, @Nullable String reason) {
        var form = forms.hold(scope, id);
        var why = reason == null ? "" : reason.strip();
        refuseOutsideOfTheRound(scope, form, why);
        var findings = answers.findings(form);
        refuseOpen(findings);
        var version = versions.make(form, findings, scope.person(), why);
        states.submitted(form, version.number(), why);
        acts.record(
                "goals.submitted",
                GoalForms.SUBJECT,
                id,
                form.unit(),
                Map.of("version", String.valueOf(version.number()), "sha256", version.sha256(), "reason", why));
        approvals.begin(scope, matter(form, scope.person()));
        return version.number();
    }

    /** Takes a submission back, until the next step opens it. */
    @Transactional
    public void withdraw(Scope scope, UUID id, String reason) {
        var approvalCase = forms.get(scope, id).approvalCase();
        if (approvalCase == null) {
            throw Refused.conflict("goals-no-such-step");
        }
        approvals.withdraw(scope, approvalCase, reason);
    }

    private void refuseOutsideOfTheRound(Scope scope, GoalForm form, String reason) {
        var id = form.round();
        var round = id == null ? null : rounds.find(id).orElse(null);
        var today = LocalDate.now(clock);
        // A form that was approved once is adjusted when there is a reason to, not when a round is open.
        if (round == null || round.isOpen(today) || form.approvedVersion() != null) {
            return;
        }
        if (!round.isClosed(today)) {
            throw Refused.conflict("goals-round-not-open", round.opens().toString());
        }
        if (reason.isBlank() || !scope.holds(Role.FINANCE, form.unit())) {
            throw Refused.conflict("goals-round-closed", round.closes().toString());
        }
    }

    private static void refuseOpen(List<AnsweredFinding> findings) {
        var open = findings.stream().filter(AnsweredFinding::isOpen).toList();
        if (!open.isEmpty()) {
            throw Refused.invalid(
                    "goals-unanswered", open.size(), open.get(0).finding().message());
        }
    }

    private static Matter matter(GoalForm form, UUID submitter) {
        var hands = new HashSet<>(form.hands());
        hands.add(submitter);
        return new Matter(
                kind(form.kind()),
                form.id(),
                form.unit(),
                form.year() + "年 " + form.title(),
                Amounts.total(form).orElse(null),
                traits(form),
                "/goals/" + form.id(),
                hands);
    }

    /** What a route may ask for: a new project, an adjustment of what was approved. */
    private static Set<String> traits(GoalForm form) {
        var traits = new HashSet<String>();
        if (form.lines(BlockName.HEAD).stream()
                .anyMatch(line -> line.text("nature").startsWith("新增"))) {
            traits.add("new");
        }
        if (form.approvedVersion() != null) {
            traits.add("adjustment");
        }
        return traits;
    }
}
