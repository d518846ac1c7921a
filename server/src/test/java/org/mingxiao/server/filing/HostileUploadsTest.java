package org.mingxiao.server.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingxiao.documents.hostile.Attacks;
import org.mingxiao.documents.hostile.BrokenFiles;
import org.mingxiao.documents.hostile.HostileFile;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is handed in, the answer is a reason: at the door, or after reading; the server goes on in its memory. */
@ServerTest
class HostileUploadsTest {
    /** The limit of a reading, and the start of a process on a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Districts districts;
    private final MockMvc mvc;
    private final JsonMapper json;

    @Autowired
    HostileUploadsTest(Districts districts, MockMvc mvc, JsonMapper json) {
        this.districts = districts;
        this.mvc = mvc;
        this.json = json;
    }

    @Test
    void every_file_of_the_corpus_ends_with_a_reason() throws Exception {
        var district = districts.make();
        var corpus = new ArrayList<HostileFile>(BrokenFiles.all());
        corpus.addAll(Attacks.all("http://127.0.0.1:9/"));
        var wrong = new ArrayList<String>();
        for (var file : corpus) {
            var before = System.nanoTime();
            var said = outcome(district, file);
            var took = Duration.ofNanos(System.nanoTime() - before);
            if (!said.startsWith("refused: ") && !said.startsWith("problem: ") || took.compareTo(LONGEST) > 0) {
                wrong.add(file.name() + ": " + said + " after " + took.toMillis() + " ms");
            }
        }
        assertThat(corpus).hasSizeGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    /** The reason, in the words that the person gets. */
    private String outcome(District district, HostileFile file) throws Exception {
        var content = new MockMultipartFile(
                "file", file.name(), "application/pdf", file.bytes().make());
        var answer = mvc.perform(multipart("/api/v1/uploads")
                        .file(content)
                        .param("unit", district.education.section.toString())
                        .with(SignIn.as(district.education.handler))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        var body = json.readTree(answer.getContentAsByteArray());
        if (answer.getStatus() != 201) {
            assertThat(answer.getStatus()).as(file.name()).isEqualTo(422);
            return "refused: " + body.get("detail").asString();
        }
        var reading = mvc.perform(get("/api/v1/uploads/" + body.get("id").asString() + "/reading")
                        .with(SignIn.as(district.education.handler)))
                .andReturn()
                .getResponse();
        assertThat(reading.getStatus()).as(file.name()).isEqualTo(200);
        var read = json.readTree(reading.getContentAsByteArray()).get("files").get(0);
        return read.get("forms").isEmpty() && !read.get("problems").isEmpty()
                ? "problem: " + read.get("problems").get(0).get("message").asString()
                : "read: "
                        + List.of(read.get("forms").size(), read.get("problems").size());
    }
}
