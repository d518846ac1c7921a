package org.mingxiao.server.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.review.ReviewScore.Band;
import org.mingxiao.server.approval.Approvals;
import org.mingxiao.server.approval.Meeting;
import org.mingxiao.server.approval.Minutes;
import org.mingxiao.server.approval.Progress;
import org.mingxiao.server.demo.DemoDistrict.DemoPerson;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStates;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.Submissions;
import org.mingxiao.server.goals.notes.Answers;
import org.mingxiao.server.goals.review.Assessments;
import org.mingxiao.server.goals.review.Opinions;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Leads a form that is filled in to where it stands in the demonstration, each step taken by whose turn it is. */
@Component
@ConditionalOnProperty("mingxiao.demo")
class DemoCourse {
    private static final String REVIEWER = "shenhe";
    private static final int QUORUM_OF = 3;
    private static final List<String> EXPLANATIONS = List.of(
            "已与业务科室核实，按上年实际完成情况和本年预算测算，数值无误。", "该项目按年度安排实施，实施期目标与年度目标的关系已在立项材料中说明。", "参照同类项目历史标准确定，测算依据已随附件报送。");

    private final Approvals approvals;
    private final Submissions submissions;
    private final Answers answers;
    private final Assessments assessments;
    private final Opinions opinions;
    private final GoalForms forms;
    private final GoalStates states;
    private final Minutes minutes;
    private final DemoActors actors;
    private final Clock clock;

    DemoCourse(
            Approvals approvals,
            Submissions submissions,
            Answers answers,
            Assessments assessments,
            Opinions opinions,
            GoalForms forms,
            GoalStates states,
            Minutes minutes,
            DemoActors actors,
            Clock clock) {
        this.approvals = approvals;
        this.submissions = submissions;
        this.answers = answers;
        this.assessments = assessments;
        this.opinions = opinions;
        this.forms = forms;
        this.states = states;
        this.minutes = minutes;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * A form that is filled in.
     *
     * @param unit code of its unit
     */
    record Filled(UUID form, GoalKind kind, String unit, String handler) {}

    /**
     * @param state see {@link DemoDistrict.DemoProject}
     * @param reason of a return or a refusal
     */
    void lead(DemoDistrict district, Filled form, String state, @Nullable String reason) {
        if (state.equals(GoalStatus.DRAFT.name())) {
            return;
        }
        submit(form);
        var words = Objects.requireNonNullElse(reason, "");
        if (state.equals("SENT_BACK")) {
            actors.does(
                    taker(district, form),
                    scope -> approvals.sendBack(scope, progress(scope, form).caseId(), "", words));
        } else if (state.startsWith("SUBMITTED:")) {
            var approved = Integer.parseInt(state.substring("SUBMITTED:".length()));
            for (var step = 0; step < approved; step++) {
                approve(district, form);
            }
        } else {
            while (!isWithBureau(form)) {
                approve(district, form);
            }
            review(form, GoalStatus.valueOf(state), words);
        }
    }

    private void submit(Filled form) {
        actors.does(form.handler(), scope -> {
            var at = 0;
            for (var open : answers.findings(forms.get(scope, form.form()))) {
                if (open.isOpen()) {
                    answers.answer(
                            scope, form.form(), open.finding().key(), EXPLANATIONS.get(at++ % EXPLANATIONS.size()));
                }
            }
            submissions.submit(scope, form.form(), null);
        });
    }

    private boolean isWithBureau(Filled form) {
        return actors.as(
                form.handler(), scope -> "bureau".equals(progress(scope, form).step()));
    }

    private void approve(DemoDistrict district, Filled form) {
        actors.does(taker(district, form), scope -> {
            var progress = progress(scope, form);
            var collective =
                    progress.steps().stream().anyMatch(step -> step.key().equals(progress.step()) && step.collective());
            var meeting = collective ? meeting(scope, district, form, progress) : null;
            approvals.approve(scope, progress.caseId(), collective ? "已经局长办公会集体研究。" : "同意。", meeting);
        });
    }

    /** Who takes the step that is open: the role of the step, in the unit of the form or in its department. */
    private String taker(DemoDistrict district, Filled form) {
        var step = Objects.requireNonNull(
                actors.as(form.handler(), scope -> progress(scope, form)).step());
        return switch (step) {
            case "section" -> district.holder(Role.SECTION_HEAD, form.unit()).account();
            case "unit" -> district.holder(Role.HEAD, form.unit()).account();
            case "bureau" -> REVIEWER;
            default -> inDepartment(district, step, form).account();
        };
    }

    private static DemoPerson inDepartment(DemoDistrict district, String step, Filled form) {
        var role = step.equals("meeting") ? Role.SECRETARY : Role.valueOf(step.toUpperCase(Locale.ROOT));
        return district.holder(role, department(form));
    }

    private static String department(Filled form) {
        return form.unit().substring(0, 3);
    }

    private Progress progress(Scope scope, Filled form) {
        return approvals.of(scope, Submissions.kind(form.kind()), form.form()).orElseThrow();
    }

    private Meeting meeting(Scope scope, DemoDistrict district, Filled form, Progress progress) {
        var members = List.of(Role.HEAD, Role.LEADER, Role.FINANCE, Role.SECRETARY).stream()
                .map(role -> district.holder(role, department(form)).name())
                .toList();
        var present = members.subList(0, QUORUM_OF);
        var matter = progress.matter();
        var day = LocalDate.now(clock);
        var number = "局长办公会〔" + day.getYear() + "〕7号";
        var text = "会议编号：" + number + "\n会议日期：" + day + "\n应到：" + String.join("、", members) + "\n到会："
                + String.join("、", present) + "\n决议事项：" + matter.title() + "\n决议金额（万元）：" + matter.amount()
                + "\n决议：同意。\n";
        var kept = minutes.keep(
                scope, matter.unit(), "局长办公会纪要.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new Meeting(number, day, members, present, kept, matter.title(), "", matter.amount());
    }

    /** What the bureau makes of it: its opinion, and the approval with the budget. */
    private void review(Filled form, GoalStatus to, String words) {
        var grade = switch (to) {
            case PASSED, APPROVED -> Band.EXCELLENT;
            case PASSED_WITH_EDITS -> Band.GOOD;
            case REJECTED -> Band.POOR;
            default -> null;
        };
        if (grade == null) {
            return;
        }
        actors.does(REVIEWER, scope -> {
            var filed = forms.get(scope, form.form());
            var machine = assessments.of(filed).score().band();
            var why = machine == grade ? "" : "结合项目实际和部门说明综合判断。";
            var opinion = grade == Band.EXCELLENT ? "" : words.isBlank() ? "请细化个别指标的测算依据后定稿。" : words;
            opinions.give(scope, form.form(), filed.version(), grade, why, opinion);
        });
        if (to == GoalStatus.APPROVED) {
            actors.does(REVIEWER, scope -> states.decide(scope, form.form(), GoalStatus.APPROVED, ""));
        }
    }
}
