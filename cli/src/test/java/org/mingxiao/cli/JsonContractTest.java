package org.mingxiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.core.SharedSamples;

/** Real output of every command against {@code docs/reference/reading.schema.json}. */
class JsonContractTest {
    private static final String GOALS = "src/test/resources/forms/目标表.txt";
    private static final String SELF_EVALUATION = "src/test/resources/forms/自评表.html";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Checkout.root().resolve("docs/reference/reading.schema.json")));

    JsonContractTest() throws IOException {}

    @Test
    void theSchemaRefusesWhatTheContractDoesNotKnow() throws IOException {
        var wrong = "{\"values\":[{\"text\":\"3家\",\"kind\":\"number\",\"parts\":[]}]}";
        assertThat(schema.validate(JSON.readTree(wrong))).isNotEmpty();
    }

    @Test
    void values() throws IOException {
        var json = valid(Ran.command("value", "--format", "json", "≥30家", "2025年底前", "是", "逐年提高", "3场；500份", ""));
        assertThat(json.get("values")).hasSize(6);
    }

    @Test
    void readOfEveryFormIsValidAndHasNoFindings() throws IOException {
        var json = valid(Ran.command("read", "--format", "json", GOALS, SELF_EVALUATION, "没有.pdf"));
        assertThat(json.has("findings")).isFalse();
        var form = json.at("/files/0/forms/0");
        assertThat(form.has("findings")).isFalse();
        assertThat(form.get("kind").asText()).isEqualTo("department-goals");
        assertThat(form.get("year").intValue()).isEqualTo(2027);
        assertThat(form.get("moneyUnit").asText()).isEqualTo("万元");
        assertThat(form.at("/budget/0/amount").asText()).isEqualTo("120.50");
        assertThat(form.at("/goals/1/number").asText()).isEqualTo("2");
        assertThat(form.at("/indicators/1/level2").asText()).isEqualTo("数量指标");
        assertThat(form.at("/indicators/1/dimension").asText()).isEqualTo("11");
        assertThat(form.at("/indicators/1/annualValue/number").asText()).isEqualTo("300");
        assertThat(form.at("/indicators/1/place/line").intValue()).isEqualTo(14);
        assertThat(json.at("/files/1/forms/0/score/executionRate").asText()).isEqualTo("90");
        assertThat(json.at("/files/2/sha256").isNull()).isTrue();
        assertThat(json.at("/files/2/problems")).hasSize(1);
    }

    @Test
    void reviewAddsFindings() throws IOException {
        var json = valid(Ran.command("review", "--format", "json", GOALS, SELF_EVALUATION));
        assertThat(json.has("findings")).isTrue();
        assertThat(json.at("/files/0/forms/0/findings").findValuesAsText("rule"))
                .contains("R09");
    }

    @Test
    void score() throws IOException {
        var json = valid(Ran.command("score", "--format", "json", SELF_EVALUATION));
        assertThat(json.at("/files/0/cards/0/rows/1/due").asText()).isEqualTo("27.00");
        assertThat(json.at("/files/0/cards/0/rows/1/difference").asText()).isEqualTo("3.00");
        assertThat(json.at("/files/0/cards/0/total").asText()).isEqualTo("96.00");
    }

    @Test
    void write(@TempDir Path folder) throws IOException {
        var json = valid(
                Ran.command("write", "--to", "docx", "--out", folder.toString(), "--format", "json", GOALS, "没有.pdf"));
        assertThat(json.at("/files/0/written/0").asText()).endsWith("/目标表.docx");
        assertThat(json.at("/files/1/written")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "docx", "xlsx", "html", "pdf", "pdf-spreadsheet"})
    void realDocuments(String format) throws IOException {
        var folder = SharedSamples.path("samples/" + format).toString();
        valid(Ran.command("read", "--format", "json", folder));
        valid(Ran.command("review", "--format", "json", folder));
    }

    private JsonNode valid(Ran ran) throws IOException {
        var json = JSON.readTree(ran.out());
        assertThat(schema.validate(json)).isEmpty();
        return json;
    }
}
