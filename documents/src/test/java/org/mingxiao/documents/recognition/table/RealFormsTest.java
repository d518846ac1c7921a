package org.mingxiao.documents.recognition.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingxiao.core.SharedSamples;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.documents.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real published forms, and re-creations of them in other formats, give exactly what people read in them. */
class RealFormsTest {

    @ParameterizedTest
    @CsvSource({
        "html/form000.html, 000",
        "html/form004.html, 004",
        "docx/form000.docx, 000",
        "docx/form004.docx, 004",
        "xlsx/form000.xlsx, 000",
        "xlsx/form004.xlsx, 004",
        "pdf/form000.pdf, 000",
        "pdf/form004.pdf, 004",
        "pdf-spreadsheet/form000.pdf, 000",
        "pdf-spreadsheet/form004.pdf, 004",
        "text/000_90779cf9069d6ff4.txt, 000",
        "text/004_82a93ed0ef46a7ce.txt, 004",
    })
    void departmentGoals(String sample, String truthFile) throws Exception {
        var truth = truth(truthFile);
        var form = onlyForm(sample);

        assertThat(form.kind()).isEqualTo(FormKind.DEPARTMENT_GOALS);
        assertThat(form.department()).isEqualTo(truth.get("department").asString());
        assertThat(form.moneyUnit().text()).isEqualTo(truth.get("unit").asString());
        assertThat(budget(form)).containsExactlyInAnyOrderElementsOf(budget(truth.get("budget")));
        assertThat(form.goals()).hasSize(truth.get("goalCount").asInt());
        assertThat(tasks(form)).containsExactlyElementsOf(tasks(truth.get("tasks")));
        assertThat(form.indicators().stream().map(RealFormsTest::line).toList())
                .containsExactlyElementsOf(lines(truth.get("indicators")));
    }

    @ParameterizedTest
    @CsvSource({
        "html/proj001.html",
        "docx/proj001.docx",
        "xlsx/proj001.xlsx",
        "pdf/proj001.pdf",
        "pdf-spreadsheet/proj001.pdf",
        "text/001_6cf4f81925506614.txt",
    })
    void projectGoals(String sample) throws Exception {
        var truth = truth("001");
        var form = onlyForm(sample);

        assertThat(form.kind()).isEqualTo(FormKind.PROJECT_GOALS);
        assertThat(form.department()).isEqualTo(truth.get("department").asString());
        assertThat(budget(form)).contains("总计 " + truth.get("total").asString());
        assertThat(form.projects().stream()
                        .map(p -> bare(p.name()) + " " + p.total().text()))
                .containsExactlyElementsOf(elements(truth.get("projects"))
                        .map(p -> bare(p.get("name").asString()) + " "
                                + p.get("total").asString())
                        .toList());
        assertThat(form.allIndicators().map(RealFormsTest::line).toList())
                .containsExactlyElementsOf(elements(truth.get("projects"))
                        .flatMap(p -> lines(p.get("indicators")).stream())
                        .toList());
        assertThat(form.indicators()).isEmpty();
    }

    private static Form onlyForm(String sample) {
        var reading = Documents.read(SharedSamples.path("samples/" + sample));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.forms()).hasSize(1);
        return reading.forms().get(0);
    }

    private static JsonNode truth(String name) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(SharedSamples.path("truth/" + name + ".json")));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        var elements = new ArrayList<JsonNode>();
        array.forEach(elements::add);
        return elements.stream();
    }

    private static List<String> budget(Form form) {
        return form.budget().stream()
                .filter(item -> item.amount() != null)
                .map(item -> item.item() + " " + item.amount().text())
                .toList();
    }

    private static List<String> budget(JsonNode truth) {
        return truth.propertyStream()
                .map(e -> e.getKey() + " " + e.getValue().asString())
                .toList();
    }

    private static List<String> tasks(Form form) {
        return form.tasks().stream()
                .map(task -> bare(task.name()) + " " + task.amount().text())
                .toList();
    }

    private static List<String> tasks(JsonNode truth) {
        return elements(truth)
                .map(task -> bare(task.get(0).asString()) + " " + task.get(1).asString())
                .toList();
    }

    private static String line(Indicator indicator) {
        return String.join(
                "|",
                indicator.level1(),
                indicator.level2Code() == null ? "" : indicator.level2Code(),
                indicator.level2(),
                bare(indicator.name()),
                text(indicator.cycleValue()),
                text(indicator.annualValue()));
    }

    private static List<String> lines(JsonNode truth) {
        return elements(truth)
                .map(i -> String.join(
                        "|",
                        i.get("level1").asString(),
                        i.has("level2Code") ? i.get("level2Code").asString() : "",
                        i.get("level2").asString(),
                        bare(i.get("name").asString()),
                        bare(i.get("cycleValue").asString()),
                        bare(i.get("annualValue").asString())))
                .toList();
    }

    private static String text(@Nullable TargetValue value) {
        return value == null ? "null" : bare(value.text());
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
