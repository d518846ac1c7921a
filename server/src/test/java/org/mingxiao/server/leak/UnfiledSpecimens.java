package org.mingxiao.server.leak;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.shared.access.Role;
import org.springframework.boot.test.context.TestComponent;

/** Goal forms that the finance bureau does not have yet, asked for on its pages. */
@TestComponent
class UnfiledSpecimens implements Specimens {
    private final GoalSpecimens goals;
    private final FiledSpecimens filed;

    UnfiledSpecimens(GoalSpecimens goals, FiledSpecimens filed) {
        this.goals = goals;
        this.filed = filed;
    }

    @Override
    public List<String> paths() {
        return filed.paths();
    }

    @Override
    public Specimen make(UUID unit, String mark) {
        return goals.make(unit, mark);
    }

    @Override
    public Map<String, String> bodies(Specimen specimen) {
        return filed.bodies(specimen);
    }

    @Override
    public boolean seenBy(Role role, boolean reached) {
        return role != Role.REVIEWER && goals.seenBy(role, reached);
    }
}
