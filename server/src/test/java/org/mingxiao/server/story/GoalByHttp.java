package org.mingxiao.server.story;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.SignIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goal forms as the grid and programs reach them: every step is a request of a person. */
@TestComponent
class GoalByHttp {
    private final MockMvc mvc;
    private final JsonMapper json;

    GoalByHttp(MockMvc mvc, JsonMapper json) {
        this.mvc = mvc;
        this.json = json;
    }

    ResultActions get(UUID person, String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path).with(SignIn.as(person)));
    }

    ResultActions post(UUID person, String path, Map<String, ?> body) throws Exception {
        return send(HttpMethod.POST, person, path, body);
    }

    private ResultActions send(HttpMethod method, UUID person, String path, Map<String, ?> body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.request(method, path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .with(SignIn.as(person))
                .with(csrf()));
    }

    JsonNode json(UUID person, String path) throws Exception {
        return tree(get(person, path).andExpect(status().isOk()));
    }

    UUID id(ResultActions answer) throws Exception {
        return UUID.fromString(tree(answer).get("id").asString());
    }

    private JsonNode tree(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }

    UUID create(UUID person, UUID unit, int year, String title) throws Exception {
        return id(post(
                        person,
                        "/api/v1/goals/forms",
                        Map.of("kind", "PROJECT", "unit", unit, "year", year, "title", title))
                .andExpect(status().isCreated()));
    }

    JsonNode read(UUID person, UUID form) throws Exception {
        return json(person, "/api/v1/goals/forms/" + form);
    }

    UUID approvalCase(UUID person, UUID form) throws Exception {
        return UUID.fromString(read(person, form).get("approvalCase").asString());
    }

    /** A goal, money and three indicators, the first of that name. */
    void fill(UUID person, UUID form, String amount, String indicator) throws Exception {
        type(person, form, "GOAL", 0, "text", "培训乡村教师，提升教学水平。");
        type(person, form, "FUNDING", 0, "amount", amount);
        type(person, form, "FUNDING", 1, "amount", amount);
        indicator(person, form, "产出指标", "数量指标", indicator, "≥120人");
        indicator(person, form, "产出指标", "质量指标", "培训合格率", "≥95%");
        indicator(person, form, "效益指标", "社会效益指标", "乡村教师持证率", "≥90%");
    }

    private void indicator(UUID person, UUID form, String level1, String level2, String name, String value)
            throws Exception {
        var last = lines(read(person, form), "INDICATOR").stream()
                .reduce((one, other) -> other)
                .map(line -> line.get("id").asString())
                .orElse(null);
        var cells = Map.of("level1", level1, "level2", level2, "name", name, "cycleValue", value, "annualValue", value);
        post(
                        person,
                        "/api/v1/goals/forms/" + form + "/lines",
                        last == null
                                ? Map.of("block", "INDICATOR", "cells", cells)
                                : Map.of("block", "INDICATOR", "after", last, "cells", cells))
                .andExpect(status().isCreated());
    }

    /** Types into the cell of a block's line, counted from 0. */
    void type(UUID person, UUID form, String block, int number, String column, String value) throws Exception {
        var line = lines(read(person, form), block).get(number);
        var base = line.at("/cells/" + column).asString("");
        var saved = tree(send(
                        HttpMethod.PATCH,
                        person,
                        "/api/v1/goals/forms/" + form + "/cells",
                        Map.of(
                                "source",
                                "typed",
                                "cells",
                                List.of(Map.of(
                                        "line",
                                        line.get("id").asString(),
                                        "column",
                                        column,
                                        "base",
                                        base,
                                        "value",
                                        value))))
                .andExpect(status().isOk()));
        if (saved.get("saved").size() != 1) {
            throw new AssertionError("not saved: " + saved);
        }
    }

    private static List<JsonNode> lines(JsonNode form, String block) {
        return form.get("lines")
                .valueStream()
                .filter(line -> line.get("block").asString().equals(block))
                .toList();
    }

    /** Explains every error and warning. */
    void answerAll(UUID person, UUID form) throws Exception {
        for (var finding : read(person, form).get("findings")) {
            if (!finding.get("severity").asString().equals("info")) {
                post(
                                person,
                                "/api/v1/goals/forms/" + form + "/answers",
                                Map.of("key", finding.get("key").asString(), "text", "已核实，情况属实。"))
                        .andExpect(status().isNoContent());
            }
        }
    }

    ResultActions submit(UUID person, UUID form) throws Exception {
        return post(person, "/api/v1/goals/forms/" + form + "/submit", Map.of());
    }

    /** What cells hold after a change between two versions. */
    List<String> changedTexts(UUID person, UUID form, int from, int to) throws Exception {
        return json(person, "/api/v1/goals/forms/" + form + "/differences?from=" + from + "&to=" + to)
                .get("differences")
                .valueStream()
                .flatMap(difference -> difference.get("cells").valueStream())
                .map(cell -> cell.get("after").asString())
                .toList();
    }
}
