package org.mingxiao.server.goals.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingxiao.core.review.ReviewScore;
import org.mingxiao.server.approval.Approvals;
import org.mingxiao.server.approval.Progress;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStates;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.life.Submissions;
import org.mingxiao.server.goals.life.Versions;
import org.mingxiao.server.goals.notes.Answers;
import org.mingxiao.server.goals.rows.Times;
import org.mingxiao.server.organization.Duties;
import org.mingxiao.server.organization.Duty;
import org.mingxiao.server.organization.DutyDone;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.shared.access.Post;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.WithoutScope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the finance bureau's reviewers decide (rules.md §2.1): 优 passes, 良 passes with edits, 中 goes back to the department, 差
 * stays out of the budget. The machine suggests a grade; a person confirms it, or gives another with a reason. Whoever had a
 * hand in the form does not decide on it.
 */
@Service
@Transactional
public class Opinions {
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_OPINION = 4_000;
    private static final int LONGEST_IN_CASE = 2_000;

    private final JdbcClient database;
    private final GoalForms forms;
    private final GoalStates states;
    private final Versions versions;
    private final Answers answers;
    private final Assessments assessments;
    private final Approvals approvals;
    private final Duties duties;
    private final People people;
    private final Acts acts;
    private final Clock clock;

    Opinions(
            JdbcClient database,
            GoalForms forms,
            GoalStates states,
            Versions versions,
            Answers answers,
            Assessments assessments,
            Approvals approvals,
            Duties duties,
            People people,
            Acts acts,
            Clock clock) {
        this.database = database;
        this.forms = forms;
        this.states = states;
        this.versions = versions;
        this.answers = answers;
        this.assessments = assessments;
        this.approvals = approvals;
        this.duties = duties;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    /** Where a grade leads a form. */
    public static GoalStatus effect(ReviewScore.Band grade) {
        return switch (grade) {
            case EXCELLENT -> GoalStatus.PASSED;
            case GOOD -> GoalStatus.PASSED_WITH_EDITS;
            case FAIR -> GoalStatus.DRAFT;
            case POOR -> GoalStatus.REJECTED;
        };
    }

    /**
     * Gives an opinion on the version that the reviewer saw, and leads the form where its grade leads. Where the bureau has the
     * last turn in the form's approval, the opinion is that turn: 优 and 良 end the case as approved, 中 and 差 as returned.
     *
     * @param reason why the grade is another than the machine's
     * @param opinion may be blank for 优 only
     * @throws Refused where the form is not in review or not at this version any more, where reason or opinion is missing, and
     *     where the reviewer had a hand in the form; {@code review-others} where others have to approve after the reviewer
     */
    public void give(Scope scope, UUID id, int version, ReviewScore.Band grade, String reason, String opinion) {
        var form = held(scope, id, version);
        var machine = assessments.of(form).score();
        if (grade != machine.band() && reason.isBlank()) {
            throw Refused.invalid("review-reason", machine.band().title());
        }
        if (opinion.isBlank() && grade != ReviewScore.Band.EXCELLENT) {
            throw Refused.invalid("review-opinion", grade.title());
        }
        if (reason.length() > LONGEST_REASON || opinion.length() > LONGEST_OPINION) {
            throw Refused.invalid("review-too-long", LONGEST_REASON, LONGEST_OPINION);
        }
        write(scope, form, machine, grade, reason.strip(), opinion.strip());
        acts.record(
                "goals.reviewed",
                GoalForms.SUBJECT,
                id,
                form.unit(),
                Map.of(
                        "version", "" + version,
                        "machine", machine.total() + " " + machine.band().title(),
                        "grade", grade.title(),
                        "reason", reason.strip(),
                        "opinion", opinion.strip()));
        var passes = effect(grade) != GoalStatus.DRAFT && effect(grade) != GoalStatus.REJECTED;
        if (passes) {
            approveCase(scope, form, opinion.strip());
        }
        states.decide(scope, id, effect(grade), opinion.strip());
        if (!passes) {
            runningCase(scope, form)
                    .ifPresent(running -> approvals.sendBack(scope, running.caseId(), "", shortened(opinion.strip())));
        }
    }

    private void approveCase(Scope scope, GoalForm form, String opinion) {
        runningCase(scope, form).ifPresent(running -> {
            approvals.approve(scope, running.caseId(), shortened(opinion));
            if (approvals.get(scope, running.caseId()).status() == Progress.Status.RUNNING) {
                throw Refused.conflict("review-others");
            }
        });
    }

    private Optional<Progress> runningCase(Scope scope, GoalForm form) {
        return approvals
                .of(scope, Submissions.kind(form.kind()), form.id())
                .filter(progress -> progress.status() == Progress.Status.RUNNING);
    }

    /** An opinion as long as a case keeps it; the whole of it stands with the form. */
    private static String shortened(String opinion) {
        return opinion.length() <= LONGEST_IN_CASE ? opinion : opinion.substring(0, LONGEST_IN_CASE - 1) + "…";
    }

    /** A reviewer reads the form: from now on the department takes its last approval back no more. */
    public void opened(Scope scope, GoalForm form) {
        runningCase(scope, form).ifPresent(running -> approvals.opened(scope, running.caseId()));
    }

    /**
     * Approves a form that has passed, with the budget (批复).
     *
     * @throws Refused where it has not passed, and where the reviewer had a hand in it
     */
    public void approve(Scope scope, UUID id) {
        var form = held(scope, id);
        if (form.status() != GoalStatus.PASSED) {
            throw Refused.conflict("review-state");
        }
        requireNoHand(scope, form);
        states.decide(scope, id, GoalStatus.APPROVED, "");
    }

    private void write(
            Scope scope, GoalForm form, ReviewScore machine, ReviewScore.Band grade, String reason, String opinion) {
        try {
            database.sql("""
                            insert into goals.review_opinion (form_id, version, machine_total, machine_grade, grade, reason,
                            opinion, by_id, at)
                            values (:form, :version, :total, :machine, :grade, :reason, :opinion, :by, :at)""")
                    .param("form", form.id())
                    .param("version", form.version())
                    .param("total", machine.total())
                    .param("machine", machine.band().name())
                    .param("grade", grade.name())
                    .param("reason", grade == machine.band() ? "" : reason)
                    .param("opinion", opinion)
                    .param("by", scope.person())
                    .param("at", Times.at(clock.instant()))
                    .update();
        } catch (DuplicateKeyException other) {
            throw Refused.conflict("review-state");
        }
    }

    /**
     * Accepts or rejects what the department says to a finding; the score follows.
     *
     * @throws Refused where there is no such finding or no answer to it, and as {@link #give}
     */
    public void judge(Scope scope, UUID id, int version, String key, boolean accepted) {
        var form = held(scope, id, version);
        var finding = assessments.of(form).findings().stream()
                .filter(each -> each.answered().finding().key().equals(key)
                        && each.answered().answer() != null)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("review-no-answer"));
        database.sql(
                        "delete from goals.answer_judgement where form_id = :form and version = :version and finding_key = :key")
                .param("form", id)
                .param("version", version)
                .param("key", key)
                .update();
        database.sql("insert into goals.answer_judgement (form_id, version, finding_key, accepted, by_id, at)"
                        + " values (:form, :version, :key, :accepted, :by, :at)")
                .param("form", id)
                .param("version", version)
                .param("key", key)
                .param("accepted", accepted)
                .param("by", scope.person())
                .param("at", Times.at(clock.instant()))
                .update();
        assessments.keep(form);
        acts.record(
                accepted ? "goals.answer-accepted" : "goals.answer-rejected",
                GoalForms.SUBJECT,
                id,
                form.unit(),
                Map.of(
                        "rule", finding.answered().finding().rule(),
                        "message", finding.answered().finding().message()));
    }

    /**
     * Agrees with the edits that the department made after 良: they become the next version, and the form has passed.
     *
     * @throws Refused where the form is not being edited, and where the reviewer had a hand in it
     */
    public void confirmEdits(Scope scope, UUID id) {
        var form = held(scope, id);
        if (form.status() != GoalStatus.PASSED_WITH_EDITS) {
            throw Refused.conflict("review-state");
        }
        requireNoHand(scope, form);
        var version = versions.make(form, answers.findings(form), scope.person(), "");
        states.edited(form, version.number());
        assessments.keep(forms.get(scope, id));
        acts.record(
                "goals.edits-confirmed",
                GoalForms.SUBJECT,
                id,
                form.unit(),
                Map.of("version", "" + version.number(), "sha256", version.sha256()));
        states.decide(scope, id, GoalStatus.PASSED, "");
    }

    /** The form, held so that nobody else decides on it at the same time. */
    private GoalForm held(Scope scope, UUID id, int version) {
        var form = held(scope, id);
        if (form.status() != GoalStatus.IN_REVIEW) {
            throw Refused.conflict("review-state");
        }
        if (form.version() != version) {
            throw Refused.conflict("review-version");
        }
        requireNoHand(scope, form);
        return form;
    }

    private GoalForm held(Scope scope, UUID id) {
        WorkList.require(scope);
        var found = database.sql(
                        "select f.id from goals.form f where f.id = :id and " + Scope.rows("f") + " for update")
                .param("id", id)
                .params(scope.parameters())
                .query(UUID.class)
                .optional();
        if (found.isEmpty()) {
            throw Refused.notFound();
        }
        return forms.get(scope, id);
    }

    private void requireNoHand(Scope scope, GoalForm form) {
        var history = form.hands().stream()
                .map(hand -> DutyDone.by(hand, Duty.PREPARE_BUDGET))
                .toList();
        var inPlaceOf = scope.posts().stream()
                .filter(post -> post.role() == Role.REVIEWER)
                .map(Post::forPerson)
                .sorted((one, other) -> Boolean.compare(other.equals(scope.person()), one.equals(scope.person())))
                .findFirst()
                .orElse(scope.person());
        duties.check(history, new DutyDone(scope.person(), inPlaceOf, Duty.APPROVE_BUDGET));
    }

    /** The opinions on a form that the caller has found within the scope, the latest first. */
    @Transactional(readOnly = true)
    @WithoutScope("of a form that was found within the scope")
    public List<Opinion> of(GoalForm form) {
        var opinions = database.sql(
                        "select o.* from goals.review_opinion o where o.form_id = :form order by o.version desc")
                .param("form", form.id())
                .query(Opinions::opinion)
                .list();
        var names = people.names(opinions.stream().map(Opinion::by).distinct().toList());
        return opinions.stream()
                .map(each -> new Opinion(
                        each.version(),
                        each.machineTotal(),
                        each.machineGrade(),
                        each.grade(),
                        each.reason(),
                        each.opinion(),
                        each.by(),
                        names.getOrDefault(each.by(), ""),
                        each.at()))
                .toList();
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        return new Opinion(
                row.getInt("version"),
                row.getInt("machine_total"),
                ReviewScore.Band.valueOf(row.getString("machine_grade")),
                ReviewScore.Band.valueOf(row.getString("grade")),
                row.getString("reason"),
                row.getString("opinion"),
                row.getObject("by_id", UUID.class),
                "",
                Times.instant(row, "at"));
    }
}
