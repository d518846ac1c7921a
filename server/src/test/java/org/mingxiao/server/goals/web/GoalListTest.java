package org.mingxiao.server.goals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.goals.GoalStory;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.Rounds;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The list of goals by rounds with their deadlines, and forms begun from others. */
@ServerTest
@Import(GoalStory.class)
class GoalListTest {
    private final Districts districts;
    private final GoalStory story;
    private final Rounds rounds;
    private final MockMvc mvc;
    private District district;
    private UUID handler;
    private UUID section;

    @Autowired
    GoalListTest(Districts districts, GoalStory story, Rounds rounds, MockMvc mvc) {
        this.districts = districts;
        this.story = story;
        this.rounds = rounds;
        this.mvc = mvc;
    }

    @BeforeEach
    void a_district() {
        district = districts.make();
        handler = district.education.handler;
        section = district.education.section;
    }

    @Test
    void a_draft_of_a_round_that_closed_is_shown_as_overdue() throws Exception {
        var late = round(-9, -4);
        var running = round(-1, 2);
        project("过期的项目", late);
        project("当期的项目", running);

        var all = page(get("/goals?year=2027"));
        assertThat(all).contains("过期的项目", "逾期 4 天", "当期的项目", "剩 2 天");

        var filtered = page(get("/goals?year=2027&round=" + late));
        assertThat(filtered).contains("过期的项目").doesNotContain("当期的项目");
    }

    @Test
    void what_is_open_in_a_form_is_counted_for_those_who_see_it() throws Exception {
        var form = story.project(district.education);

        assertThat(page(get("/goals/progress?form=" + form)))
                .contains("progress-" + form)
                .contains("错误");
        assertThat(mvc.perform(get("/goals/progress?form=" + form).with(SignIn.as(district.water.handler)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain(form.toString());

        story.fill(handler, form);
        story.answerAll(handler, form);
        assertThat(page(get("/goals/progress?form=" + form)))
                .contains("progress-" + form)
                .doesNotContain("错误");
    }

    @Test
    void a_project_is_copied_under_another_name() throws Exception {
        var form = story.project(district.education, 2027, "教师培训");
        story.indicator(handler, form, "培训场次", "≥8场次");
        assertThat(page(get("/goals/" + form + "/copy"))).contains("教师培训");

        var copy = perform(post("/goals/" + form + "/copy")
                .param("unit", section.toString())
                .param("year", "2027")
                .param("title", "校长培训"));

        var made = UUID.fromString(
                String.valueOf(copy.getRedirectedUrl()).replace("/goals/", "").substring(0, 36));
        var goal = story.get(handler, made);
        assertThat(goal.title()).isEqualTo("校长培训");
        assertThat(goal.lines(BlockName.INDICATOR))
                .extracting(line -> line.text("name"))
                .containsExactly("培训场次");
    }

    @Test
    void the_chosen_goals_of_last_year_go_on() throws Exception {
        var goesOn = story.project(district.education, 2026, "校舍维修");
        story.project(district.education, 2026, "已结束的项目");
        assertThat(page(get("/goals/roll-over?year=2027"))).contains("校舍维修", "已结束的项目");

        perform(post("/goals/roll-over")
                .param("unit", section.toString())
                .param("year", "2027")
                .param("form", goesOn.toString()));

        assertThat(page(get("/goals?year=2027"))).contains("校舍维修").doesNotContain("已结束的项目");
    }

    private UUID round(int opens, int closes) {
        var today = LocalDate.now();
        return story.run(
                        district.reviewer,
                        scope -> rounds.announce(
                                scope, 2027, "轮次" + UUID.randomUUID(), today.plusDays(opens), today.plusDays(closes)))
                .id();
    }

    private void project(String title, UUID round) {
        story.run(
                handler,
                scope -> story.forms().create(scope, NewGoal.empty(GoalKind.PROJECT, section, 2027, round, title)));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        var response = perform(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(SignIn.as(handler)))
                .andReturn()
                .getResponse();
    }
}
