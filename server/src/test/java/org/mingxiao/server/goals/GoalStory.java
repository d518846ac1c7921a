package org.mingxiao.server.goals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.approval.Approvals;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.Submissions;
import org.mingxiao.server.goals.notes.Answers;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.test.context.TestComponent;

/** What stories about goals begin with: forms made and filled by people. */
@TestComponent
public class GoalStory {
    private final GoalForms forms;
    private final GoalLines lines;
    private final Answers answers;
    private final Submissions submissions;
    private final Approvals approvals;
    private final Districts districts;

    GoalStory(
            GoalForms forms,
            GoalLines lines,
            Answers answers,
            Submissions submissions,
            Approvals approvals,
            Districts districts) {
        this.forms = forms;
        this.lines = lines;
        this.answers = answers;
        this.submissions = submissions;
        this.approvals = approvals;
        this.districts = districts;
    }

    public GoalForms forms() {
        return forms;
    }

    /** Does something as a person. */
    public <T> T run(UUID person, Function<Scope, T> work) {
        var scope = districts.scope(person);
        return CurrentScope.during(scope, () -> work.apply(scope));
    }

    /** An empty project of 2026 in the first section. */
    public UUID project(District.Department department) {
        return project(department, 2026, "教师培训");
    }

    public UUID project(District.Department department, int year, String title) {
        return run(
                department.handler,
                scope -> forms.create(scope, NewGoal.empty(GoalKind.PROJECT, department.section, year, null, title)));
    }

    public GoalForm get(UUID person, UUID form) {
        return run(person, scope -> forms.get(scope, form));
    }

    /** Adds a quantity indicator. */
    public UUID indicator(UUID person, UUID form, String name, String value) {
        return run(
                person,
                scope -> lines.add(
                                scope,
                                form,
                                BlockName.INDICATOR,
                                null,
                                Map.of("level1", "产出指标", "level2", "数量指标", "name", name, "annualValue", value))
                        .id());
    }

    /** Types into one cell, whatever stands there. */
    public SavedCells type(UUID person, UUID form, UUID line, String column, String value) {
        return run(person, scope -> {
            var base = forms.get(scope, form).line(line).orElseThrow().text(column);
            return forms.save(scope, form, CellSource.TYPED, List.of(new CellEdit(line, column, base, value)));
        });
    }

    /** A project that is filled in, whose findings are all answered. */
    public UUID ready(District.Department department) {
        var form = project(department);
        fill(department.handler, form);
        answerAll(department.handler, form);
        return form;
    }

    /** Fills a project with a goal, money and three indicators. */
    public void fill(UUID person, UUID form) {
        var empty = get(person, form);
        type(person, form, empty.lines(BlockName.GOAL).get(0).id(), "text", "培训乡村教师，提升教学水平。");
        type(person, form, empty.lines(BlockName.FUNDING).get(0).id(), "amount", "36.00");
        type(person, form, empty.lines(BlockName.FUNDING).get(1).id(), "amount", "36.00");
        add(person, form, "产出指标", "数量指标", "培训教师人数", "≥120人");
        add(person, form, "产出指标", "质量指标", "培训合格率", "≥95%");
        add(person, form, "效益指标", "社会效益指标", "乡村教师持证率", "≥90%");
    }

    private void add(UUID person, UUID form, String level1, String level2, String name, String value) {
        run(
                person,
                scope -> lines.add(
                        scope,
                        form,
                        BlockName.INDICATOR,
                        null,
                        Map.of(
                                "level1",
                                level1,
                                "level2",
                                level2,
                                "name",
                                name,
                                "cycleValue",
                                value,
                                "annualValue",
                                value)));
    }

    /** Explains every finding that keeps the form from being submitted. */
    public void answerAll(UUID person, UUID form) {
        run(person, scope -> {
            answers.findings(forms.get(scope, form)).stream()
                    .filter(Answers.AnsweredFinding::isOpen)
                    .forEach(each -> answers.answer(scope, form, each.finding().key(), "已核实，情况属实。"));
            return true;
        });
    }

    public int submit(UUID person, UUID form) {
        return run(person, scope -> submissions.submit(scope, form, null));
    }

    /** Approves the form as one person after the other. */
    public void approve(UUID form, UUID... persons) {
        for (var person : persons) {
            run(person, scope -> {
                var progress = approvals.of(scope, "goals.project", form).orElseThrow();
                approvals.approve(scope, progress.caseId(), "同意");
                return true;
            });
        }
    }

    /** Sends the form back to the beginning. */
    public void sendBack(UUID person, UUID form, String reason) {
        run(person, scope -> {
            approvals.sendBack(
                    scope,
                    approvals.of(scope, "goals.project", form).orElseThrow().caseId(),
                    "",
                    reason);
            return true;
        });
    }
}
