package org.mingxiao.server.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.life.Difference;
import org.mingxiao.server.goals.life.Versions;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was submitted can be read as it was, and what changed since is shown line by line. */
@ServerTest
@Import(GoalStory.class)
class VersionsTest {
    private final Districts districts;
    private final GoalStory story;
    private final GoalLines lines;
    private final Versions versions;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private District.Department education;
    private UUID form;

    @Autowired
    VersionsTest(
            Districts districts,
            GoalStory story,
            GoalLines lines,
            Versions versions,
            JdbcClient database,
            TransactionTemplate transactions) {
        this.districts = districts;
        this.story = story;
        this.lines = lines;
        this.versions = versions;
        this.database = database;
        this.transactions = transactions;
    }

    @BeforeEach
    void a_submitted_form_that_came_back() {
        education = districts.make().education;
        form = story.ready(education);
        story.submit(education.handler, form);
        story.sendBack(education.sectionHead, form, "请修改");
    }

    @Test
    void added_removed_and_changed_lines_are_told_apart() {
        var indicators = story.get(education.handler, form).lines(BlockName.INDICATOR);
        var changed = indicators.get(0);
        var removed = indicators.get(1);
        story.type(education.handler, form, changed.id(), "annualValue", "≥77%");
        story.run(education.handler, scope -> {
            lines.remove(scope, form, removed.id());
            return true;
        });
        var added = story.indicator(education.handler, form, "举办培训", "≥8场次");

        var differences = story.run(education.handler, scope -> versions.differences(scope, form, 1, 0));

        assertThat(differences).hasSize(3);
        assertThat(differences)
                .filteredOn(each -> each.line().equals(changed.id()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.kind()).isEqualTo(Difference.Kind.CHANGED);
                    assertThat(each.cells()).singleElement().satisfies(cell -> {
                        assertThat(cell.before()).isEqualTo(changed.text("annualValue"));
                        assertThat(cell.after()).isEqualTo("≥77%");
                    });
                });
        assertThat(differences)
                .filteredOn(each -> each.line().equals(removed.id()))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.REMOVED);
        assertThat(differences)
                .filteredOn(each -> each.line().equals(added))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.ADDED);
    }

    @Test
    void a_restored_line_stands_where_it_stood() {
        var before = story.get(education.handler, form).lines(BlockName.INDICATOR);
        var line = before.get(1).id();
        story.run(education.handler, scope -> {
            lines.remove(scope, form, line);
            return true;
        });
        assertThat(story.get(education.handler, form).line(line)).isEmpty();

        story.run(education.handler, scope -> {
            lines.restore(scope, form, line);
            return true;
        });

        assertThat(story.get(education.handler, form).lines(BlockName.INDICATOR))
                .isEqualTo(before);
    }

    @Test
    void a_moved_line_stands_below_the_one_named() {
        var before = story.get(education.handler, form).lines(BlockName.INDICATOR);
        story.run(education.handler, scope -> {
            lines.move(scope, form, before.get(0).id(), before.get(2).id());
            return true;
        });

        assertThat(story.get(education.handler, form).lines(BlockName.INDICATOR))
                .extracting(GoalLine::id)
                .containsExactly(
                        before.get(1).id(), before.get(2).id(), before.get(0).id());
    }

    @Test
    void a_version_that_somebody_changed_behind_the_program_shows() {
        CurrentScope.run(
                Scope.program(),
                () -> transactions.executeWithoutResult(status -> database.sql(
                                "update goals.version set lines ="
                                        + " cast(replace(cast(lines as text), '培训合格率', '培训优秀率') as jsonb) where form_id = :form")
                        .param("form", form)
                        .update()));

        assertThat(story.run(education.handler, scope -> versions.get(scope, form, 1))
                        .isIntact())
                .isFalse();
    }
}
