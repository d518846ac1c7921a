package org.mingxiao.server.goals;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A handler types into the grid, and every cell is saved as it is left. */
@ServerTest
@Import(GoalStory.class)
class SavingCellsTest {
    private final MockMvc mvc;
    private final Districts districts;
    private final GoalStory story;
    private District.Department education;
    private UUID form;

    @Autowired
    SavingCellsTest(MockMvc mvc, Districts districts, GoalStory story) {
        this.mvc = mvc;
        this.districts = districts;
        this.story = story;
    }

    @BeforeEach
    void a_project() {
        education = districts.make().education;
        form = story.project(education);
    }

    @Test
    void a_cell_is_saved_and_explained() throws Exception {
        var line = story.indicator(education.handler, form, "举办培训", "");

        save(edit(line, "annualValue", "", "≥8场次"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.saved", hasSize(1)))
                .andExpect(jsonPath("$.conflicts", hasSize(0)));

        mvc.perform(get("/api/v1/goals/forms/{id}/checks", form).with(SignIn.as(education.handler)))
                .andExpect(jsonPath("$.notes[?(@.line == '%s' && @.column == 'annualValue')].text".formatted(line))
                        .value("至少 8 场次"));
        mvc.perform(get("/api/v1/goals/forms/{id}", form).with(SignIn.as(education.handler)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.editable").value(true))
                .andExpect(jsonPath("$.lines[?(@.id == '%s')].cells.annualValue".formatted(line))
                        .value("≥8场次"));
    }

    @Test
    void a_cell_that_holds_another_text_than_was_seen_stays_as_it_is() throws Exception {
        var line = story.indicator(education.handler, form, "举办培训", "≥8场次");

        save(edit(line, "annualValue", "≥7场次", "≥9场次"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.saved", hasSize(0)))
                .andExpect(jsonPath("$.conflicts[0].value").value("≥8场次"));
    }

    @Test
    void what_cannot_be_written_is_told_and_the_rest_is_written() throws Exception {
        var line = story.indicator(education.handler, form, "举办培训", "");
        var funding = story.get(education.handler, form)
                .lines(BlockName.FUNDING)
                .get(0)
                .id();

        save(edit(funding, "item", "年度资金总额", "总数")
                        + ","
                        + edit(line, "colour", "", "red")
                        + ","
                        + edit(line, "cycleValue", "", "≥20场次"))
                .andExpect(jsonPath("$.rejected[*].reason", hasItem("此格不可修改")))
                .andExpect(jsonPath("$.rejected[*].reason", hasItem("没有这一栏")))
                .andExpect(jsonPath("$.saved[*].column", equalTo(List.of("cycleValue"))));
    }

    @Test
    void somebody_without_a_hand_in_it_reads_and_does_not_write() throws Exception {
        var line = story.indicator(education.handler, form, "举办培训", "");

        mvc.perform(get("/api/v1/goals/forms/{id}", form).with(SignIn.as(education.leader)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.editable").value(false));
        mvc.perform(patchOf(edit(line, "annualValue", "", "1")).with(SignIn.as(education.leader)))
                .andExpect(status().isForbidden());
        mvc.perform(patchOf(edit(line, "annualValue", "", "1")).with(SignIn.as(education.otherHandler)))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_project_that_gets_another_name_is_listed_under_it() throws Exception {
        var head =
                story.get(education.handler, form).lines(BlockName.HEAD).get(0).id();

        save(edit(head, "name", "教师培训", "教师轮训")).andExpect(jsonPath("$.saved", hasSize(1)));

        mvc.perform(get("/api/v1/goals/forms")
                        .param("unit", education.section.toString())
                        .param("q", "轮训")
                        .with(SignIn.as(education.handler)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.forms[0].title").value("教师轮训"));
    }

    @Test
    void a_field_that_nobody_knows_is_refused() throws Exception {
        mvc.perform(patch("/api/v1/goals/forms/{id}/cells", form)
                        .with(csrf())
                        .with(SignIn.as(education.handler))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"source\":\"typed\",\"cells\":[],\"colour\":1}"))
                .andExpect(status().isBadRequest());
    }

    private ResultActions save(String edits) throws Exception {
        return mvc.perform(patchOf(edits).with(SignIn.as(education.handler)));
    }

    private MockHttpServletRequestBuilder patchOf(String edits) {
        return patch("/api/v1/goals/forms/{id}/cells", form)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"source\":\"typed\",\"cells\":[" + edits + "]}");
    }

    private static String edit(UUID line, String column, String base, String value) {
        return """
                {"line":"%s","column":"%s","base":"%s","value":"%s"}""".formatted(line, column, base, value);
    }

    @Test
    void a_department_has_one_form_of_its_own_a_year() throws Exception {
        story.run(
                education.finance,
                scope -> story.forms()
                        .create(scope, NewGoal.empty(GoalKind.DEPARTMENT, education.unit, 2026, null, null)));

        assertThatThrownBy(() -> story.run(
                        education.finance,
                        scope -> story.forms()
                                .create(scope, NewGoal.empty(GoalKind.DEPARTMENT, education.unit, 2026, null, null))))
                .hasMessage("goals-exists");
    }
}
