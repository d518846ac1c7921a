package org.mingxiao.server.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.goals.life.Comments;
import org.mingxiao.server.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** People talk beside the cells, and call each other. */
@ServerTest
@Import(GoalStory.class)
class CommentingTest {
    private final Districts districts;
    private final GoalStory story;
    private final Comments comments;
    private District district;
    private District.Department education;
    private UUID form;

    @Autowired
    CommentingTest(Districts districts, GoalStory story, Comments comments) {
        this.districts = districts;
        this.story = story;
        this.comments = comments;
    }

    @BeforeEach
    void a_project() {
        district = districts.make();
        education = district.education;
        form = story.project(education);
    }

    @Test
    void who_is_called_by_name_and_sees_the_form_finds_it_in_the_inbox() {
        var line = story.indicator(education.handler, form, "举办培训", "≥8场次");

        var name = "王" + UUID.randomUUID().toString().substring(0, 8);
        var colleague = districts.person(name, Role.SECTION_HEAD, education.section);
        var neighbour = districts.person(name, Role.SECTION_HEAD, district.water.section);

        story.run(education.handler, scope -> comments.add(scope, form, line, "annualValue", "@" + name + " 这个数合适吗？"));

        var seen = story.run(colleague, comments::mentions);
        assertThat(seen).singleElement().satisfies(mention -> {
            assertThat(mention.form()).isEqualTo(form);
            assertThat(mention.by()).isEqualTo("经办");
            assertThat(mention.seen()).isFalse();
        });
        var told = story.run(neighbour, comments::mentions);
        assertThat(told).isEmpty();
    }

    @Test
    void a_comment_is_resolved_once() {
        var comment = story.run(education.leader, scope -> comments.add(scope, form, null, null, "请补充依据"));

        story.run(education.handler, scope -> {
            comments.resolve(scope, form, comment);
            return true;
        });

        var found =
                story.run(education.handler, scope -> comments.of(story.forms().get(scope, form)));
        assertThat(found)
                .singleElement()
                .satisfies(each -> assertThat(each.resolved()).isTrue());
    }
}
