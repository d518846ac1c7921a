package org.mingxiao.server.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What is attached to a document: missing, received, passed, rejected. */
@ServerTest
class AttachmentsTest {
    private final Districts districts;
    private final Attachments attachments;
    private final MockMvc mvc;

    @Autowired
    AttachmentsTest(Districts districts, Attachments attachments, MockMvc mvc) {
        this.districts = districts;
        this.attachments = attachments;
        this.mvc = mvc;
    }

    @Test
    void what_was_missing_is_handed_in_rejected_and_handed_in_anew() throws Exception {
        var district = districts.make();
        var subject = UUID.randomUUID();
        var handler = districts.scope(district.education.handler);
        var head = districts.scope(district.education.sectionHead);
        var id = CurrentScope.during(
                handler,
                () -> attachments.require(handler, district.education.section, "test.form", subject, null, "会议纪要"));
        assertThat(only(handler, subject).state()).isEqualTo(AttachmentState.MISSING);

        hand(district, "/filing/attachments/" + id + "/file", "纪要.txt");
        assertThat(only(handler, subject).state()).isEqualTo(AttachmentState.RECEIVED);
        assertThatThrownBy(() -> CurrentScope.run(handler, () -> attachments.pass(handler, id)))
                .as("nobody passes what they handed in")
                .isInstanceOf(Refused.class);

        CurrentScope.run(head, () -> attachments.reject(head, id, "没有盖章"));
        assertThat(only(handler, subject).reason()).isEqualTo("没有盖章");
        hand(district, "/filing/attachments/" + id + "/file", "纪要2.txt");
        CurrentScope.run(head, () -> attachments.pass(head, id));

        var passed = only(handler, subject);
        assertThat(passed.state()).isEqualTo(AttachmentState.PASSED);
        assertThat(passed.file()).isNotNull().extracting(Upload::name).isEqualTo("纪要2.txt");
    }

    @Test
    void the_list_is_a_fragment_and_downloads_run_nothing() throws Exception {
        var district = districts.make();
        var subject = UUID.randomUUID();
        mvc.perform(multipart("/filing/attachments")
                        .file(new MockMultipartFile(
                                "file",
                                "页.html",
                                "text/html",
                                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "test.form")
                        .param("subject", subject.toString())
                        .param("unit", district.education.section.toString())
                        .with(SignIn.as(district.education.handler))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("页.html")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<html"))));

        var file = only(districts.scope(district.education.handler), subject).file();
        assertThat(file).isNotNull();
        mvc.perform(get("/filing/uploads/" + file.id()).with(SignIn.as(district.education.handler)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("sandbox")));
        mvc.perform(get("/filing/uploads/" + file.id() + "/preview").with(SignIn.as(district.education.handler)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("<script>alert"))));
        mvc.perform(get("/filing/uploads/" + file.id()).with(SignIn.as(district.water.finance)))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_bureau_sees_attachments_once_their_document_is_filed() throws Exception {
        var district = districts.make();
        var subject = UUID.randomUUID();
        var handler = districts.scope(district.education.handler);
        var reviewer = districts.scope(district.reviewer);
        var id = CurrentScope.during(
                handler,
                () -> attachments.require(handler, district.education.section, "test.form", subject, null, "依据"));
        hand(district, "/filing/attachments/" + id + "/file", "依据.txt");
        assertThat(list(reviewer, subject)).isZero();

        CurrentScope.run(handler, () -> attachments.file(handler, "test.form", subject, true));

        assertThat(list(reviewer, subject)).isEqualTo(1);
        var file = only(reviewer, subject).file();
        assertThat(file).isNotNull();
        mvc.perform(get("/filing/uploads/" + file.id()).with(SignIn.as(district.reviewer)))
                .andExpect(status().isOk());
    }

    private void hand(District district, String path, String name) throws Exception {
        mvc.perform(multipart(path)
                        .file(new MockMultipartFile("file", name, null, "内容".getBytes(StandardCharsets.UTF_8)))
                        .with(SignIn.as(district.education.handler))
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    private Attachment only(Scope scope, UUID subject) {
        return CurrentScope.during(
                scope, () -> attachments.list(scope, "test.form", subject).get(0));
    }

    private int list(Scope scope, UUID subject) {
        return CurrentScope.during(
                scope, () -> attachments.list(scope, "test.form", subject).size());
    }
}
