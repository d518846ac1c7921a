package org.mingxiao.server.leak;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.Districts;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.Comments;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.test.context.TestComponent;

/** Comments that call somebody. */
@TestComponent
class MentionSpecimens implements Specimens {
    private final Districts districts;
    private final People people;
    private final GoalForms forms;
    private final Comments comments;

    MentionSpecimens(Districts districts, People people, GoalForms forms, Comments comments) {
        this.districts = districts;
        this.people = people;
        this.forms = forms;
        this.comments = comments;
    }

    @Override
    public List<String> paths() {
        return List.of("/api/v1/goals/mentions/{mention}");
    }

    @Override
    public Specimen make(UUID unit, String mark) {
        var program = Scope.program();
        var called = districts.person("被叫", Role.HANDLER, unit);
        var account = people.find(called).orElseThrow().account();
        var form = forms.create(program, NewGoal.empty(GoalKind.PROJECT, unit, 2026, null, "提及"));
        comments.add(program, form, null, null, "@" + account + " " + mark);
        var scope = districts.scope(called);
        var mention =
                CurrentScope.during(scope, () -> comments.mentions(scope).get(0).id());
        return new Specimen(unit, mark, Map.of("mention", mention.toString()), called);
    }
}
