package org.mingxiao.server.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A collective decision (三重一大) carries a matter only if its minutes say so. */
@ServerTest
class MeetingTest {
    private final Approvals approvals;
    private final Minutes minutes;
    private final MessageSource messages;
    private final Clock clock;
    private final Desk desk;
    private final District.Department education;
    private final District.Department water;
    private Matter matter;
    private UUID caseId;

    @Autowired
    MeetingTest(Districts districts, Approvals approvals, Minutes minutes, MessageSource messages, Clock clock) {
        this.approvals = approvals;
        this.minutes = minutes;
        this.messages = messages;
        this.clock = clock;
        desk = new Desk(districts, approvals);
        var district = districts.make();
        education = district.education;
        water = district.water;
        matter = Matters.project(education.section, "800.00", education.handler);
        caseId = matter.id();
    }

    @BeforeEach
    void come_to_the_meeting() {
        caseId = desk.submit(education.handler, matter);
        desk.approve(education.sectionHead, caseId);
        desk.approve(education.finance, caseId);
        desk.approve(education.leader, caseId);
    }

    @Test
    void big_money_goes_through_the_meeting() {
        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("meeting");

        decide(meeting(today(), List.of("甲", "乙"), matter.title(), "800"));

        var progress = desk.progress(education.handler, caseId);
        assertThat(progress.step()).isEqualTo("head");
        assertThat(progress.opinions().get(progress.opinions().size() - 1).meeting())
                .isNotNull()
                .extracting(Meeting::number)
                .isEqualTo("〔2026〕3号");
    }

    @Test
    void without_a_meeting_nothing_is_decided() {
        assertThatThrownBy(() -> desk.approve(education.secretary, caseId))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("approval-meeting-missing"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var wrong = new Meeting(
                " ",
                today().plusDays(1),
                List.of("甲", "乙", "丙"),
                List.of("甲", "丁"),
                null,
                "另一事项",
                "",
                new BigDecimal("80"));

        assertThat(refusal(wrong))
                .contains("缺少会议编号")
                .contains("晚于审批日期")
                .contains("到会 1 人，应到 3 人，至少须到 2 人")
                .contains("丁")
                .contains("未附会议纪要")
                .contains("另一事项")
                .contains("80 万元");
    }

    @Test
    void two_thirds_of_the_members_are_enough_and_fewer_are_not() {
        assertThat(refusal(meeting(today(), List.of("甲"), matter.title(), "800")))
                .contains("至少须到 2 人");
        decide(meeting(today(), List.of("甲", "丙"), matter.title(), "800.00"));
    }

    @Test
    void spaces_and_widths_of_the_print_make_no_difference() {
        decide(meeting(
                today().minusDays(9),
                List.of("甲", "乙", "丙"),
                " " + matter.title().replace(" ", "　"),
                "800"));
    }

    @Test
    void minutes_that_are_not_there_or_of_another_unit_carry_nothing() {
        var foreign = List.of(
                UUID.randomUUID(),
                keep(water.secretary, water.unit),
                keep(education.secretary, education.otherSection));

        for (var upload : foreign) {
            assertThat(refusal(meeting(today(), List.of("甲", "乙"), upload, matter.title(), "800")))
                    .contains("所附会议纪要不存在，或不属于该单位");
        }
        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("meeting");
    }

    private Meeting meeting(LocalDate date, List<String> present, String object, String amount) {
        return meeting(date, present, keep(education.secretary, education.unit), object, amount);
    }

    private static Meeting meeting(LocalDate date, List<String> present, UUID upload, String object, String amount) {
        return new Meeting(
                "〔2026〕3号", date, List.of("甲", "乙", "丙"), present, upload, object, "", new BigDecimal(amount));
    }

    private UUID keep(UUID person, UUID unit) {
        return desk.as(
                person,
                scope -> minutes.keep(
                        scope, unit, "会议纪要.txt", new ByteArrayInputStream("同意该事项".getBytes(StandardCharsets.UTF_8))));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void decide(Meeting meeting) {
        desk.by(education.secretary, scope -> approvals.approve(scope, caseId, "会议通过", meeting));
    }

    private String refusal(Meeting meeting) {
        try {
            decide(meeting);
            throw new AssertionError("carried");
        } catch (Refused refused) {
            return messages.getMessage(refused.messageKey(), refused.arguments(), Locale.SIMPLIFIED_CHINESE);
        }
    }
}
