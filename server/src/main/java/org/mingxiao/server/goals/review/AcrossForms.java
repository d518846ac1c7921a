package org.mingxiao.server.goals.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.Review;
import org.mingxiao.core.review.Reviewed;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.mapping.FormOf;
import org.mingxiao.server.goals.rows.Times;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds all filed forms of a department and year against each other (R11 copied, R13 below what was reached, R15 money and
 * quantity, R17 one name one scope). It takes its time, so it is asked for and runs beside the pages.
 */
@Service
public class AcrossForms {
    private static final Logger LOG = LoggerFactory.getLogger(AcrossForms.class);
    /** The rules that compare forms. */
    private static final Set<String> RULES = Set.of("R11", "R13", "R15", "R17");

    private final JdbcClient database;
    private final GoalForms forms;
    private final TransactionTemplate transactions;
    private final Acts acts;
    private final Clock clock;

    AcrossForms(JdbcClient database, GoalForms forms, TransactionTemplate transactions, Acts acts, Clock clock) {
        this.database = database;
        this.forms = forms;
        this.transactions = transactions;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * How far a comparison has come.
     *
     * @param state {@code WAITING}, {@code RUNNING}, {@code DONE} or {@code FAILED}
     * @param done forms read
     */
    public record Run(UUID department, int year, String state, int done, int total, int findings) {}

    /** A finding on a form that another form of the department gives rise to. */
    public record AcrossFinding(String rule, String severity, String message, String suggestion, String evidence) {}

    /** Asks for a comparison; one that waits or runs already is not asked for twice. */
    @Transactional
    public void ask(Scope scope, UUID department, int year) {
        WorkList.require(scope);
        var filed = database.sql("select count(*) from goals.form f where f.filed and f.department_id = :department"
                        + " and f.fiscal_year = :year and " + Scope.rows("f"))
                .params(scope.parameters())
                .param("department", department)
                .param("year", year)
                .query(Integer.class)
                .single();
        if (filed == 0) {
            throw Refused.notFound();
        }
        var waiting = database.sql("select count(*) from goals.review_run r where r.unit_id = :department"
                        + " and r.fiscal_year = :year and r.state in ('WAITING', 'RUNNING')")
                .param("department", department)
                .param("year", year)
                .query(Integer.class)
                .single();
        if (waiting > 0) {
            return;
        }
        database.sql("delete from goals.review_run where unit_id = :department and fiscal_year = :year")
                .param("department", department)
                .param("year", year)
                .update();
        database.sql("insert into goals.review_run (unit_id, fiscal_year, requested_by, state, total, at)"
                        + " values (:department, :year, :by, 'WAITING', :total, :at)")
                .param("department", department)
                .param("year", year)
                .param("by", scope.person())
                .param("total", filed)
                .param("at", Times.at(clock.instant()))
                .update();
        acts.record("goals.compared", "goals.department", department, department, Map.of("year", "" + year));
    }

    @Transactional(readOnly = true)
    public Optional<Run> run(Scope scope, UUID department, int year) {
        WorkList.require(scope);
        return database.sql("select unit_id as department, fiscal_year as year, state, done, total, findings"
                        + " from goals.review_run r where r.unit_id = :department and r.fiscal_year = :year and "
                        + Scope.rows("r"))
                .params(scope.parameters())
                .param("department", department)
                .param("year", year)
                .query(Run.class)
                .optional();
    }

    /** What was found on a form. */
    @Transactional(readOnly = true)
    public List<AcrossFinding> of(Scope scope, UUID form) {
        return database.sql("select a.rule, a.severity, a.message, a.suggestion, a.evidence from goals.review_across a"
                        + " where a.form_id = :form and " + Scope.rows("a") + " order by a.rule, a.id")
                .params(scope.parameters())
                .param("form", form)
                .query(AcrossFinding.class)
                .list();
    }

    /** Works off what was asked for, as the program itself. */
    void runWaiting() {
        for (var run : waiting()) {
            try {
                compare(run);
            } catch (RuntimeException broken) {
                LOG.error("forms of department {} could not be compared", run.department(), broken);
                progress(run, "FAILED", 0, 0);
            }
        }
    }

    private List<Run> waiting() {
        return Optional.ofNullable(transactions.execute(status -> database.sql(
                                "select unit_id as department, fiscal_year as year, state, done, total, findings"
                                        + " from goals.review_run r where r.state in ('WAITING', 'RUNNING') order by r.at limit 20")
                        .query(Run.class)
                        .list()))
                .orElse(List.of());
    }

    private void compare(Run run) {
        var ids = Optional.ofNullable(transactions.execute(status -> database.sql(
                                "select f.id from goals.form f where f.filed and f.department_id = :department"
                                        + " and f.fiscal_year = :year order by f.id")
                        .param("department", run.department())
                        .param("year", run.year())
                        .query(UUID.class)
                        .list()))
                .orElse(List.of());
        var read = new ArrayList<GoalForm>();
        for (var id : ids) {
            forms.find(Scope.program(), id).ifPresent(read::add);
            if (read.size() % 20 == 0) {
                progress(run, "RUNNING", read.size(), 0);
            }
        }
        var across = Review.of(read.stream().map(FormOf::form).toList()).across().stream()
                .filter(between -> RULES.contains(between.finding().rule()))
                .toList();
        transactions.executeWithoutResult(status -> write(run, read, across));
        progress(run, "DONE", read.size(), across.size());
    }

    private void write(Run run, List<GoalForm> read, List<Reviewed.Between> across) {
        database.sql("delete from goals.review_across where unit_id = :department and fiscal_year = :year")
                .param("department", run.department())
                .param("year", run.year())
                .update();
        for (var between : across) {
            insert(run, read.get(between.form()).id(), between.finding());
        }
    }

    private void insert(Run run, UUID form, Finding finding) {
        database.sql("insert into goals.review_across (id, unit_id, fiscal_year, form_id, rule, severity, message,"
                        + " suggestion, evidence) values (:id, :department, :year, :form, :rule, :severity, :message,"
                        + " :suggestion, :evidence)")
                .param("id", UUID.randomUUID())
                .param("department", run.department())
                .param("year", run.year())
                .param("form", form)
                .param("rule", finding.rule())
                .param("severity", finding.severity().code())
                .param("message", finding.message())
                .param("suggestion", finding.suggestion())
                .param("evidence", String.join("\n", finding.evidence()))
                .update();
    }

    private void progress(Run run, String state, int done, int findings) {
        transactions.executeWithoutResult(
                status -> database.sql("update goals.review_run set state = :state, done = :done,"
                                + " findings = :findings where unit_id = :department and fiscal_year = :year")
                        .param("state", state)
                        .param("done", done)
                        .param("findings", findings)
                        .param("department", run.department())
                        .param("year", run.year())
                        .update());
    }
}
