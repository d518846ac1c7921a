package org.mingxiao.server.goals.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.audit.Records;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStory;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.Rounds;
import org.mingxiao.server.goals.layout.GoalKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Drafts are reminded of before their round closes, once a day. */
@ServerTest
@Import(GoalStory.class)
class RemindingTest {
    private final Districts districts;
    private final GoalStory story;
    private final Rounds rounds;
    private final Reminders reminders;
    private final Records records;
    private final Clock clock;

    @Autowired
    RemindingTest(
            Districts districts, GoalStory story, Rounds rounds, Reminders reminders, Records records, Clock clock) {
        this.districts = districts;
        this.story = story;
        this.rounds = rounds;
        this.reminders = reminders;
        this.records = records;
        this.clock = clock;
    }

    @Test
    void three_days_before_the_close_a_draft_has_a_reminder_on_record() {
        var district = districts.make();
        var education = district.education;
        var today = LocalDate.now(clock);
        var round = story.run(
                district.reviewer,
                scope ->
                        rounds.announce(scope, 2026, "二上" + UUID.randomUUID(), today.minusDays(20), today.plusDays(3)));
        var draft = story.run(
                education.handler,
                scope -> story.forms()
                        .create(scope, NewGoal.empty(GoalKind.PROJECT, education.section, 2026, round.id(), "未送审项目")));

        reminders.daily();
        reminders.daily();

        var timeline = story.run(education.handler, scope -> records.timeline(scope, GoalForms.SUBJECT, draft));
        assertThat(timeline)
                .filteredOn(act -> act.action().equals("goals.reminded"))
                .hasSize(1);
    }
}
