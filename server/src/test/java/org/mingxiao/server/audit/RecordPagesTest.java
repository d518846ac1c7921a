package org.mingxiao.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit administrator looks through the record, and has it checked. */
@ServerTest
class RecordPagesTest {
    private final MockMvc mvc;
    private final Districts districts;
    private final Acts acts;
    private final TransactionTemplate transactions;

    @Autowired
    RecordPagesTest(MockMvc mvc, Districts districts, Acts acts, TransactionTemplate transactions) {
        this.mvc = mvc;
        this.districts = districts;
        this.acts = acts;
        this.transactions = transactions;
    }

    @Test
    void the_record_is_searched_by_unit_person_act_and_day_and_turned_page_by_page() throws Exception {
        var district = districts.make();
        for (var i = 0; i < 60; i++) {
            act(district, "第" + i + "次");
        }
        var unit = district.education.section.toString();
        var auditor = SignIn.as(district.auditAdministrator);

        var first = mvc.perform(get("/audit")
                        .with(auditor)
                        .param("unit", unit)
                        .param("person", "经办")
                        .param("action", "test."))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("第59次")))
                .andExpect(content().string(not(containsString("第9次"))))
                .andReturn();
        var next = first.getResponse().getContentAsString().replaceFirst("(?s).*after=(\\d+).*", "$1");
        mvc.perform(get("/audit").with(auditor).param("unit", unit).param("after", next))
                .andExpect(content().string(containsString("第9次")))
                .andExpect(content().string(not(containsString("第59次"))));
        mvc.perform(get("/audit").with(auditor).param("unit", unit).param("to", "2020-01-01"))
                .andExpect(content().string(not(containsString("第59次"))));
    }

    @Test
    void the_audit_administrator_has_the_chain_checked_and_others_do_not() throws Exception {
        var district = districts.make();

        mvc.perform(post("/audit/verify")
                        .with(SignIn.as(district.auditAdministrator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/audit"));

        mvc.perform(get("/audit").with(SignIn.as(district.auditAdministrator)))
                .andExpect(content().string(containsString("完好")));
        mvc.perform(post("/audit/verify").with(SignIn.as(district.auditor)).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/audit").with(SignIn.as(district.systemAdministrator))).andExpect(status().isForbidden());
    }

    @Test
    void markup_in_a_record_is_shown_as_text() throws Exception {
        var district = districts.make();
        act(district, "<script>alert(1)</script>");

        var page = mvc.perform(get("/audit")
                        .with(SignIn.as(district.auditAdministrator))
                        .param("unit", district.education.section.toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    private void act(District district, String reason) {
        CurrentScope.run(
                districts.scope(district.education.handler),
                () -> transactions.executeWithoutResult(status -> acts.record(
                        "test.done",
                        "test.thing",
                        UUID.randomUUID(),
                        district.education.section,
                        Map.of("reason", reason))));
    }
}
