package org.mingxiao.server.goals;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.approval.MatterView;
import org.mingxiao.server.goals.layout.BlockName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Who approves sees what changed since the last submission, and what the department says to the findings. */
@ServerTest
@Import(GoalStory.class)
class MatterOnTheApprovalPageTest {
    private final Districts districts;
    private final GoalStory story;
    private final List<MatterView> views;
    private final SpringTemplateEngine templates;
    private final ServletContext servlets;

    @Autowired
    MatterOnTheApprovalPageTest(
            Districts districts,
            GoalStory story,
            List<MatterView> views,
            SpringTemplateEngine templates,
            ServletContext servlets) {
        this.districts = districts;
        this.story = story;
        this.views = views;
        this.templates = templates;
        this.servlets = servlets;
    }

    @Test
    void differences_findings_and_answers_are_shown() {
        var education = districts.make().education;
        var form = story.ready(education);
        story.submit(education.handler, form);
        story.sendBack(education.sectionHead, form, "请调高目标");
        var line = story.get(education.handler, form)
                .lines(BlockName.INDICATOR)
                .get(0)
                .id();
        story.type(education.handler, form, line, "annualValue", "≥93%；≥300人");
        story.answerAll(education.handler, form);
        story.submit(education.handler, form);

        var page = page(education, form);

        assertThat(page).contains("≥93%；≥300人", "修改", "R05", "已核实，情况属实。", "资金总额 = 各资金来源合计");
    }

    private String page(District.Department education, UUID form) {
        var view = views.stream()
                .filter(each -> each.kind().equals("goals.project"))
                .findFirst()
                .orElseThrow();
        var model = new ExtendedModelMap();
        story.run(education.sectionHead, scope -> {
            view.fill(scope, form, model);
            return true;
        });
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse());
        return templates.process(
                "goals/matter", Set.of("approval"), new WebContext(exchange, Locale.SIMPLIFIED_CHINESE, model));
    }
}
