package org.mingxiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Real output of every command against {@code docs/reference/reading.schema.json}. */
class JsonContractTest {
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

    private JsonNode valid(Ran ran) throws IOException {
        var json = JSON.readTree(ran.out());
        assertThat(schema.validate(json)).isEmpty();
        return json;
    }
}
