package org.mingxiao.server.goals.review;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.core.review.ReviewAspect;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.GoalStatusChanged;
import org.mingxiao.server.goals.mapping.Amounts;
import org.mingxiao.server.goals.notes.Answers;
import org.mingxiao.server.goals.rows.Times;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.WithoutScope;
import org.mingxiao.server.shared.database.BeyondScope;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reckons the machine's score of a form when the finance bureau gets it, and again when an answer to a finding is judged. */
@Service
public class Assessments {
    private static final int SOME = 200;

    private final JdbcClient database;
    private final GoalForms forms;
    private final Answers answers;
    private final BeyondScope beyond;
    private final Clock clock;

    Assessments(JdbcClient database, GoalForms forms, Answers answers, BeyondScope beyond, Clock clock) {
        this.database = database;
        this.forms = forms;
        this.answers = answers;
        this.beyond = beyond;
        this.clock = clock;
    }

    /** The form as it stands, with what the bureau holds of the answers to its last version. */
    @Transactional(readOnly = true)
    @WithoutScope("of a form that was found within the scope")
    public Assessment of(GoalForm form) {
        return Assessment.of(answers.findings(form), judgements(form));
    }

    private Map<String, Boolean> judgements(GoalForm form) {
        var judgements = new HashMap<String, Boolean>();
        database.sql("select j.finding_key, j.accepted from goals.answer_judgement j"
                        + " where j.form_id = :form and j.version = :version")
                .param("form", form.id())
                .param("version", form.version())
                .query(row -> {
                    judgements.put(row.getString("finding_key"), row.getBoolean("accepted"));
                });
        return judgements;
    }

    /** Keeps the score of the form's last version, in place of the one kept before. */
    @Transactional(propagation = Propagation.MANDATORY)
    @WithoutScope("of a form that was found within the scope")
    public Assessment keep(GoalForm form) {
        var assessment = of(form);
        database.sql("delete from goals.review_score where form_id = :form and version = :version")
                .param("form", form.id())
                .param("version", form.version())
                .update();
        var points = assessment.score().points();
        database.sql("""
                        insert into goals.review_score (form_id, version, unit_id, filed, fiscal_year, completeness, relevance,
                        adequacy, feasibility, total, grade, errors, warnings, answered, open, amount, at)
                        values (:form, :version, :unit, :filed, :year, :completeness, :relevance, :adequacy, :feasibility, :total,
                        :grade, :errors, :warnings, :answered, :open, cast(:amount as numeric), :at)""")
                .param("form", form.id())
                .param("version", form.version())
                .param("unit", form.unit())
                .param("filed", form.filed())
                .param("year", form.year())
                .param("completeness", points.get(ReviewAspect.COMPLETENESS))
                .param("relevance", points.get(ReviewAspect.RELEVANCE))
                .param("adequacy", points.get(ReviewAspect.ADEQUACY))
                .param("feasibility", points.get(ReviewAspect.FEASIBILITY))
                .param("total", assessment.score().total())
                .param("grade", assessment.score().band().name())
                .param("errors", assessment.errors())
                .param("warnings", assessment.warnings())
                .param("answered", assessment.answered())
                .param("open", assessment.open())
                .param("amount", Amounts.total(form).orElse(null))
                .param("at", Times.at(clock.instant()))
                .update();
        return assessment;
    }

    /** The score comes with the form; a form that leaves the bureau takes it along. */
    @EventListener
    void on(GoalStatusChanged changed) {
        if (changed.to() == GoalStatus.IN_REVIEW) {
            forms.find(CurrentScope.get(), changed.form()).ifPresent(this::keep);
        } else if (!changed.to().isFiled()) {
            beyond.during(() -> database.sql("update goals.review_score set filed = false where form_id = :form")
                    .param("form", changed.form())
                    .update());
        }
    }

    /**
     * Scores what came to the bureau without a score: where whoever moved it does not see it.
     *
     * @return how many there were
     */
    @Transactional
    public int catchUp(Scope program) {
        var missing = database.sql("""
                        select f.id from goals.form f where f.filed and f.version > 0 and """ + " " + Scope.rows("f") + """
                         and not exists (select 1 from goals.review_score s
                        where s.form_id = f.id and s.version = f.version and s.filed) limit :some""")
                .params(program.parameters())
                .param("some", SOME)
                .query(UUID.class)
                .list();
        List.copyOf(missing).forEach(form -> forms.find(program, form).ifPresent(this::keep));
        return missing.size();
    }
}
