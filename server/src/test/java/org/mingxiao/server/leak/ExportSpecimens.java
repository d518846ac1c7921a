package org.mingxiao.server.leak;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mingxiao.server.Districts;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.shared.access.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Exports that somebody asked for. */
@TestComponent
class ExportSpecimens implements Specimens {
    private final Districts districts;
    private final GoalSpecimens goals;
    private final MockMvc mvc;

    ExportSpecimens(Districts districts, GoalSpecimens goals, MockMvc mvc) {
        this.districts = districts;
        this.goals = goals;
        this.mvc = mvc;
    }

    @Override
    public List<String> paths() {
        return List.of("/api/v1/goals/exports/{id}", "/goals/exports/{id}");
    }

    @Override
    public Specimen make(UUID unit, String mark) {
        var owner = districts.person("主", Role.HANDLER, unit);
        var form = goals.make(unit, "为导出而建的表").variables().get("id");
        try {
            var answer = mvc.perform(post("/api/v1/goals/exports")
                            .with(SignIn.as(owner))
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"forms\": [\"" + form + "\"], \"format\": \"html\"}"))
                    .andReturn()
                    .getResponse();
            var place = Objects.requireNonNull(answer.getHeader(HttpHeaders.LOCATION), answer.getContentAsString());
            return new Specimen(unit, mark, Map.of("id", place.substring(place.lastIndexOf('/') + 1)), owner);
        } catch (Exception e) {
            throw new IllegalStateException("no export was taken on", e);
        }
    }
}
