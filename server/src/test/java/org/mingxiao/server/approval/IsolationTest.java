package org.mingxiao.server.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees a case, by the queries and by the database alone. */
@ServerTest
class IsolationTest {
    private static final List<String> TABLES = List.of(
            "approval_case where id = :id",
            "task where case_id = :id",
            "decision where case_id = :id",
            "reminder where case_id = :id",
            "copy where case_id = :id");

    private final Districts districts;
    private final Approvals approvals;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Desk desk;
    private final District district;
    private final District.Department education;
    private final UUID caseId;

    @Autowired
    IsolationTest(Districts districts, Approvals approvals, JdbcClient database, TransactionTemplate transactions) {
        this.districts = districts;
        this.approvals = approvals;
        this.database = database;
        this.transactions = transactions;
        desk = new Desk(districts, approvals);
        district = districts.make();
        education = district.education;
        caseId = desk.submit(education.handler, Matters.project(education.section, education.handler));
        desk.by(education.handler, scope -> approvals.remind(scope, caseId));
    }

    @Test
    void the_own_unit_and_those_above_it_see_a_case_and_nobody_else_does() {
        assertSeen(education.handler, education.sectionHead, education.finance, education.head);
        assertUnseen(
                education.otherHandler,
                education.subordinateHandler,
                district.water.head,
                district.reviewer,
                district.systemAdministrator,
                district.auditAdministrator);
    }

    @Test
    void the_bureau_sees_it_once_it_is_filed() {
        desk.approve(education.sectionHead, caseId);
        desk.approve(education.finance, caseId);
        desk.approve(education.leader, caseId);
        assertUnseen(district.reviewer);
        desk.approve(education.head, caseId);

        assertSeen(district.reviewer);
    }

    @Test
    void who_holds_a_turn_sees_the_case_wherever_the_post_is() {
        var guest = districts.person("财务二", Role.FINANCE, education.otherSection);
        assertUnseen(guest);
        desk.by(education.sectionHead, scope -> approvals.addSigner(scope, caseId, guest, true, "请核资金"));

        assertSeen(guest);
    }

    @Test
    void a_decision_is_neither_changed_nor_removed() {
        for (var sql : List.of(
                "update approval.decision set text = '改' where case_id = :id",
                "delete from approval.decision where case_id = :id",
                "delete from approval.reminder where case_id = :id")) {
            assertThatThrownBy(() -> under(Scope.program(), sql)).isInstanceOf(DataAccessException.class);
        }
    }

    private void under(Scope scope, String sql) {
        CurrentScope.run(
                scope,
                () -> transactions.executeWithoutResult(
                        status -> database.sql(sql).param("id", caseId).update()));
    }

    private void assertSeen(UUID... persons) {
        for (var person : persons) {
            assertThat(desk.progress(person, caseId).caseId()).isEqualTo(caseId);
            assertThat(rows(person, "approval_case where id = :id")).isEqualTo(1);
            assertThat(rows(person, "task where case_id = :id")).isPositive();
            assertThat(rows(person, "decision where case_id = :id")).isPositive();
        }
    }

    private void assertUnseen(UUID... persons) {
        for (var person : persons) {
            assertThatThrownBy(() -> desk.progress(person, caseId))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo("not-found"));
            for (var table : TABLES) {
                assertThat(rows(person, table)).as(table).isZero();
            }
        }
    }

    /** What the database itself lets through, whatever the query. */
    private int rows(UUID person, String table) {
        return desk.as(
                person,
                scope -> transactions.execute(status -> database.sql("select count(*) from approval." + table)
                        .param("id", caseId)
                        .query(Integer.class)
                        .single()));
    }
}
