package org.mingxiao.server.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;

/** What stands around every page, and what a browser remembers of a person's taste. */
@ServerTest
@Import(FrameOfPagesTest.Refusing.class)
class FrameOfPagesTest {
    private final MockMvc mvc;
    private final Districts districts;

    @Autowired
    FrameOfPagesTest(MockMvc mvc, Districts districts) {
        this.mvc = mvc;
        this.districts = districts;
    }

    @Test
    void the_head_names_person_and_place_of_work() throws Exception {
        mvc.perform(get("/").with(SignIn.as(districts.make().education.handler)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("甲县教育局 · 业务科")));
    }

    @Test
    void a_search_that_finds_nothing_says_so_and_escapes_what_was_typed() throws Exception {
        mvc.perform(get("/search").param("q", "<b>zz").with(SignIn.as(districts.make().education.handler)))
                .andExpect(content().string(Matchers.containsString("没有找到“&lt;b&gt;zz”。")));
    }

    @Test
    void a_refusal_is_a_page_with_its_reason_or_inside_a_page_just_the_reason() throws Exception {
        var handler = SignIn.as(districts.make().education.handler);

        mvc.perform(get("/samples/refused").with(handler))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("<nav class=\"side-bar\"")))
                .andExpect(content().string(Matchers.containsString("没有找到，或不在您的管理范围内。")));
        mvc.perform(get("/samples/refused").header("HX-Request", "true").with(handler))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.startsWith("<div class=\"alert alert-danger\"")));
    }

    @Test
    void what_does_not_exist_is_not_found() throws Exception {
        mvc.perform(get("/nowhere").with(SignIn.as(districts.make().education.handler)))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_browser_may_report_on_the_content_policy() throws Exception {
        mvc.perform(post("/csp-report").content("{\"csp-report\":{}}")).andExpect(status().isNoContent());
    }

    @ParameterizedTest
    @CsvSource({"theme, dark", "type, large", "menu, narrow", "year, 2025", "lang, en"})
    void a_choice_is_kept_in_this_browser_and_leads_back(String name, String value) throws Exception {
        mvc.perform(post("/preferences")
                        .param(name, value)
                        .param("back", "/search?q=a")
                        .with(csrf()))
                .andExpect(redirectedUrl("/search?q=a"))
                .andExpect(cookie().value(name, value))
                .andExpect(cookie().httpOnly(name, true));
    }

    @Test
    void a_year_chosen_at_the_top_counts_over_that_of_the_address() throws Exception {
        mvc.perform(post("/preferences")
                        .param("year", "2025")
                        .param("back", "/goals?year=2027&status=DRAFT")
                        .with(csrf()))
                .andExpect(redirectedUrl("/goals?status=DRAFT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "elsewhere", "/a b"})
    void a_choice_leads_to_no_other_site(String back) throws Exception {
        mvc.perform(post("/preferences")
                        .param("theme", "dark")
                        .param("back", back)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void what_is_no_choice_is_not_kept() throws Exception {
        mvc.perform(post("/preferences").param("theme", "\"><script>").with(csrf()))
                .andExpect(cookie().doesNotExist("theme"));
    }

    @Test
    void a_browser_that_chose_dark_and_large_gets_it() throws Exception {
        var page = mvc.perform(get("/sign-in").cookie(new Cookie("theme", "dark"), new Cookie("type", "large")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("data-bs-theme=\"dark\"").contains("class=\"large-type\"");
    }

    @Controller
    @Access
    static class Refusing {
        @GetMapping("/samples/refused")
        String refuse() {
            throw Refused.conflict("not-found");
        }
    }
}
