package org.mingxiao.server.demo;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.value.TargetValues;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.writing.WritingFormat;
import org.mingxiao.server.demo.DemoDistrict.DemoIndicator;
import org.mingxiao.server.demo.DemoDistrict.DemoProject;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.mapping.FormOf;
import org.mingxiao.server.goals.notes.ActualValues;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Hands in what became of last year's targets, as self-evaluation forms (自评表). */
@Component
@ConditionalOnProperty("mingxiao.demo")
class DemoActuals {
    private static final String TITLE = "项目支出绩效自评表";

    private final GoalForms forms;
    private final Uploads uploads;
    private final ActualValues actuals;
    private final DemoActors actors;

    DemoActuals(GoalForms forms, Uploads uploads, ActualValues actuals, DemoActors actors) {
        this.forms = forms;
        this.uploads = uploads;
        this.actuals = actuals;
        this.actors = actors;
    }

    void report(DemoProject project, UUID id) {
        var came = project.indicators().stream().collect(Collectors.toMap(DemoIndicator::name, DemoIndicator::actual));
        actors.does(project.handler(), scope -> {
            var goal = forms.get(scope, id);
            var file = Documents.write(evaluated(goal, came), WritingFormat.DOCX);
            var upload = uploads.accept(scope, goal.unit(), goal.year() + "年自评表.docx", new ByteArrayInputStream(file));
            actuals.keep(scope, id, upload.id(), texts(goal, came));
        });
    }

    private static Map<UUID, String> texts(GoalForm goal, Map<String, String> came) {
        var texts = new LinkedHashMap<UUID, String>();
        for (var line : goal.lines(BlockName.INDICATOR)) {
            texts.put(line.id(), came.getOrDefault(line.text("name"), ""));
        }
        return texts;
    }

    private static Form evaluated(GoalForm goal, Map<String, String> came) {
        var set = FormOf.form(goal);
        var projects =
                set.projects().stream().map(project -> evaluated(project, came)).toList();
        return new Form(
                FormKind.PROJECT_SELF_EVALUATION,
                TITLE,
                set.department(),
                set.year(),
                set.moneyUnit(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                projects,
                null,
                List.of());
    }

    private static Project evaluated(Project project, Map<String, String> came) {
        return new Project(
                project.name(),
                project.spendingUnit(),
                project.total(),
                project.funding(),
                project.goal(),
                project.indicators().stream()
                        .map(indicator -> evaluated(indicator, came.getOrDefault(indicator.name(), "")))
                        .toList(),
                project.place());
    }

    private static Indicator evaluated(Indicator target, String actual) {
        return new Indicator(
                target.dimension(),
                target.level1(),
                target.level2(),
                target.level1Code(),
                target.level2Code(),
                target.name(),
                null,
                target.annualValue(),
                TargetValues.read(actual, target.name()),
                target.weight(),
                null,
                null,
                target.place());
    }
}
