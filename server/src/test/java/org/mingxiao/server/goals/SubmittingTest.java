package org.mingxiao.server.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.Submissions;
import org.mingxiao.server.goals.life.Versions;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A goal form goes from draft to approved, and back where somebody is not content. */
@ServerTest
@Import(GoalStory.class)
class SubmittingTest {
    private final Districts districts;
    private final GoalStory story;
    private final GoalStates states;
    private final Submissions submissions;
    private final Versions versions;
    private final Rounds rounds;
    private final Clock clock;
    private District district;
    private District.Department education;

    @Autowired
    SubmittingTest(
            Districts districts,
            GoalStory story,
            GoalStates states,
            Submissions submissions,
            Versions versions,
            Rounds rounds,
            Clock clock) {
        this.districts = districts;
        this.story = story;
        this.states = states;
        this.submissions = submissions;
        this.versions = versions;
        this.rounds = rounds;
        this.clock = clock;
    }

    @BeforeEach
    void a_district() {
        district = districts.make();
        education = district.education;
    }

    @Test
    void what_was_submitted_is_kept_as_it_was_and_cannot_be_changed() {
        var form = story.ready(education);

        assertThat(story.submit(education.handler, form)).isEqualTo(1);

        var submitted = story.get(education.handler, form);
        assertThat(submitted.status()).isEqualTo(GoalStatus.SUBMITTED);
        assertThat(submitted.filed()).isFalse();
        var version = story.run(education.handler, scope -> versions.get(scope, form, 1));
        assertThat(version.isIntact()).isTrue();
        assertThat(version.lines()).hasSameSizeAs(submitted.lines());
        var line = submitted.lines().get(0).id();
        assertThatThrownBy(() -> story.type(education.handler, form, line, "name", "另一名称"))
                .isInstanceOf(Refused.class)
                .hasMessage("goals-not-editable");
        assertThatThrownBy(() -> story.submit(education.handler, form)).hasMessage("goals-not-editable");
    }

    @Test
    void the_bureau_sees_it_once_the_department_has_approved_it() {
        var form = story.ready(education);
        story.submit(education.handler, form);
        var seen = story.run(district.reviewer, scope -> story.forms().find(scope, form));
        assertThat(seen).isEmpty();

        story.approve(form, education.sectionHead, education.finance, education.leader, education.head);

        var filed = story.get(district.reviewer, form);
        assertThat(filed.status()).isEqualTo(GoalStatus.IN_REVIEW);
        assertThat(filed.filed()).isTrue();
    }

    @Test
    void sent_back_it_is_a_draft_again_with_the_reason_and_what_is_submitted_next_is_another_version() {
        var form = story.ready(education);
        story.submit(education.handler, form);

        story.sendBack(education.sectionHead, form, "请补充社会效益指标");

        var draft = story.get(education.handler, form);
        assertThat(draft.status()).isEqualTo(GoalStatus.DRAFT);
        assertThat(draft.statusReason()).isEqualTo("请补充社会效益指标");
        story.answerAll(education.handler, form);
        assertThat(story.submit(education.handler, form)).isEqualTo(2);
    }

    @Test
    void the_bureau_sends_it_back_and_sees_it_no_more() {
        var form = story.ready(education);
        story.submit(education.handler, form);
        story.approve(form, education.sectionHead, education.finance, education.leader, education.head);

        story.sendBack(district.reviewer, form, "指标值偏低");

        assertThat(story.get(education.handler, form).status()).isEqualTo(GoalStatus.DRAFT);
        var told = story.run(district.reviewer, scope -> story.forms().find(scope, form));
        assertThat(told).isEmpty();
    }

    @Test
    void passed_and_approved_it_can_be_adjusted_for_a_reason() {
        var form = story.ready(education);
        story.submit(education.handler, form);
        story.approve(
                form, education.sectionHead, education.finance, education.leader, education.head, district.reviewer);
        decide(form, GoalStatus.PASSED, "");
        decide(form, GoalStatus.APPROVED, "");

        adjust(form, "年中预算调减");

        var revised = story.get(education.handler, form);
        assertThat(revised.status()).isEqualTo(GoalStatus.REVISED);
        assertThat(revised.approvedVersion()).isEqualTo(1);
        assertThat(story.forms().isEditable(districts.scope(education.handler), revised))
                .isTrue();
        assertThatThrownBy(() -> decide(form, GoalStatus.PASSED, "")).isInstanceOf(Refused.class);
    }

    private void decide(UUID form, GoalStatus to, String reason) {
        story.run(district.reviewer, scope -> {
            states.decide(scope, form, to, reason);
            return true;
        });
    }

    private void adjust(UUID form, String reason) {
        story.run(education.handler, scope -> {
            states.adjust(scope, form, reason);
            return true;
        });
    }

    @Test
    void states_follow_each_other_in_their_order_only() {
        assertThat(GoalStatus.DRAFT.next()).containsExactly(GoalStatus.SUBMITTED);
        assertThat(GoalStatus.APPROVED.next()).containsExactly(GoalStatus.REVISED);
        assertThat(GoalStatus.REJECTED.mayBecome(GoalStatus.APPROVED)).isFalse();
        assertThat(GoalStatus.SUBMITTED.mayBecome(GoalStatus.PASSED)).isFalse();
        for (var status : GoalStatus.values()) {
            assertThat(status.next()).doesNotContain(status);
            assertThat(status.next().isEmpty()).isFalse();
        }
    }

    @Test
    void somebody_of_the_department_decides_nothing_for_the_bureau() {
        var form = story.ready(education);

        assertThatThrownBy(() -> story.run(education.head, scope -> {
                    states.decide(scope, form, GoalStatus.PASSED, "");
                    return true;
                }))
                .isInstanceOf(Refused.class)
                .hasMessage("not-allowed");
    }

    @Test
    void after_the_close_of_the_round_only_finance_submits_and_says_why() {
        var today = LocalDate.now(clock);
        var round = story.run(
                district.reviewer,
                scope ->
                        rounds.announce(scope, 2026, "一上" + UUID.randomUUID(), today.minusDays(9), today.minusDays(1)));
        var form = story.run(
                education.handler,
                scope -> story.forms()
                        .create(scope, NewGoal.empty(GoalKind.PROJECT, education.section, 2026, round.id(), "逾期项目")));
        story.fill(education.handler, form);
        story.answerAll(education.handler, form);
        assertThatThrownBy(() -> story.submit(education.handler, form)).hasMessage("goals-round-closed");
        districts.post(education.handler, Role.FINANCE, education.section);
        assertThatThrownBy(() -> story.submit(education.handler, form)).hasMessage("goals-round-closed");

        var version = story.run(education.handler, scope -> submissions.submit(scope, form, "上级资金文件于截止后下达"));

        assertThat(version).isEqualTo(1);
    }
}
