package org.mingxiao.server.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.approval.Approvals;
import org.mingxiao.server.approval.Desk;
import org.mingxiao.server.approval.Matters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of approval, read and sent. */
@ServerTest
class PagesTest {
    private final MockMvc mvc;
    private final Desk desk;
    private final Approvals approvals;
    private final District.Department education;

    @Autowired
    PagesTest(MockMvc mvc, Districts districts, Approvals approvals) {
        this.mvc = mvc;
        this.approvals = approvals;
        desk = new Desk(districts, approvals);
        education = districts.make().education;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_list_is_shown_in_both_languages(String language) throws Exception {
        var caseId = submit("12.50");
        var waiting = page("/approval", education.sectionHead, language);
        assertThat(waiting).contains("/approval/" + caseId).contains(language.equals("en") ? "To do" : "待办");
        assertThat(page("/approval?box=begun", education.handler, language)).contains("/approval/" + caseId);
        assertThat(page("/approval?box=done", education.finance, language)).doesNotContain("/approval/" + caseId);
        page("/approval?box=copies&q=x", education.finance, language);
        page("/approval/phrases", education.finance, language);
        assertThat(page("/approval/count", education.sectionHead, language)).contains(">1<");
        assertThat(page("/", education.sectionHead, language)).contains("/approval/" + caseId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void a_case_is_shown_with_its_way_opinions_and_what_one_can_do(String language) throws Exception {
        var caseId = submit("800");
        assertThat(page("/approval/" + caseId, education.handler, language)).doesNotContain("data-key");
        desk.approve(education.sectionHead, caseId);
        desk.approve(education.finance, caseId);
        assertThat(page("/approval/" + caseId, education.leader, language))
                .contains("flow-current")
                .contains("data-key=\"a\"")
                .contains("value=\"section\"");
        desk.approve(education.leader, caseId);
        assertThat(page("/approval/" + caseId, education.secretary, language)).contains("name=\"present\"");
    }

    @Test
    void an_approval_sent_from_a_page_moves_the_case() throws Exception {
        var caseId = submit("12.50");

        mvc.perform(post("/approval/" + caseId + "/approve")
                        .with(SignIn.as(education.sectionHead))
                        .with(csrf())
                        .param("opinion", "同意。"))
                .andExpect(redirectedUrl("/approval"));
        mvc.perform(post("/approval/" + caseId + "/return")
                        .with(SignIn.as(education.finance))
                        .with(csrf())
                        .param("opinion", "请补充测算")
                        .param("to", "section"))
                .andExpect(redirectedUrl("/approval"));

        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("section");
    }

    @Test
    void a_turn_seen_before_the_case_came_back_is_no_turn_any_more() throws Exception {
        var caseId = submit("12.50");
        desk.approve(education.sectionHead, caseId);

        mvc.perform(post("/approval/" + caseId + "/approve")
                        .with(SignIn.as(education.finance))
                        .with(csrf())
                        .param("task", UUID.randomUUID().toString()))
                .andExpect(status().isConflict());
    }

    @Test
    void of_a_batch_each_is_decided_on_its_own() throws Exception {
        var one = submit("1");
        var other = submit("2");
        var gone = submit("3");
        desk.by(education.handler, scope -> approvals.withdraw(scope, gone, "有误"));

        var result = mvc.perform(post("/approval/batch")
                        .with(SignIn.as(education.sectionHead))
                        .with(csrf())
                        .param("item", one.toString(), gone.toString(), other.toString())
                        .param("opinion", "同意。"))
                .andExpect(status().is3xxRedirection())
                .andReturn();

        assertThat(desk.progress(education.handler, one).step()).isEqualTo("finance");
        assertThat(desk.progress(education.handler, other).step()).isEqualTo("finance");
        assertThat(result.getFlashMap().get("refused").toString()).contains("撤回");
    }

    @Test
    void a_meeting_that_does_not_carry_keeps_what_was_typed() throws Exception {
        var caseId = submit("800");
        desk.approve(education.sectionHead, caseId);
        desk.approve(education.finance, caseId);
        desk.approve(education.leader, caseId);

        var answer = mvc.perform(multipart("/approval/" + caseId + "/meeting")
                        .with(SignIn.as(education.secretary))
                        .with(csrf())
                        .param("number", "〔2026〕7号")
                        .param("members", "甲、乙、丙")
                        .param("present", "甲"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).contains("〔2026〕7号").contains("至少须到 2 人");
    }

    @Test
    void who_has_the_turn_sees_that_the_case_was_called_for() throws Exception {
        var caseId = submit("12.50");
        assertThat(page("/approval", education.sectionHead, "zh-CN")).doesNotContain("badge-reminded");

        desk.by(education.handler, scope -> approvals.remind(scope, caseId));

        assertThat(page("/approval", education.sectionHead, "zh-CN")).containsPattern("催办 \\d\\d-\\d\\d");
        assertThat(page("/", education.sectionHead, "zh-CN")).contains("badge-reminded");
        desk.approve(education.sectionHead, caseId);
        assertThat(page("/approval", education.finance, "zh-CN"))
                .as("the next step was not called for")
                .doesNotContain("badge-reminded");
    }

    private UUID submit(String amount) {
        return desk.submit(education.handler, Matters.project(education.section, amount, education.handler));
    }

    private String page(String path, UUID person, String language) throws Exception {
        return mvc.perform(get(path).with(SignIn.as(person)).cookie(new Cookie("lang", language)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
