package org.mingxiao.server.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.audit.Recorded;
import org.mingxiao.server.audit.Records;
import org.mingxiao.server.library.IndicatorLibrary;
import org.mingxiao.server.library.LibraryIndicator;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A project goal goes all the way, through every module: draft, department, collective decision, bureau, budget, adjustment. */
@ServerTest
@Import(GoalByHttp.class)
class FromDraftToApprovalTest {
    private final Districts districts;
    private final Records records;
    private final IndicatorLibrary library;
    private final GoalByHttp goals;
    private final MockMvc mvc;
    private final Clock clock;
    private District district;
    private District.Department education;

    @Autowired
    FromDraftToApprovalTest(
            Districts districts,
            Records records,
            IndicatorLibrary library,
            GoalByHttp goals,
            MockMvc mvc,
            Clock clock) {
        this.districts = districts;
        this.records = records;
        this.library = library;
        this.goals = goals;
        this.mvc = mvc;
        this.clock = clock;
    }

    @BeforeEach
    void a_district() {
        district = districts.make();
        education = district.education;
    }

    @Test
    void a_big_project_goes_from_draft_to_approved_and_is_adjusted_afterwards() throws Exception {
        var indicator = "乡村教师结业人数" + UUID.randomUUID().toString().substring(0, 6);
        var form = goals.create(education.handler, education.section, 2027, "乡村教师培训");
        goals.fill(education.handler, form, "500.00", indicator);
        var basis = attach(education.handler, form, "立项依据.txt");

        goals.submit(education.handler, form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("goals-unanswered"));
        goals.answerAll(education.handler, form);
        goals.submit(education.handler, form).andExpect(jsonPath("$.version").value(1));
        assertState(form, "SUBMITTED", false);

        var first = goals.approvalCase(education.handler, form);
        act(education.sectionHead, first, "return", Map.of("reason", "总体目标不够具体"))
                .andExpect(status().isOk());
        assertState(form, "DRAFT", false);
        assertThat(goals.read(education.handler, form).get("statusReason").asString())
                .isEqualTo("总体目标不够具体");
        goals.type(education.handler, form, "GOAL", 0, "text", "培训乡村教师 120 人次以上，结业率达到 95%。");
        goals.answerAll(education.handler, form);
        goals.submit(education.handler, form).andExpect(jsonPath("$.version").value(2));
        assertThat(goals.changedTexts(education.handler, form, 1, 2)).contains("培训乡村教师 120 人次以上，结业率达到 95%。");

        var second = goals.approvalCase(education.handler, form);
        assertThat(second).isNotEqualTo(first);
        through(second, form);

        assertState(form, "IN_REVIEW", true);
        mvc.perform(get("/review/" + form).with(SignIn.as(district.reviewer))).andExpect(status().isOk());
        mvc.perform(get("/filing/uploads/" + basis).with(SignIn.as(district.reviewer)))
                .andExpect(status().isOk());
        opinion(form, 2, "EXCELLENT").andExpect(status().isNoContent());
        assertState(form, "PASSED", true);
        assertCase(second, "APPROVED");
        goals.post(district.reviewer, "/api/v1/review/forms/" + form + "/approval", Map.of())
                .andExpect(status().isNoContent());
        assertState(form, "APPROVED", true);
        assertThat(library.search(indicator, null, 5))
                .as("the library learned from it")
                .extracting(LibraryIndicator::name)
                .contains(indicator);

        goals.post(education.handler, "/api/v1/goals/forms/" + form + "/adjust", Map.of("reason", "上级追加任务"))
                .andExpect(status().isNoContent());
        assertState(form, "REVISED", false);
        mvc.perform(get("/filing/uploads/" + basis).with(SignIn.as(district.reviewer)))
                .andExpect(status().isNotFound());
        goals.type(education.handler, form, "INDICATOR", 0, "annualValue", "≥150人");
        goals.type(education.handler, form, "INDICATOR", 0, "cycleValue", "≥150人");
        goals.answerAll(education.handler, form);
        goals.submit(education.handler, form).andExpect(jsonPath("$.version").value(3));
        through(goals.approvalCase(education.handler, form), form);
        opinion(form, 3, "EXCELLENT").andExpect(status().isNoContent());
        goals.post(district.reviewer, "/api/v1/review/forms/" + form + "/approval", Map.of())
                .andExpect(status().isNoContent());

        assertState(form, "APPROVED", true);
        goals.get(education.handler, "/api/v1/goals/forms/" + form + "/versions")
                .andExpect(jsonPath("$.versions[*].number", Matchers.contains(3, 2, 1)))
                .andExpect(jsonPath("$.versions[*].intact", Matchers.contains(true, true, true)));
        assertThat(goals.changedTexts(education.handler, form, 2, 3)).contains("≥150人");
        assertRecord(form, second);
    }

    /** Section, finance, leader, the meeting and the head; whoever may not is refused on the way. */
    private void through(UUID caseId, UUID form) throws Exception {
        var secondHead = districts.person("副科长", Role.SECTION_HEAD, education.section);
        refused(education.handler, caseId, 403, "approval-own-matter");
        refused(education.finance, caseId, 403, "not-allowed");
        refused(district.water.sectionHead, caseId, 404, "not-found");
        approve(education.sectionHead, caseId);
        refused(education.sectionHead, caseId, 409, "approval-settled");
        refused(secondHead, caseId, 403, "not-allowed");
        approve(education.finance, caseId);
        mvc.perform(get("/review/" + form).with(SignIn.as(district.reviewer))).andExpect(status().isNotFound());
        approve(education.leader, caseId);
        assertState(form, "SUBMITTED", false);

        act(education.secretary, caseId, "approve", Map.of("opinion", "通过"))
                .andExpect(jsonPath("$.code").value("approval-meeting-missing"));
        var minutes = minutes();
        act(education.secretary, caseId, "approve", meeting(caseId, minutes, "499.99"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("approval-meeting"));
        act(education.secretary, caseId, "approve", meeting(caseId, UUID.randomUUID(), "500"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", Matchers.containsString("所附会议纪要不存在")));
        act(education.secretary, caseId, "approve", meeting(caseId, minutes, "500"))
                .andExpect(status().isOk());
        mvc.perform(get("/filing/uploads/" + minutes).with(SignIn.as(district.reviewer)))
                .andExpect(status().isNotFound());
        approve(education.head, caseId);
        mvc.perform(get("/filing/uploads/" + minutes).with(SignIn.as(district.reviewer)))
                .andExpect(status().isOk());
    }

    @Test
    void the_second_of_two_section_heads_is_told_who_was_there_before() throws Exception {
        var other = districts.person("副科长", Role.SECTION_HEAD, education.section);
        var caseId = submitted();

        approve(education.sectionHead, caseId);

        act(other, caseId, "approve", Map.of())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("approval-settled"))
                .andExpect(jsonPath("$.detail", Matchers.containsString("科长")));
    }

    @Test
    void who_brings_a_file_while_it_is_in_approval_does_not_approve_it() throws Exception {
        var caseId = submitted();
        approve(education.sectionHead, caseId);

        attach(education.finance, formOf(caseId), "补充测算.txt");

        refused(education.finance, caseId, 403, "approval-own-matter");
    }

    @Test
    void good_passes_with_edits_that_the_reviewer_confirms() throws Exception {
        var form = atTheBureau();
        var caseId = goals.approvalCase(education.handler, form);

        opinion(form, 1, "GOOD").andExpect(status().isNoContent());

        assertState(form, "PASSED_WITH_EDITS", true);
        assertCase(caseId, "APPROVED");
        goals.type(education.handler, form, "GOAL", 0, "text", "培训乡村教师 130 人次。");
        goals.post(district.reviewer, "/api/v1/review/forms/" + form + "/edits", Map.of())
                .andExpect(status().isNoContent());
        assertState(form, "PASSED", true);
        assertThat(goals.changedTexts(education.handler, form, 1, 2)).contains("培训乡村教师 130 人次。");
    }

    @Test
    void fair_goes_back_and_is_submitted_again() throws Exception {
        var form = atTheBureau();
        var caseId = goals.approvalCase(education.handler, form);

        opinion(form, 1, "FAIR").andExpect(status().isNoContent());

        assertState(form, "DRAFT", false);
        assertCase(caseId, "RETURNED");
        goals.get(district.reviewer, "/api/v1/review/forms/" + form).andExpect(status().isNotFound());
        goals.type(education.handler, form, "GOAL", 0, "text", "培训乡村教师 130 人次。");
        goals.answerAll(education.handler, form);
        goals.submit(education.handler, form).andExpect(jsonPath("$.version").value(2));
        assertState(form, "SUBMITTED", false);
    }

    @Test
    void poor_stays_out_of_the_budget() throws Exception {
        var form = atTheBureau();
        var caseId = goals.approvalCase(education.handler, form);

        opinion(form, 1, "POOR").andExpect(status().isNoContent());

        assertState(form, "REJECTED", true);
        assertCase(caseId, "RETURNED");
        goals.post(district.reviewer, "/api/v1/review/forms/" + form + "/approval", Map.of())
                .andExpect(status().isConflict());
        goals.submit(education.handler, form).andExpect(status().isConflict());
    }

    @Test
    void what_the_bureau_has_read_the_department_takes_back_no_more() throws Exception {
        var form = atTheBureau();
        var caseId = goals.approvalCase(education.handler, form);

        mvc.perform(get("/review/" + form).with(SignIn.as(district.reviewer))).andExpect(status().isOk());

        act(education.head, caseId, "withdraw", Map.of("reason", "再议")).andExpect(status().isConflict());
        assertState(form, "IN_REVIEW", true);
    }

    @Test
    void of_two_reviewers_the_second_is_told_and_whoever_had_a_hand_in_it_reviews_nothing() throws Exception {
        var other = districts.person("另一审核员", Role.REVIEWER, district.bureau);
        districts.post(education.handler, Role.REVIEWER, district.bureau);
        var form = atTheBureau();

        goals.post(
                        education.handler,
                        "/api/v1/review/forms/" + form + "/opinion",
                        Map.of("version", 1, "grade", "EXCELLENT", "reason", "理由", "opinion", "同意"))
                .andExpect(jsonPath("$.code").value("duties-conflict"));
        opinion(form, 1, "EXCELLENT").andExpect(status().isNoContent());

        goals.post(
                        other,
                        "/api/v1/review/forms/" + form + "/opinion",
                        Map.of("version", 1, "grade", "POOR", "reason", "理由", "opinion", "不同意"))
                .andExpect(status().isConflict());
        assertState(form, "PASSED", true);
    }

    @Test
    void an_approval_of_the_bureau_in_the_inbox_leaves_the_grade_to_the_review() throws Exception {
        var form = atTheBureau();
        approve(district.reviewer, goals.approvalCase(education.handler, form));
        assertState(form, "IN_REVIEW", true);

        opinion(form, 1, "FAIR").andExpect(status().isNoContent());

        assertState(form, "DRAFT", false);
    }

    private UUID submitted() throws Exception {
        var form = goals.create(education.handler, education.section, 2027, "乡村教师培训");
        goals.fill(education.handler, form, "36.00", "培训教师人数");
        goals.answerAll(education.handler, form);
        goals.submit(education.handler, form).andExpect(status().isOk());
        return goals.approvalCase(education.handler, form);
    }

    private UUID atTheBureau() throws Exception {
        var caseId = submitted();
        approve(education.sectionHead, caseId);
        approve(education.finance, caseId);
        approve(education.leader, caseId);
        approve(education.head, caseId);
        var form = formOf(caseId);
        assertState(form, "IN_REVIEW", true);
        return form;
    }

    private UUID formOf(UUID caseId) throws Exception {
        return UUID.fromString(goals.json(education.handler, "/api/v1/approval/cases/" + caseId)
                .at("/progress/matter/id")
                .asString());
    }

    private void assertState(UUID form, String state, boolean filed) throws Exception {
        var read = goals.read(education.handler, form);
        assertThat(read.get("status").asString()).isEqualTo(state);
        assertThat(read.get("filed").asBoolean()).as("seen by the bureau").isEqualTo(filed);
        goals.get(district.reviewer, "/api/v1/goals/forms/" + form)
                .andExpect(filed ? status().isOk() : status().isNotFound());
    }

    private void assertCase(UUID caseId, String state) throws Exception {
        goals.get(education.handler, "/api/v1/approval/cases/" + caseId)
                .andExpect(jsonPath("$.progress.status").value(state));
    }

    private ResultActions act(UUID person, UUID caseId, String act, Map<String, Object> body) throws Exception {
        return goals.post(person, "/api/v1/approval/cases/" + caseId + "/" + act, body);
    }

    private void approve(UUID person, UUID caseId) throws Exception {
        act(person, caseId, "approve", Map.of("opinion", "同意")).andExpect(status().isOk());
    }

    private void refused(UUID person, UUID caseId, int code, String reason) throws Exception {
        act(person, caseId, "approve", Map.of())
                .andExpect(status().is(code))
                .andExpect(jsonPath("$.code").value(reason));
    }

    private ResultActions opinion(UUID form, int version, String grade) throws Exception {
        return goals.post(
                district.reviewer,
                "/api/v1/review/forms/" + form + "/opinion",
                Map.of("version", version, "grade", grade, "reason", "综合全县情况评定", "opinion", "请按意见办理"));
    }

    private Map<String, Object> meeting(UUID caseId, UUID minutes, String amount) throws Exception {
        var title = goals.json(education.secretary, "/api/v1/approval/cases/" + caseId)
                .at("/progress/matter/title")
                .asString();
        return Map.of(
                "opinion",
                "会议通过",
                "meeting",
                Map.of(
                        "number",
                        "〔2026〕3号",
                        "date",
                        LocalDate.now(clock).toString(),
                        "members",
                        List.of("甲", "乙", "丙"),
                        "present",
                        List.of("甲", "丙"),
                        "minutes",
                        minutes.toString(),
                        "object",
                        title,
                        "payee",
                        "",
                        "amount",
                        amount));
    }

    private UUID minutes() throws Exception {
        var answer = mvc.perform(multipart("/api/v1/uploads")
                        .file(file("会议纪要.txt"))
                        .param("unit", education.unit.toString())
                        .with(SignIn.as(education.secretary))
                        .with(csrf()))
                .andExpect(status().isCreated());
        return goals.id(answer);
    }

    /** @return the upload */
    private UUID attach(UUID person, UUID form, String name) throws Exception {
        var shown = mvc.perform(multipart("/filing/attachments")
                        .file(file(name))
                        .param("kind", "goals.form")
                        .param("subject", form.toString())
                        .param("unit", education.section.toString())
                        .with(SignIn.as(person))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var at = shown.indexOf("/filing/uploads/") + "/filing/uploads/".length();
        return UUID.fromString(shown.substring(at, at + 36));
    }

    private static MockMultipartFile file(String name) {
        return new MockMultipartFile("file", name, "text/plain", "会议同意。".getBytes(StandardCharsets.UTF_8));
    }

    private void assertRecord(UUID form, UUID caseId) {
        var scope = districts.scope(education.handler);
        var acts = CurrentScope.during(scope, () -> records.timeline(scope, "goals.form", form));
        assertThat(acts)
                .filteredOn(act -> act.action().equals("goals.status-changed"))
                .extracting(act -> act.detail().get("to"))
                .containsExactly(
                        "SUBMITTED",
                        "DRAFT",
                        "SUBMITTED",
                        "IN_REVIEW",
                        "PASSED",
                        "APPROVED",
                        "REVISED",
                        "SUBMITTED",
                        "IN_REVIEW",
                        "PASSED",
                        "APPROVED");
        assertThat(acts)
                .extracting(Recorded::action)
                .startsWith("goals.created")
                .contains("goals.saved", "goals.finding-answered", "goals.submitted", "goals.reviewed");
        assertThat(acts)
                .filteredOn(act -> act.action().equals("goals.reviewed"))
                .extracting(Recorded::actor)
                .containsOnly(district.reviewer)
                .hasSize(2);
        var ofTheCase = CurrentScope.during(scope, () -> records.timeline(scope, "approval.case", caseId));
        assertThat(ofTheCase)
                .filteredOn(act -> act.action().equals("approval.approved"))
                .extracting(Recorded::actor)
                .containsExactly(
                        education.sectionHead,
                        education.finance,
                        education.leader,
                        education.secretary,
                        education.head,
                        district.reviewer);
    }
}
