package org.mingxiao.server.leak;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** What the planted holes show: goal forms under paths of their own. */
@TestComponent
class PlantedSpecimens implements Specimens {
    private final GoalSpecimens goals;

    PlantedSpecimens(GoalSpecimens goals) {
        this.goals = goals;
    }

    @Override
    public List<String> paths() {
        return List.of(PlantedHoles.PATH);
    }

    @Override
    public Specimen make(UUID unit, String mark) {
        var form = goals.make(unit, mark);
        return new Specimen(unit, mark, Map.of("id", form.variables().get("id")));
    }
}
