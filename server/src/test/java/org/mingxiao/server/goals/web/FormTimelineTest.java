package org.mingxiao.server.goals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.goals.GoalStory;
import org.mingxiao.server.goals.layout.BlockName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** The timeline of a form reads as people speak. */
@ServerTest
@Import(GoalStory.class)
class FormTimelineTest {
    private final Districts districts;
    private final GoalStory story;
    private final MockMvc mvc;

    @Autowired
    FormTimelineTest(Districts districts, GoalStory story, MockMvc mvc) {
        this.districts = districts;
        this.story = story;
        this.mvc = mvc;
    }

    @Test
    void saves_one_after_the_other_stand_as_one_and_cells_have_their_names() throws Exception {
        var department = districts.make().education;
        var handler = department.handler;
        var form = story.project(department);
        var goal = story.get(handler, form).lines(BlockName.GOAL).get(0).id();
        story.type(handler, form, goal, "text", "培训乡村教师。");
        story.indicator(handler, form, "培训场次", "≥8场次");
        story.type(handler, form, goal, "text", "培训乡村教师，提升水平。");
        story.type(handler, form, goal, "text", "培训乡村教师，提升教学水平。");

        var timeline = mvc.perform(get("/goals/" + form + "/timeline").with(SignIn.as(handler)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(timeline.split("填写绩效目标", -1)).hasSize(3);
        assertThat(timeline).contains("总体目标 1").contains("年度绩效目标").contains("单元格数");
        assertThat(timeline).doesNotContain(goal.toString()).doesNotContain("annualValue");
    }
}
