package org.mingxiao.server.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.goals.life.Comments;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody reads the goals of others: each of the two walls holds alone. */
@ServerTest
@Import(GoalStory.class)
class IsolationTest {
    private final Districts districts;
    private final GoalStory story;
    private final Comments comments;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private District district;
    private UUID form;

    @Autowired
    IsolationTest(
            Districts districts,
            GoalStory story,
            Comments comments,
            JdbcClient database,
            TransactionTemplate transactions) {
        this.districts = districts;
        this.story = story;
        this.comments = comments;
        this.database = database;
        this.transactions = transactions;
    }

    @BeforeEach
    void a_submitted_form_with_everything_about_it() {
        district = districts.make();
        form = story.ready(district.education);
        story.run(district.education.handler, scope -> comments.add(scope, form, null, null, "请科长看一下"));
        story.submit(district.education.handler, form);
    }

    private GoalFilter ofTheSection() {
        return new GoalFilter(null, null, district.education.section, null, null, null);
    }

    private List<UUID> strangers() {
        return List.of(
                district.water.head, district.education.otherHandler, district.reviewer, district.systemAdministrator);
    }

    @Test
    void the_scope_alone_keeps_others_out() {
        for (var stranger : strangers()) {
            var scope = districts.scope(stranger);
            CurrentScope.run(Scope.program(), () -> {
                assertThat(story.forms().find(scope, form)).isEmpty();
                assertThat(story.forms().list(scope, GoalFilter.ofYear(2026), 0, 200))
                        .extracting(GoalSummary::id)
                        .doesNotContain(form);
                assertThat(story.forms().count(scope, ofTheSection())).isZero();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "line", "change", "version", "answer", "comment", "mention"})
    void the_database_alone_keeps_others_out(String table) {
        for (var stranger : strangers()) {
            assertThat(rows(table, districts.scope(stranger))).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "line", "change", "version", "answer", "comment"})
    void and_lets_in_who_belongs_there(String table) {
        assertThat(rows(table, districts.scope(district.education.handler))).isPositive();
        assertThat(rows(table, districts.scope(district.education.finance))).isPositive();
    }

    private int rows(String table, Scope scope) {
        var key = table.equals("form") ? "id" : "form_id";
        return CurrentScope.during(
                scope,
                () -> transactions.execute(
                        status -> database.sql("select count(*) from goals." + table + " where " + key + " = :form")
                                .param("form", form)
                                .query(Integer.class)
                                .single()));
    }

    @Test
    void the_department_above_sees_what_its_section_does_and_changes_nothing() {
        var seen = story.get(district.education.leader, form);

        assertThat(story.forms().isEditable(districts.scope(district.education.leader), seen))
                .isFalse();
    }
}
