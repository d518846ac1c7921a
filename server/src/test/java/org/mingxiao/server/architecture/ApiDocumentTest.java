package org.mingxiao.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document of the interface that is committed says what the server does. */
@ServerTest
class ApiDocumentTest {
    private static final Path FILE = Path.of("../docs/reference/openapi.json");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final MockMvc mvc;
    private final Districts districts;
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .build();

    @Autowired
    ApiDocumentTest(MockMvc mvc, Districts districts) {
        this.mvc = mvc;
        this.districts = districts;
    }

    @Test
    void the_committed_document_is_the_server_s_own() throws Exception {
        Committed.compare(FILE, json.writeValueAsString(json.treeToValue(document(), Object.class)) + "\n");
    }

    @Test
    void every_operation_has_a_summary_and_its_problems() throws Exception {
        var document = document();
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        var without = new ArrayList<String>();
        for (var path : document.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey()) && !isWhole(operation.getValue())) {
                    without.add(operation.getKey() + " " + path.getKey());
                }
            }
        }
        assertThat(without).as("operations without @Operation(summary = …)").isEmpty();
    }

    @Test
    void only_people_who_signed_in_read_it() throws Exception {
        mvc.perform(get("/api/v1/openapi")).andExpect(status().isUnauthorized());
    }

    private static boolean isWhole(JsonNode operation) {
        return operation.has("summary")
                && operation.get("responses").has("404")
                && operation.get("responses").has("422");
    }

    private JsonNode document() throws Exception {
        var person = districts.make().systemAdministrator;
        var answer = mvc.perform(get("/api/v1/openapi").with(SignIn.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        var document = json.readTree(answer.getContentAsByteArray());
        ((ObjectNode) document).remove("servers");
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("/api/v1/");
        return document;
    }
}
