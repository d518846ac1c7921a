package org.mingxiao.server.goals.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.GoalStory;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.Copies;
import org.mingxiao.server.goals.notes.ActualValues;
import org.mingxiao.server.goals.notes.LastYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What came of last year's targets is taken from a self-evaluation file and stands beside this year's. */
@ServerTest
@Import(GoalStory.class)
class TakingActualValuesTest {
    private static final String FILE = """
            <h1>项目支出绩效自评表</h1><p>（2025年度）</p><table>
            <tr><td colspan="2">项目名称</td><td colspan="6">教师培训</td></tr>
            <tr><td rowspan="4">绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>分值</td><td>得分</td></tr>
            <tr><td rowspan="2">产出指标</td><td>数量指标</td><td>培训教师人数</td><td>≥120人</td><td>131人</td><td>50</td><td>50</td></tr>
            <tr><td>质量指标</td><td>培训合格率</td><td>≥50%</td><td>97%</td><td>30</td><td>30</td></tr>
            <tr><td>效益指标</td><td>社会效益指标</td><td>没有这个指标</td><td>≥1%</td><td>2%</td><td>20</td><td>20</td></tr>
            </table>""";

    private final Districts districts;
    private final GoalStory story;
    private final Copies copies;
    private final LastYear lastYear;
    private final ActualValues actuals;
    private final Uploads uploads;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final MockMvc mvc;
    private District.Department education;
    private District.Department water;
    private UUID form;
    private UUID upload;

    @Autowired
    TakingActualValuesTest(
            Districts districts,
            GoalStory story,
            Copies copies,
            LastYear lastYear,
            ActualValues actuals,
            Uploads uploads,
            JdbcClient database,
            TransactionTemplate transactions,
            MockMvc mvc) {
        this.districts = districts;
        this.story = story;
        this.copies = copies;
        this.lastYear = lastYear;
        this.actuals = actuals;
        this.uploads = uploads;
        this.database = database;
        this.transactions = transactions;
        this.mvc = mvc;
    }

    @BeforeEach
    void an_approved_goal_and_its_self_evaluation() {
        var district = districts.make();
        education = district.education;
        water = district.water;
        form = story.project(education, 2025, "教师培训");
        story.fill(education.handler, form);
        upload = story.run(
                education.handler,
                scope -> uploads.accept(
                                scope,
                                education.section,
                                "自评表.html",
                                new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)))
                        .id());
    }

    @Test
    void what_the_file_says_is_shown_with_its_doubts_and_kept_on_confirmation() throws Exception {
        approve();
        mvc.perform(get(path()).param("upload", upload.toString()).with(SignIn.as(education.handler)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.values.length()").value(2))
                .andExpect(jsonPath("$.values[?(@.name == '培训教师人数')].actual").value("131人"))
                .andExpect(jsonPath("$.values[?(@.name == '培训教师人数')].doubts.length()")
                        .value(0))
                .andExpect(jsonPath("$.values[?(@.name == '培训合格率')].doubts[0]")
                        .value(Matchers.hasItem(Matchers.containsString("目标值"))));
        var line = line("培训教师人数");

        mvc.perform(post(path())
                        .with(SignIn.as(education.handler))
                        .with(csrf())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"upload\":\"" + upload + "\",\"values\":[{\"line\":\"" + line
                                + "\",\"text\":\"131人\"}]}"))
                .andExpect(status().isNoContent());

        var next = story.run(
                education.handler,
                scope -> copies.fromLastYear(scope, GoalKind.PROJECT, education.section, 2026, null, "教师培训"));
        var before = story.run(
                education.handler, scope -> lastYear.of(scope, story.forms().get(scope, next)));
        assertThat(before)
                .filteredOn(each -> each.actual() != null)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.target()).isEqualTo("≥120人");
                    assertThat(each.actual()).isEqualTo("131人");
                    assertThat(each.source()).isEqualTo("自评表.html");
                });
    }

    @Test
    void on_the_page_the_file_is_handed_in_looked_through_and_kept() throws Exception {
        approve();
        var page = "/goals/" + form + "/actual-values";
        var read = mvc.perform(multipart(page + "/file")
                        .file(new MockMultipartFile(
                                "file", "自评表.html", "text/html", FILE.getBytes(StandardCharsets.UTF_8)))
                        .with(SignIn.as(education.handler))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(read).isNotNull();
        mvc.perform(get(read).with(SignIn.as(education.handler)))
                .andExpect(content().string(Matchers.containsString("value=\"131人\"")));

        mvc.perform(post(page)
                        .param("upload", read.substring(read.indexOf('=') + 1))
                        .param("value." + line("培训教师人数"), "131人")
                        .param("value." + line("培训合格率"), " ")
                        .with(SignIn.as(education.handler))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        var kept = story.run(education.handler, scope -> actuals.of(scope, form));
        assertThat(kept)
                .singleElement()
                .satisfies(each -> assertThat(each.text()).isEqualTo("131人"));
    }

    @Test
    void a_draft_has_no_actual_values() {
        assertThatThrownBy(() -> keep(education, Map.of(line("培训教师人数"), "131人")))
                .hasMessage("goals-not-approved");
    }

    @Test
    void they_belong_to_indicators_of_the_form_and_to_people_of_the_unit() {
        approve();

        assertThatThrownBy(() -> keep(education, Map.of(UUID.randomUUID(), "131人")))
                .hasMessage("goals-actual");
        assertThatThrownBy(() -> keep(education, Map.of(line("培训教师人数"), " "))).hasMessage("goals-actual");
        assertThatThrownBy(() -> keep(water, Map.of(line("培训教师人数"), "131人"))).hasMessage("not-found");
        List<ActualValues.ActualValue> seen = story.run(water.handler, scope -> actuals.of(scope, form));
        assertThat(seen).isEmpty();
    }

    private void keep(District.Department department, Map<UUID, String> texts) {
        story.run(department.handler, scope -> {
            actuals.keep(scope, form, upload, texts);
            return true;
        });
    }

    private UUID line(String indicator) {
        return story.get(education.handler, form).lines().stream()
                .filter(line -> line.text("name").equals(indicator))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** As the bureau leaves it in the end; how it comes there is another story. */
    private void approve() {
        var changed = story.run(
                education.handler,
                scope -> transactions.execute(
                        status -> database.sql("update goals.form set status = :status where id = :form")
                                .param("status", GoalStatus.APPROVED.name())
                                .param("form", form)
                                .update()));
        assertThat(changed).isEqualTo(1);
    }

    private String path() {
        return "/api/v1/goals/forms/" + form + "/actual-values";
    }
}
