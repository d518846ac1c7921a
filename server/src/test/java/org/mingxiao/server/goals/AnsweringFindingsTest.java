package org.mingxiao.server.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.Versions;
import org.mingxiao.server.goals.notes.Answers;
import org.mingxiao.server.goals.notes.Answers.AnsweredFinding;
import org.mingxiao.server.goals.notes.FormFindings;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Findings stand beside the cells they speak of, and are mended or answered before a form is submitted. */
@ServerTest
@Import(GoalStory.class)
class AnsweringFindingsTest {
    private final Districts districts;
    private final GoalStory story;
    private final Answers answers;
    private final Versions versions;
    private District.Department education;
    private UUID form;
    private UUID line;

    @Autowired
    AnsweringFindingsTest(Districts districts, GoalStory story, Answers answers, Versions versions) {
        this.districts = districts;
        this.story = story;
        this.answers = answers;
        this.versions = versions;
    }

    @BeforeEach
    void a_filled_project() {
        education = districts.make().education;
        form = story.project(education);
        story.fill(education.handler, form);
        line = story.get(education.handler, form)
                .lines(BlockName.INDICATOR)
                .get(0)
                .id();
    }

    @Test
    void a_finding_on_an_amount_that_is_missing_leads_to_the_amount() {
        var department = story.run(
                education.handler,
                scope -> story.forms()
                        .create(scope, NewGoal.empty(GoalKind.DEPARTMENT, education.section, 2026, null, null)));
        var form = story.get(education.handler, department);
        var amounts = form.lines(BlockName.BUDGET).stream().map(GoalLine::id).toList();

        assertThat(FormFindings.of(form))
                .filteredOn(finding -> amounts.contains(finding.line()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.column()).isEqualTo("amount"));
    }

    @Test
    void a_finding_leads_to_its_cell() {
        story.type(education.handler, form, line, "annualValue", "12场；300人");

        assertThat(findings())
                .filteredOn(each -> each.finding().rule().equals("R05"))
                .anySatisfy(each -> {
                    assertThat(each.finding().line()).isEqualTo(line);
                    assertThat(each.finding().column()).isEqualTo("annualValue");
                });
    }

    @Test
    void a_blank_value_is_shown_in_the_column_that_is_blank() {
        story.type(education.handler, form, line, "cycleValue", "");

        assertThat(findings())
                .filteredOn(each -> each.finding().rule().equals("R01"))
                .anySatisfy(each -> {
                    assertThat(each.finding().line()).isEqualTo(line);
                    assertThat(each.finding().column()).isEqualTo("cycleValue");
                });
    }

    @Test
    void what_a_rule_says_of_the_money_of_a_project_stands_at_its_money() {
        var funding = story.get(education.handler, form).lines(BlockName.FUNDING);
        story.type(education.handler, form, funding.get(0).id(), "amount", "40.00");

        assertThat(findings())
                .filteredOn(each -> each.finding().message().startsWith("T6"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.finding().line()).isEqualTo(funding.get(0).id());
                    assertThat(each.finding().column()).isEqualTo("amount");
                });
    }

    @Test
    void a_form_with_an_open_error_is_not_submitted_until_it_is_mended_or_explained() {
        story.answerAll(education.handler, form);
        story.type(education.handler, form, line, "annualValue", "12场；300人");
        assertThatThrownBy(() -> story.submit(education.handler, form))
                .isInstanceOf(Refused.class)
                .hasMessage("goals-unanswered");

        story.answerAll(education.handler, form);

        assertThat(story.submit(education.handler, form)).isEqualTo(1);
    }

    @Test
    void an_answer_stays_while_the_finding_does_and_asks_anew_when_the_cell_changes() {
        story.type(education.handler, form, line, "annualValue", "12场；300人");
        story.answerAll(education.handler, form);
        var goal =
                story.get(education.handler, form).lines(BlockName.GOAL).get(0).id();
        story.type(education.handler, form, goal, "text", "培训乡村教师，提升教学水平，覆盖全部乡镇。");
        assertThat(findings())
                .filteredOn(each -> each.finding().rule().equals("R05")
                        && each.finding().evidence().contains("12场；300人"))
                .isNotEmpty()
                .noneMatch(AnsweredFinding::isOpen);

        story.type(education.handler, form, line, "annualValue", "13场；300人");

        assertThat(findings())
                .filteredOn(each -> each.finding().rule().equals("R05")
                        && each.finding().evidence().contains("13场；300人"))
                .isNotEmpty()
                .allMatch(AnsweredFinding::isOpen);
    }

    @Test
    void the_reviewer_reads_the_answers_with_the_version_they_were_given_for() {
        story.type(education.handler, form, line, "annualValue", "12场；300人");
        story.answerAll(education.handler, form);
        story.submit(education.handler, form);

        var version = story.run(education.sectionHead, scope -> versions.get(scope, form, 1));

        assertThat(version.findings())
                .filteredOn(each -> each.finding().rule().equals("R05"))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.answer()).isNotNull();
                    assertThat(each.answer().text()).isEqualTo("已核实，情况属实。");
                    assertThat(each.answer().byName()).isEqualTo("经办");
                });
    }

    @Test
    void what_is_no_finding_cannot_be_answered() {
        assertThatThrownBy(() -> story.run(education.handler, scope -> {
                    answers.answer(scope, form, "R99:-:-:0", "说明");
                    return true;
                }))
                .hasMessage("goals-no-finding");
    }

    private List<AnsweredFinding> findings() {
        return story.run(
                education.handler, scope -> answers.findings(story.forms().get(scope, form)));
    }
}
