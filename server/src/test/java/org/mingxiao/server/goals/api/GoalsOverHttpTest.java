package org.mingxiao.server.goals.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.goals.GoalStory;
import org.mingxiao.server.goals.layout.BlockName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the grid and other programs do with goals over HTTP; what is sent twice with one key is done once. */
@ServerTest
@Import(GoalStory.class)
class GoalsOverHttpTest {
    private final Districts districts;
    private final GoalStory story;
    private final MockMvc mvc;
    private final JsonMapper json;
    private District district;
    private UUID handler;

    @Autowired
    GoalsOverHttpTest(Districts districts, GoalStory story, MockMvc mvc, JsonMapper json) {
        this.districts = districts;
        this.story = story;
        this.mvc = mvc;
        this.json = json;
    }

    @BeforeEach
    void a_district() {
        district = districts.make();
        handler = district.education.handler;
    }

    @Test
    void a_finding_is_answered_and_keeps_its_answer() throws Exception {
        var form = story.project(district.education);
        story.fill(handler, form);
        story.indicator(handler, form, "培训场次", "");
        var key = finding(form).get("key").asString();

        assertThat(send(form, "/answers", Map.of("key", key, "text", "场次待定，年中调整。"), "a")
                        .getStatus())
                .isEqualTo(204);

        assertThat(finding(form).get("answer").get("text").asString()).isEqualTo("场次待定，年中调整。");
        assertThat(send(form, "/answers", Map.of("key", "R99:-:-:0", "text", "没有这条"), "b")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(form, "/answers", Map.of("key", key, "text", " "), "c").getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_comment_that_is_sent_twice_stands_once_and_is_resolved() throws Exception {
        var form = story.project(district.education);
        var comment = Map.of("text", "金额请再核对");

        var first = body(send(form, "/comments", comment, "k")).get("id").asString();
        var again = body(send(form, "/comments", comment, "k")).get("id").asString();

        assertThat(again).isEqualTo(first);
        assertThat(form(form).get("comments")).hasSize(1);
        assertThat(send(form, "/comments/" + first + "/resolve", Map.of(), "r").getStatus())
                .isEqualTo(204);
        assertThat(form(form).get("comments").get(0).get("resolved").asBoolean())
                .isTrue();
        assertThat(send(form, "/comments/" + UUID.randomUUID() + "/resolve", Map.of(), "s")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_submission_that_is_sent_twice_makes_one_version() throws Exception {
        var form = story.ready(district.education);

        assertThat(body(send(form, "/submit", Map.of("reason", "首次送审"), "v"))
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(body(send(form, "/submit", Map.of("reason", "首次送审"), "v"))
                        .get("version")
                        .asInt())
                .isEqualTo(1);

        var versions = body(read(form, "/versions")).get("versions");
        assertThat(versions).hasSize(1);
        assertThat(versions.get(0).get("intact").asBoolean()).isTrue();
        assertThat(body(read(form, "/versions/1")).get("lines")).isNotEmpty();
        assertThat(read(form, "/versions/2").getStatus()).isEqualTo(404);
        assertThat(body(read(form, "/differences?from=1&to=0")).get("differences"))
                .isEmpty();
    }

    @Test
    void a_year_is_rolled_over_once() throws Exception {
        var form = story.project(district.education, 2026, "校舍维修");
        var unit = district.education.section;
        var chosen = Map.of("unit", unit, "from", 2026, "to", 2027, "forms", List.of(form));

        var made = body(send("/api/v1/goals/roll-over", chosen, "y")).get("made");
        var again = body(send("/api/v1/goals/roll-over", chosen, "y")).get("made");
        var later = body(send("/api/v1/goals/roll-over", chosen, "z")).get("made");

        assertThat(made).hasSize(1);
        assertThat(again).isEqualTo(made);
        assertThat(later).isEmpty();
        var plan = body(perform(get("/api/v1/goals/roll-over")
                        .param("unit", unit.toString())
                        .param("from", "2026")
                        .param("to", "2027")))
                .get("forms");
        assertThat(plan).hasSize(1);
        assertThat(plan.get(0).get("successor")).isEqualTo(made.get(0));
    }

    @Test
    void a_pasted_block_of_lines_comes_goes_and_comes_back_at_once() throws Exception {
        var form = story.project(district.education);
        var last = story.indicator(handler, form, "第一", "≥1次");
        var block = Map.of(
                "block", "INDICATOR", "after", last, "lines", List.of(Map.of("name", "第二"), Map.of("name", "第三")));

        var ids = body(send(form, "/lines/all", block, "p"))
                .get("lines")
                .valueStream()
                .map(line -> line.get("id").asString())
                .toList();
        send(form, "/lines/all", block, "p");
        assertThat(names(form)).containsExactly("第一", "第二", "第三");

        send(form, "/lines/remove", Map.of("lines", ids), "d");
        assertThat(names(form)).containsExactly("第一");
        assertThat(send(form, "/lines/remove", Map.of("lines", List.of(last, UUID.randomUUID())), "e")
                        .getStatus())
                .isEqualTo(404);
        assertThat(names(form)).containsExactly("第一");

        send(form, "/lines/restore", Map.of("lines", ids), "b");
        assertThat(names(form)).containsExactly("第一", "第二", "第三");
    }

    @Test
    void a_look_at_a_form_that_is_as_it_was_brings_nothing() throws Exception {
        var form = story.project(district.education);
        var tag = read(form, "").getHeader("ETag");
        assertThat(tag).isNotNull();

        assertThat(look(form, tag).getStatus()).isEqualTo(304);

        send(form, "/comments", Map.of("text", "请核对"), "q");
        var commented = look(form, tag);
        assertThat(commented.getStatus()).isEqualTo(200);
        story.indicator(handler, form, "培训场次", "≥8场次");
        assertThat(look(form, String.valueOf(commented.getHeader("ETag"))).getStatus())
                .isEqualTo(200);
        var outsider = mvc.perform(get("/api/v1/goals/forms/" + form)
                        .header("If-None-Match", tag)
                        .with(SignIn.as(district.water.handler)))
                .andReturn();
        assertThat(outsider.getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void what_the_checks_say_is_asked_for_after_a_save() throws Exception {
        var form = story.project(district.education);
        var line = story.indicator(handler, form, "培训场次", "");
        var cell = Map.of("line", line, "column", "annualValue", "base", "", "value", "≥8场次");

        var saved = body(perform(patch("/api/v1/goals/forms/" + form + "/cells")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("source", "typed", "cells", List.of(cell))))));

        assertThat(saved.get("saved")).hasSize(1);
        var checks = body(read(form, "/checks"));
        assertThat(checks.get("notes").get(0).get("text").asString()).isEqualTo("至少 8 场次");
        assertThat(checks.get("findings")).isEqualTo(form(form).get("findings"));
    }

    private JsonNode finding(UUID form) throws Exception {
        return form(form)
                .get("findings")
                .valueStream()
                .filter(each -> each.get("message").asString().contains("培训场次")
                        && each.get("message").asString().contains("年度指标值"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(UUID form) {
        return story.get(handler, form).lines(BlockName.INDICATOR).stream()
                .map(line -> line.text("name"))
                .toList();
    }

    private JsonNode form(UUID form) throws Exception {
        return body(read(form, ""));
    }

    private MockHttpServletResponse read(UUID form, String path) throws Exception {
        return perform(get("/api/v1/goals/forms/" + form + path));
    }

    private MockHttpServletResponse look(UUID form, String tag) throws Exception {
        return perform(get("/api/v1/goals/forms/" + form).header("If-None-Match", tag));
    }

    private MockHttpServletResponse send(UUID form, String path, Object body, String key) throws Exception {
        return send("/api/v1/goals/forms/" + form + path, body, key);
    }

    private MockHttpServletResponse send(String path, Object body, String key) throws Exception {
        return perform(post(path)
                .with(csrf())
                .header("Idempotency-Key", handler + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.accept(MediaType.APPLICATION_JSON).with(SignIn.as(handler)))
                .andReturn()
                .getResponse();
    }

    private JsonNode body(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isBetween(200, 299);
        return json.readTree(response.getContentAsByteArray());
    }
}
