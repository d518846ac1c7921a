package org.mingxiao.server.approval.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.approval.Approvals;
import org.mingxiao.server.approval.Desk;
import org.mingxiao.server.approval.Matters;
import org.mingxiao.server.approval.inbox.Box;
import org.mingxiao.server.approval.inbox.Inbox;
import org.mingxiao.server.approval.inbox.InboxRow;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is late is marked and called for once a day; a step that lost its people gets new ones. */
@ServerTest
class CaseDeadlinesTest {
    private final Districts districts;
    private final CaseDeadlines deadlines;
    private final Inbox inbox;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Desk desk;
    private final District.Department education;

    @Autowired
    CaseDeadlinesTest(
            Districts districts,
            Approvals approvals,
            CaseDeadlines deadlines,
            Inbox inbox,
            JdbcClient database,
            TransactionTemplate transactions) {
        this.districts = districts;
        this.deadlines = deadlines;
        this.inbox = inbox;
        this.database = database;
        this.transactions = transactions;
        desk = new Desk(districts, approvals);
        education = districts.make().education;
    }

    @Test
    void a_late_case_is_marked_and_called_for_once_a_day() {
        var caseId = submit();
        program("update approval.task set due_on = current_date - 5 where case_id = :id", caseId);

        deadlines.keep();
        deadlines.keep();

        assertThat(count("select count(*) from approval.task where overdue and case_id = :id", caseId))
                .isEqualTo(1);
        assertThat(count("select count(*) from approval.reminder where case_id = :id", caseId))
                .isEqualTo(1);
        int overdue = desk.as(education.sectionHead, inbox::of).overdue();
        assertThat(overdue).isEqualTo(1);
        List<InboxRow> late = desk.as(
                education.sectionHead,
                scope -> inbox.rows(scope, Box.PENDING, "", true, 1).rows());
        assertThat(late)
                .singleElement()
                .satisfies(row -> assertThat(row.isLate()).isTrue());
    }

    @Test
    void a_step_whose_people_left_is_given_to_those_who_came() {
        var caseId = submit();
        program(
                "update organization.post set ended_at = now(), ended_by = person_id where person_id = :id",
                education.finance);
        desk.approve(education.sectionHead, caseId);
        assertThat(desk.progress(education.handler, caseId).steps())
                .filteredOn(step -> step.state().equals("current"))
                .singleElement()
                .satisfies(step -> assertThat(step.persons()).isEmpty());

        var successor = districts.person("新财务", Role.FINANCE, education.unit);
        deadlines.keep();

        desk.approve(successor, caseId);
        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("leader");
    }

    private UUID submit() {
        return desk.submit(education.handler, Matters.project(education.section, education.handler));
    }

    private void program(String sql, UUID id) {
        CurrentScope.run(
                Scope.program(),
                () -> transactions.executeWithoutResult(
                        status -> database.sql(sql).param("id", id).update()));
    }

    private int count(String sql, UUID id) {
        return CurrentScope.during(
                Scope.program(),
                () -> transactions.execute(status ->
                        database.sql(sql).param("id", id).query(Integer.class).single()));
    }
}
