package org.mingxiao.server.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.approval.Progress.Status;
import org.mingxiao.server.approval.Progress.StepProgress;
import org.mingxiao.server.approval.flow.Turns;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What people do with a case, along the default route. */
@ServerTest
@RecordApplicationEvents
class ActsTest {
    private final Districts districts;
    private final Approvals approvals;
    private final Turns turns;
    private final MessageSource messages;
    private final Desk desk;
    private final District district;
    private final District.Department education;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ActsTest(Districts districts, Approvals approvals, Turns turns, MessageSource messages) {
        this.messages = messages;
        this.districts = districts;
        this.approvals = approvals;
        this.turns = turns;
        desk = new Desk(districts, approvals);
        district = districts.make();
        education = district.education;
    }

    @Test
    void a_small_project_goal_passes_section_finance_leader_head_and_bureau() {
        var caseId = submit();

        assertThat(desk.progress(education.handler, caseId).steps())
                .extracting(StepProgress::key)
                .containsExactly("section", "finance", "leader", "head", "bureau");
        desk.approve(education.sectionHead, caseId);
        desk.approve(education.finance, caseId);
        desk.approve(education.leader, caseId);
        desk.approve(education.head, caseId);
        desk.approve(district.reviewer, caseId);

        var progress = desk.progress(education.handler, caseId);
        assertThat(progress.status()).isEqualTo(Status.APPROVED);
        assertThat(progress.opinions())
                .extracting(Progress.Opinion::byName)
                .containsExactly("经办", "科长", "财务", "分管", "局长", "审核员");
        assertThat(events.stream(Approved.class)).hasSize(1);
        assertThat(events.stream(StepOpened.class).map(StepOpened::filed))
                .containsExactly(false, false, false, false, true);
    }

    @Test
    void a_step_nobody_can_take_is_told_at_the_beginning_with_role_and_unit() {
        assertThatThrownBy(() -> desk.submit(
                        education.otherHandler, Matters.project(education.otherSection, education.otherHandler)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(words(refused))
                                .contains("科室审核")
                                .contains("综合科")
                                .contains("科室负责人"));
    }

    @Test
    void everybody_who_could_take_a_step_having_prepared_the_matter_is_told_too() {
        assertThatThrownBy(() -> desk.submit(
                        education.handler,
                        Matters.project(education.section, education.handler, education.leader, education.finance)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(words(refused))
                                .contains("财务审核")
                                .contains("分管领导审批")
                                .contains("都参与过"));
    }

    @Test
    void a_matter_is_in_approval_once_at_a_time() {
        var matter = Matters.project(education.section, education.handler);
        desk.submit(education.handler, matter);

        refused("approval-running", () -> desk.submit(education.handler, matter));
    }

    @Test
    void who_has_no_turn_yet_does_not_approve() {
        var caseId = submit();

        refused("not-allowed", () -> desk.approve(education.finance, caseId));
        refused("not-found", () -> desk.approve(district.water.finance, caseId));
    }

    @Test
    void nobody_approves_what_the_person_changed_while_it_was_in_approval() {
        var matter = Matters.project(education.section, education.handler);
        var caseId = desk.submit(education.handler, matter);
        desk.by(education.sectionHead, scope -> approvals.changed(scope, matter.kind(), matter.id()));

        refused("approval-own-matter", () -> desk.approve(education.sectionHead, caseId));
    }

    @Test
    void who_comes_second_is_told_who_did_what_when() {
        var colleague = districts.person("科长乙", Role.SECTION_HEAD, education.section);
        var caseId = submit();
        desk.approve(colleague, caseId);

        assertThatThrownBy(() -> desk.approve(education.sectionHead, caseId))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("approval-settled");
                    assertThat(words(refused)).contains("科长乙").contains("同意").containsPattern("\\d{4}-\\d\\d-\\d\\d");
                });
    }

    @Test
    void a_step_sends_back_to_any_earlier_step_with_a_reason() {
        var caseId = submit();
        desk.approve(education.sectionHead, caseId);
        desk.approve(education.finance, caseId);

        refused(
                "approval-reason-missing",
                () -> desk.by(education.leader, scope -> approvals.sendBack(scope, caseId, "section", " ")));
        refused(
                "approval-not-earlier",
                () -> desk.by(education.leader, scope -> approvals.sendBack(scope, caseId, "head", "指标值偏低")));
        desk.by(education.leader, scope -> approvals.sendBack(scope, caseId, "section", "指标值偏低"));

        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("section");
        assertThat(events.stream(SentBack.class)).singleElement().satisfies(back -> {
            assertThat(back.toStep()).isEqualTo("section");
            assertThat(back.toBeginning()).isFalse();
        });
        desk.approve(education.sectionHead, caseId);
        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("finance");
    }

    @Test
    void sent_back_to_the_beginning_a_matter_is_submitted_anew_with_its_history() {
        var matter = Matters.project(education.section, education.handler);
        var caseId = desk.submit(education.handler, matter);
        desk.by(education.sectionHead, scope -> approvals.sendBack(scope, caseId, "", "缺少成本指标"));
        assertThat(desk.progress(education.handler, caseId).status()).isEqualTo(Status.RETURNED);

        var again = desk.submit(education.handler, matter);

        var progress = desk.progress(education.handler, again);
        assertThat(progress.round()).isEqualTo(2);
        assertThat(progress.opinions()).extracting(Progress.Opinion::text).contains("缺少成本指标");
    }

    @Test
    void a_submission_is_taken_back_until_the_first_step_opens_it() {
        var caseId = submit();
        desk.by(education.handler, scope -> approvals.withdraw(scope, caseId, "附件有误"));
        assertThat(desk.progress(education.handler, caseId).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(events.stream(Withdrawn.class)).hasSize(1);

        var opened = submit();
        desk.by(education.sectionHead, scope -> turns.see(scope, opened));
        refused(
                "approval-opened-already",
                () -> desk.by(education.handler, scope -> approvals.withdraw(scope, opened, "附件有误")));
    }

    @Test
    void an_approval_is_taken_back_until_the_next_step_opens_it() {
        var caseId = submit();
        desk.approve(education.sectionHead, caseId);
        desk.by(education.sectionHead, scope -> approvals.withdraw(scope, caseId, "意见写错"));
        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("section");
        refused("approval-settled", () -> desk.approve(education.finance, caseId));

        desk.approve(education.sectionHead, caseId);
        desk.by(education.finance, scope -> turns.see(scope, caseId));
        refused(
                "approval-opened-already",
                () -> desk.by(education.sectionHead, scope -> approvals.withdraw(scope, caseId, "意见写错")));
        desk.approve(education.finance, caseId);
        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("leader");
    }

    @Test
    void a_turn_is_handed_to_somebody_who_could_hold_it() {
        var caseId = submit();
        refused(
                "approval-cannot-hold",
                () -> desk.by(
                        education.sectionHead,
                        scope -> approvals.delegate(scope, caseId, education.otherHandler, "出差")));
        refused(
                "approval-cannot-hold",
                () -> desk.by(
                        education.sectionHead, scope -> approvals.delegate(scope, caseId, education.handler, "出差")));

        desk.by(education.sectionHead, scope -> approvals.delegate(scope, caseId, education.leader, "出差"));

        refused("approval-settled", () -> desk.approve(education.sectionHead, caseId));
        desk.approve(education.leader, caseId);
        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("finance");
    }

    @Test
    void one_more_signs_before_or_after() {
        var caseId = submit();
        desk.by(education.sectionHead, scope -> approvals.addSigner(scope, caseId, education.finance, true, "请先核资金"));
        refused("approval-settled", () -> desk.approve(education.sectionHead, caseId));
        desk.approve(education.finance, caseId);
        desk.by(education.sectionHead, scope -> approvals.addSigner(scope, caseId, education.leader, false, "请分管领导知悉"));
        desk.approve(education.sectionHead, caseId);
        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("section");
        desk.approve(education.leader, caseId);
        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("finance");
    }

    @Test
    void reminders_are_few() {
        var caseId = submit();
        desk.by(education.handler, scope -> approvals.remind(scope, caseId));

        refused("approval-reminded-lately", () -> desk.by(education.handler, scope -> approvals.remind(scope, caseId)));
        refused("not-allowed", () -> desk.by(education.leader, scope -> approvals.remind(scope, caseId)));
    }

    @Test
    void a_substitute_takes_the_turn_with_the_conflicts_of_both() {
        var standIn = districts.person("代理", Role.FINANCE, education.otherSection);
        districts.substitute(education.sectionHead, standIn);
        var caseId = submit();
        desk.approve(standIn, caseId);
        assertThat(desk.progress(education.handler, caseId).opinions()).last().satisfies(opinion -> {
            assertThat(opinion.byName()).isEqualTo("代理");
            assertThat(opinion.onBehalfOf()).isEqualTo("科长");
        });

        var own = desk.submit(education.handler, Matters.project(education.section, education.handler, standIn));
        refused("approval-own-matter", () -> desk.approve(standIn, own));
    }

    @Test
    void who_stands_in_for_somebody_who_prepared_the_matter_does_not_approve_it() {
        var caseId = submit();
        districts.substitute(education.handler, education.sectionHead);

        refused("duties-conflict", () -> desk.approve(education.sectionHead, caseId));
    }

    private UUID submit() {
        return desk.submit(education.handler, Matters.project(education.section, education.handler));
    }

    private String words(Refused refused) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), Locale.SIMPLIFIED_CHINESE);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
