package org.mingxiao.server.goals.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.writing.WritingFormat;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.shared.access.CurrentScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Goal forms leave as official files that say what the form says. */
@ServerTest
class ExportingTest {
    @TempDir
    private Path folder;

    private final Districts districts;
    private final GoalForms goals;
    private final BulkExports bulk;
    private final MockMvc mvc;

    @Autowired
    ExportingTest(Districts districts, GoalForms goals, BulkExports bulk, MockMvc mvc) {
        this.districts = districts;
        this.goals = goals;
        this.bulk = bulk;
        this.mvc = mvc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "html"})
    void a_form_is_read_back_from_its_export(String format) throws Exception {
        var district = districts.make();
        var goal = goal(district, "灌区/节水改造");

        var answer = mvc.perform(get("/goals/" + goal + "/export")
                        .param("format", format)
                        .with(SignIn.as(district.education.handler)))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")))
                .andReturn()
                .getResponse();

        var file = Files.write(folder.resolve("a." + format), answer.getContentAsByteArray());
        assertThat(Documents.read(file).forms())
                .singleElement()
                .satisfies(form -> assertThat(form.projects().get(0).indicators())
                        .singleElement()
                        .satisfies(indicator -> assertThat(indicator.name()).isEqualTo("改造渠道长度")));
    }

    @Test
    void the_print_page_shows_the_same_under_the_strict_policy() throws Exception {
        var district = districts.make();
        var goal = goal(district, "<script>alert(1)</script>");

        mvc.perform(get("/goals/" + goal + "/print").with(SignIn.as(district.education.handler)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("style-src 'self'")))
                .andExpect(content().string(Matchers.containsString("改造渠道长度")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("style="))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<script>alert"))));
    }

    @Test
    void many_forms_come_as_a_zip_made_in_the_background() throws Exception {
        var district = districts.make();
        var scope = districts.scope(district.education.handler);
        var first = goal(district, "同名项目");
        var second = goal(district, "同名项目");
        var foreign = UUID.randomUUID();

        var id = CurrentScope.during(scope, () -> bulk.ask(scope, List.of(first, second, foreign), WritingFormat.XLSX));
        for (var end = Instant.now().plus(Duration.ofSeconds(60));
                bulk.get(scope, id).isRunning() && Instant.now().isBefore(end);
                Thread.sleep(200)) {}

        var zip = mvc.perform(get("/goals/exports/" + id + "/file").with(SignIn.as(district.education.handler)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(names(zip))
                .hasSize(3)
                .anyMatch(name -> name.endsWith("_2.xlsx"))
                .contains("未导出.txt");
        mvc.perform(get("/goals/exports/" + id + "/file").with(SignIn.as(district.education.finance)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/goals/exports").with(SignIn.as(district.education.handler)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("/file")));
    }

    @Test
    void a_sixth_export_at_a_time_is_refused() throws Exception {
        var district = districts.make();
        var goal = goal(district, "项目");
        var refused = 0;
        for (var i = 0; i < 60 && refused == 0; i++) {
            refused += mvc.perform(post("/goals/exports")
                                            .param("format", "docx")
                                            .param("form", goal.toString())
                                            .with(SignIn.as(district.education.handler))
                                            .with(csrf()))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus()
                            == 429
                    ? 1
                    : 0;
        }
        assertThat(refused).isEqualTo(1);
    }

    @Test
    void neighbours_export_nothing() throws Exception {
        var district = districts.make();
        var goal = goal(district, "项目");

        for (var path : List.of("/export?format=docx", "/print")) {
            mvc.perform(get("/goals/" + goal + path).with(SignIn.as(district.water.finance)))
                    .andExpect(status().isNotFound());
        }
    }

    private UUID goal(District district, String title) {
        var scope = districts.scope(district.education.handler);
        var lines = List.of(
                GoalLine.of(BlockName.HEAD, Map.of("name", title)),
                GoalLine.of(BlockName.GOAL, Map.of("text", "完成灌区渠道改造。")),
                GoalLine.of(
                        BlockName.INDICATOR,
                        Map.of(
                                "level1", "产出指标",
                                "level2", "数量指标",
                                "name", "改造渠道长度",
                                "cycleValue", "≥12公里",
                                "annualValue", "≥12公里")));
        return CurrentScope.during(
                scope,
                () -> goals.create(
                        scope,
                        NewGoal.imported(GoalKind.PROJECT, district.education.section, 2027, null, title, lines)));
    }

    private static List<String> names(byte[] bytes) throws Exception {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
