package org.mingxiao.server.goals.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.filing.BatchFile;
import org.mingxiao.server.filing.Batches;
import org.mingxiao.server.goals.GoalFilter;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Files are handed in, read in the background, looked over beside their source, and saved when a person says so. */
@ServerTest
class ImportingFilesTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Districts districts;
    private final MockMvc mvc;
    private final Batches batches;
    private final Intake intake;
    private final GoalForms goals;
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    @Autowired
    ImportingFilesTest(
            Districts districts,
            MockMvc mvc,
            Batches batches,
            Intake intake,
            GoalForms goals,
            JdbcClient database,
            TransactionTemplate transactions) {
        this.districts = districts;
        this.mvc = mvc;
        this.batches = batches;
        this.intake = intake;
        this.goals = goals;
        this.database = database;
        this.transactions = transactions;
    }

    @Test
    void from_a_dropped_file_to_a_goal_form() throws Exception {
        var district = districts.make();
        var scope = districts.scope(district.education.handler);
        var file = read(district, "project-goals-one.pdf");

        mvc.perform(get("/goals/intake/files/" + file.id()).with(SignIn.as(district.education.handler)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("data-cell=")))
                .andExpect(content().string(Matchers.containsString("picture?number=1")));
        var form = forms(scope, file).get(0);
        assertThat(goals(scope)).as("nothing is saved yet").isEmpty();
        var indicator = form.lines(BlockName.INDICATOR).get(0);
        assertThat(form.place(indicator, "name")).as("where it was read").isNotNull();

        correct(district, form, indicator, "annualValue", "≥12场");
        perform(district, "/goals/intake/forms/" + form.id() + "/save");

        var saved = forms(scope, file).get(0);
        assertThat(saved.state()).isEqualTo(IntakeForm.State.SAVED);
        var goal = CurrentScope.during(scope, () -> goals.get(scope, saved.saved()));
        assertThat(goal.title()).isEqualTo(form.title());
        assertThat(goal.lines(BlockName.INDICATOR).get(0).text("annualValue")).isEqualTo("≥12场");
        assertThat(file(scope, file).state()).isEqualTo(BatchFile.State.DONE);
    }

    @Test
    void a_file_with_many_projects_makes_many_forms() throws Exception {
        var district = districts.make();
        var scope = districts.scope(district.education.handler);
        var file = read(district, "project-goals.xlsx");

        var forms = forms(scope, file);

        assertThat(forms).hasSizeGreaterThan(3);
        perform(district, "/goals/intake/forms/" + forms.get(0).id() + "/save");
        perform(district, "/goals/intake/forms/" + forms.get(1).id() + "/drop");
        assertThat(goals(scope)).containsExactly(forms.get(0).title());
        assertThat(file(scope, file).state()).as("others wait").isEqualTo(BatchFile.State.READ);
    }

    @Test
    void what_is_malformed_or_not_in_the_source_is_marked() throws Exception {
        var district = districts.make();
        var scope = districts.scope(district.education.handler);
        var file = read(district, "department-goals.docx");
        var form = forms(scope, file).get(0);

        assertThat(codes(form)).contains("malformed");
        assertThat(codes(form)).doesNotContain("place");

        var indicator = form.lines(BlockName.INDICATOR).get(0);
        var changed = CurrentScope.during(
                scope, () -> intake.correct(scope, form.id(), Map.of(indicator.id(), Map.of("level2", "随便一类"))));
        assertThat(intake.doubts(changed)).anySatisfy(doubt -> {
            assertThat(doubt.line()).isEqualTo(indicator.id());
            assertThat(doubt.code()).isEqualTo("dimension");
        });
    }

    /** The values of the cycle and of the year are the same in this file; each lights its own cell. */
    @Test
    void values_that_say_the_same_have_each_its_own_place() throws Exception {
        var district = districts.make();
        var file = read(district, "project-goals-one.pdf");
        var form = forms(districts.scope(district.education.handler), file).get(0);

        assertThat(form.lines(BlockName.INDICATOR)).isNotEmpty().allSatisfy(line -> {
            assertThat(line.text("cycleValue")).isEqualTo(line.text("annualValue"));
            assertThat(column(form, line, "annualValue")).isGreaterThan(column(form, line, "cycleValue"));
            assertThat(column(form, line, "cycleValue")).isGreaterThan(column(form, line, "name"));
        });
    }

    private static int column(IntakeForm form, GoalLine line, String name) {
        return Integer.parseInt(form.place(line, name).split("-")[2]);
    }

    @Test
    void a_class_of_other_years_is_known_and_its_counterpart_proposed() throws Exception {
        var district = districts.make();
        var file = read(district, "project-goals-one.pdf");
        var form = forms(districts.scope(district.education.handler), file).get(0);

        assertThat(form.lines(BlockName.INDICATOR))
                .filteredOn(line -> line.text("level2").equals("成本指标"))
                .singleElement()
                .satisfies(line -> assertThat(intake.doubts(form))
                        .contains(Doubt.of(line.id(), "level2", "version", "经济成本指标"))
                        .noneMatch(doubt -> doubt.code().equals("dimension")));
    }

    @Test
    void a_second_import_changes_the_draft_and_shows_how() throws Exception {
        var district = districts.make();
        var scope = districts.scope(district.education.handler);
        var first = read(district, "project-goals-one.pdf");
        perform(district, "/goals/intake/forms/" + forms(scope, first).get(0).id() + "/save");

        var second = read(district, "project-goals-one.pdf");
        var form = forms(scope, second).get(0);
        assertThat(form.target()).as("the draft of the same name is proposed").isNotNull();
        var indicator = form.lines(BlockName.INDICATOR).get(0);
        correct(district, form, indicator, "annualValue", "≥99场");

        var changed = forms(scope, second).get(0);
        var merging =
                CurrentScope.during(scope, () -> intake.merging(scope, changed)).orElseThrow();
        assertThat(merging.changes())
                .singleElement()
                .satisfies(edit -> assertThat(edit.value()).isEqualTo("≥99场"));
        assertThat(merging.additions()).isEmpty();

        perform(district, "/goals/intake/forms/" + form.id() + "/save");
        assertThat(goals(scope)).hasSize(1);
    }

    @Test
    void a_batch_goes_on_after_the_server_that_read_it_has_ended() throws Exception {
        var district = districts.make();
        var scope = districts.scope(district.education.handler);
        var file = read(district, "project-goals-one.pdf");
        // As it would stand had the server been killed over it.
        CurrentScope.run(
                Scope.program(),
                () -> transactions.executeWithoutResult(
                        status -> database.sql("update filing.batch_file set state = 'READING', taken_by = :other,"
                                        + " taken_at = now() - interval '5 minutes' where id = :id")
                                .param("other", UUID.randomUUID())
                                .param("id", file.id())
                                .update()));

        assertThat(settled(scope, file.batch()).get(0).state()).isEqualTo(BatchFile.State.READ);
    }

    @Test
    void among_many_files_the_bad_ones_say_why_and_the_good_ones_are_read() throws Exception {
        var district = districts.make();
        var scope = districts.scope(district.education.handler);
        var batch = CurrentScope.during(scope, () -> batches.begin(scope, district.education.section, Intake.PURPOSE));
        hand(district, batch, "空.docx", new byte[0]);
        hand(district, batch, "图.pdf", new byte[] {(byte) 0x7F, 'E', 'L', 'F', 1, 1, 1});
        hand(district, batch, "会议.txt", "今天开会。".getBytes(StandardCharsets.UTF_8));
        hand(district, batch, "表.html", Files.readAllBytes(SAMPLES.resolve("project-goals.html")));

        var files = settled(scope, batch);

        assertThat(files)
                .extracting(BatchFile::state)
                .containsExactly(
                        BatchFile.State.REFUSED,
                        BatchFile.State.REFUSED,
                        BatchFile.State.UNREADABLE,
                        BatchFile.State.READ);
        assertThat(files.subList(0, 3))
                .allSatisfy(file -> assertThat(file.problem()).isNotBlank());
        mvc.perform(get("/goals/intake/" + batch).with(SignIn.as(district.education.handler)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("会议.txt")));
    }

    @Test
    void neighbours_see_nothing_of_it() throws Exception {
        var district = districts.make();
        var file = read(district, "project-goals-one.pdf");
        var scope = districts.scope(district.education.handler);
        var form = forms(scope, file).get(0);

        for (var other : List.of(district.water.handler, district.education.otherHandler)) {
            for (var path : List.of("/goals/intake/" + file.batch(), "/goals/intake/files/" + file.id())) {
                mvc.perform(get(path).with(SignIn.as(other))).andExpect(status().isNotFound());
            }
            mvc.perform(post("/goals/intake/forms/" + form.id() + "/save")
                            .with(SignIn.as(other))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void a_program_hands_in_looks_over_corrects_and_saves() throws Exception {
        var district = districts.make();
        var handler = district.education.handler;
        var batch = id(mvc.perform(post("/api/v1/goals/intake")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"unit\": \"" + district.education.section + "\"}")
                        .with(SignIn.as(handler))
                        .with(csrf()))
                .andExpect(status().isCreated()));
        var file = id(mvc.perform(multipart("/api/v1/goals/intake/" + batch + "/files")
                        .file(new MockMultipartFile(
                                "file", "一个项目.pdf", null, Files.readAllBytes(SAMPLES.resolve("project-goals-one.pdf"))))
                        .with(SignIn.as(handler))
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("WAITING")));
        settled(districts.scope(handler), batch);
        mvc.perform(get("/api/v1/goals/intake/" + batch).with(SignIn.as(handler)))
                .andExpect(jsonPath("$.batch.settled").value(1))
                .andExpect(jsonPath("$.files[0].state").value("READ"));
        mvc.perform(get("/api/v1/goals/intake/" + batch).with(SignIn.as(district.water.handler)))
                .andExpect(status().isNotFound());

        var read = mvc.perform(
                        get("/api/v1/goals/intake/files/" + file + "?year=2027").with(SignIn.as(handler)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.forms.length()").value(1));
        var form = UUID.fromString(text(read, "$.forms[0].id"));
        var line = text(read, "$.forms[0].lines[?(@.block == 'INDICATOR')].id");
        mvc.perform(patch("/api/v1/goals/intake/forms/" + form + "/cells")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"cells\": [{\"line\": \"" + line
                                + "\", \"column\": \"annualValue\", \"value\": \"≥12场\"}]}")
                        .with(SignIn.as(handler))
                        .with(csrf()))
                .andExpect(status().isOk());
        var goal = id(mvc.perform(post("/api/v1/goals/intake/forms/" + form + "/save")
                        .with(SignIn.as(handler))
                        .with(csrf()))
                .andExpect(status().isOk()));

        mvc.perform(get("/api/v1/goals/forms/" + goal).with(SignIn.as(handler)))
                .andExpect(jsonPath("$.lines[?(@.block == 'INDICATOR')].cells.annualValue", Matchers.hasItem("≥12场")));
        mvc.perform(post("/api/v1/goals/intake/forms/" + form + "/drop")
                        .with(SignIn.as(handler))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void the_database_itself_hides_it_from_neighbours() throws Exception {
        var district = districts.make();
        var file = read(district, "department-goals-wrapped.txt");
        forms(districts.scope(district.education.handler), file);

        for (var each : Map.of(
                        "select count(*) from filing.batch where id = :id", file.batch(),
                        "select count(*) from filing.batch_file where id = :id", file.id(),
                        "select count(*) from goals.intake_form where file_id = :id", file.id())
                .entrySet()) {
            assertThat(count(district.education.handler, each.getKey(), each.getValue()))
                    .as(each.getKey())
                    .isEqualTo(1);
            assertThat(count(district.water.head, each.getKey(), each.getValue()))
                    .as(each.getKey())
                    .isZero();
            assertThat(count(district.reviewer, each.getKey(), each.getValue()))
                    .as(each.getKey())
                    .isZero();
        }
    }

    private int count(UUID person, String sql, UUID id) {
        return CurrentScope.during(
                districts.scope(person),
                () -> transactions.execute(status ->
                        database.sql(sql).param("id", id).query(Integer.class).single()));
    }

    private static UUID id(ResultActions answer) throws Exception {
        return UUID.fromString(text(answer, "$.id"));
    }

    /** The text at a path, the first where there are several. */
    private static String text(ResultActions answer, String path) throws Exception {
        Object found = JsonPath.read(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), path);
        return String.valueOf(found instanceof List<?> list ? list.get(0) : found);
    }

    private BatchFile read(District district, String sample) throws Exception {
        var scope = districts.scope(district.education.handler);
        var batch = CurrentScope.during(scope, () -> batches.begin(scope, district.education.section, Intake.PURPOSE));
        hand(district, batch, sample, Files.readAllBytes(SAMPLES.resolve(sample)));
        var file = settled(scope, batch).get(0);
        assertThat(file.state()).as(String.valueOf(file.problem())).isEqualTo(BatchFile.State.READ);
        return file;
    }

    private void hand(District district, UUID batch, String name, byte[] bytes) throws Exception {
        mvc.perform(multipart("/goals/intake/" + batch + "/files")
                        .file(new MockMultipartFile("file", name, null, bytes))
                        .with(SignIn.as(district.education.handler))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private List<BatchFile> settled(Scope scope, UUID batch) throws InterruptedException {
        for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(200)) {
            var files = CurrentScope.during(scope, () -> batches.files(scope, batch));
            if (files.stream().allMatch(file -> file.state().isSettled())) {
                return files;
            }
        }
        throw new AssertionError("the batch was not read in time");
    }

    private List<IntakeForm> forms(Scope scope, BatchFile file) {
        return CurrentScope.during(scope, () -> intake.forms(scope, file.id(), 2027));
    }

    private BatchFile file(Scope scope, BatchFile file) {
        return CurrentScope.during(scope, () -> batches.file(scope, file.id()));
    }

    private List<String> goals(Scope scope) {
        return CurrentScope.during(
                scope,
                () -> goals.list(scope, GoalFilter.ALL, 0, 100).stream()
                        .map(goal -> goal.title())
                        .toList());
    }

    private List<String> codes(IntakeForm form) {
        return intake.doubts(form).stream().map(Doubt::code).toList();
    }

    private void correct(District district, IntakeForm form, GoalLine line, String column, String text)
            throws Exception {
        mvc.perform(post("/goals/intake/forms/" + form.id() + "/cells")
                        .param("cell." + line.id() + "." + column, text)
                        .with(SignIn.as(district.education.handler))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private void perform(District district, String path) throws Exception {
        mvc.perform(post(path).with(SignIn.as(district.education.handler)).with(csrf()))
                .andExpect(status().is3xxRedirection());
    }
}
