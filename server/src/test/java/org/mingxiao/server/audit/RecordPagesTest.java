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
import org.jsoup.Jsoup;
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
    void acts_are_shown_and_looked_for_by_their_words_and_codes_stay_out_of_sight() throws Exception {
        var district = districts.make();
        var form = UUID.randomUUID();
        record(
                district,
                "goals.status-changed",
                form,
                Map.of("from", "DRAFT", "to", "SUBMITTED", "reason", "金额 <已> 核对", "line", form.toString()));
        record(
                district,
                "organization.post-requested",
                form,
                Map.of("person", district.education.handler.toString(), "role", "SECTION_HEAD", "reason", "调岗"));

        var chinese = seen(district, "zh-CN");
        assertThat(chinese)
                .contains("绩效目标状态变更", "原状态：草稿", "现状态：已送审", "理由：金额 <已> 核对", "对象：绩效目标", "人员：经办", "角色：科室负责人")
                .doesNotContain("SUBMITTED", "SECTION_HEAD", "goals.status-changed", "goals.form", form.toString());
        assertThat(seen(district, "en"))
                .contains("from: draft", "to: submitted", "of: performance goals", "role: Head of section")
                .doesNotContain("SUBMITTED", "SECTION_HEAD", "goals.form", form.toString());
    }

    /** The rows of the page without what only pointing at them shows. */
    private String seen(District district, String language) throws Exception {
        var page = mvc.perform(get("/audit")
                        .with(SignIn.as(district.auditAdministrator))
                        .param("lang", language)
                        .param("unit", district.education.section.toString()))
                .andExpect(content().string(containsString("<optgroup")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(page).select("tbody").text().replace("： ", "：").replaceAll(": +", ": ");
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
        record(district, "test.done", UUID.randomUUID(), Map.of("reason", reason));
    }

    private void record(District district, String action, UUID id, Map<String, String> detail) {
        CurrentScope.run(
                districts.scope(district.education.handler),
                () -> transactions.executeWithoutResult(
                        status -> acts.record(action, "goals.form", id, district.education.section, detail)));
    }
}
