package org.mingxiao.server.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.filing.Attachments;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What is attached to a form goes with it to the finance bureau: so nobody attaches anything to the form of others. */
@ServerTest
class FilesOfFormsTest {
    private final MockMvc mvc;
    private final Attachments attachments;
    private final District district;
    private final UUID form;

    @Autowired
    FilesOfFormsTest(MockMvc mvc, Districts districts, GoalForms forms, Attachments attachments) {
        this.mvc = mvc;
        this.attachments = attachments;
        district = districts.make();
        var scope = districts.scope(district.education.handler);
        form = CurrentScope.during(
                scope,
                () -> forms.create(
                        scope, NewGoal.empty(GoalKind.PROJECT, district.education.section, 2026, null, "校舍维修")));
    }

    @Test
    void the_unit_of_the_form_attaches() throws Exception {
        assertThat(attach(district.education.handler, district.education.section))
                .isEqualTo(200);
        assertThat(attached()).isEqualTo(1);
    }

    @Test
    void another_unit_does_not_attach_in_its_own_name() throws Exception {
        assertThat(attach(district.water.handler, district.water.section)).isEqualTo(404);
        assertThat(attach(district.education.otherHandler, district.education.otherSection))
                .isEqualTo(404);
        assertThat(attach(district.education.finance, district.education.unit)).isEqualTo(404);
        assertThat(attached()).isZero();
    }

    private int attach(UUID person, UUID unit) throws Exception {
        var text = new MockMultipartFile("file", "依据.txt", "text/plain", "依据".getBytes(StandardCharsets.UTF_8));
        return mvc.perform(multipart("/filing/attachments")
                        .file(text)
                        .param("kind", GoalForms.SUBJECT)
                        .param("subject", form.toString())
                        .param("unit", unit.toString())
                        .with(SignIn.as(person))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int attached() {
        return CurrentScope.during(Scope.program(), () -> attachments.list(Scope.program(), GoalForms.SUBJECT, form))
                .size();
    }
}
