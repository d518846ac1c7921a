package org.mingxiao.server.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.approval.Approvals;
import org.mingxiao.server.approval.Desk;
import org.mingxiao.server.approval.Matters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Approval for programs. */
@ServerTest
class ApprovalApiTest {
    private final MockMvc mvc;
    private final Desk desk;
    private final District district;
    private final District.Department education;

    @Autowired
    ApprovalApiTest(MockMvc mvc, Districts districts, Approvals approvals) {
        this.mvc = mvc;
        desk = new Desk(districts, approvals);
        district = districts.make();
        education = district.education;
    }

    @Test
    void a_program_reads_the_inbox_and_decides() throws Exception {
        var caseId = submit();
        mvc.perform(get("/api/v1/approval/inbox").with(SignIn.as(education.sectionHead)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.cases[0].caseId").value(caseId.toString()));

        decide(education.sectionHead, caseId, "approve", "{\"opinion\": \"同意\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.progress.step").value("finance"))
                .andExpect(jsonPath("$.canWithdraw").value(true));
        decide(education.finance, caseId, "return", "{\"to\": \"section\", \"reason\": \"测算不足\"}")
                .andExpect(status().isOk());

        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("section");
    }

    @Test
    void who_comes_second_gets_a_problem_that_says_who_did_what() throws Exception {
        var caseId = submit();
        desk.approve(education.sectionHead, caseId);

        decide(education.sectionHead, caseId, "approve", "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("approval-settled"))
                .andExpect(jsonPath("$.detail").value(containsString("科长")));
    }

    @Test
    void a_case_elsewhere_is_not_there() throws Exception {
        var caseId = submit();

        for (var person : new UUID[] {district.water.head, district.reviewer, education.otherHandler}) {
            mvc.perform(get("/api/v1/approval/cases/" + caseId).with(SignIn.as(person)))
                    .andExpect(status().isNotFound());
            decide(person, caseId, "approve", "{}").andExpect(status().isNotFound());
        }
    }

    private UUID submit() {
        return desk.submit(education.handler, Matters.project(education.section, education.handler));
    }

    private ResultActions decide(UUID person, UUID caseId, String act, String body) throws Exception {
        return mvc.perform(post("/api/v1/approval/cases/" + caseId + "/" + act)
                .with(SignIn.as(person))
                .with(csrf())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
