package org.mingxiao.server.goals.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.notes.ActualValues.ActualValue;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Component;

/** Last year's targets beside this year's: of indicators with the same name, and the amounts of the same items. */
@Component
public class LastYear {
    /**
     * @param target what was set for last year
     * @param actual what came of it; null as long as nobody has reported it
     * @param source name of the file that says so
     */
    public record Before(
            UUID line,
            String column,
            String target,
            @Nullable String actual,
            @Nullable String source) {}

    private static final Map<BlockName, String> SAME_BY = Map.of(
            BlockName.INDICATOR, "name", BlockName.BUDGET, "item", BlockName.FUNDING, "item", BlockName.TASK, "name");
    private static final Map<BlockName, List<String>> SHOWN = Map.of(
            BlockName.INDICATOR, List.of("cycleValue", "annualValue", "weight"),
            BlockName.BUDGET, List.of("amount"),
            BlockName.FUNDING, List.of("amount"),
            BlockName.TASK, List.of("amount"));

    private static final String REPORTED = "annualValue";

    private final GoalForms forms;
    private final ActualValues actuals;

    LastYear(GoalForms forms, ActualValues actuals) {
        this.forms = forms;
        this.actuals = actuals;
    }

    /** What the form of the year before says to the lines of this one; empty where there is none within the scope. */
    public List<Before> of(Scope scope, GoalForm form) {
        return forms.before(scope, form.kind(), form.unit(), form.year(), form.title(), form.projectCode())
                .map(before -> compared(form, before, actuals.of(scope, before.id())))
                .orElse(List.of());
    }

    private static List<Before> compared(GoalForm form, GoalForm before, List<ActualValue> actuals) {
        var reported = actuals.stream().collect(Collectors.toMap(ActualValue::line, Function.identity()));
        var earlier = new HashMap<String, GoalLine>();
        before.lines().forEach(line -> earlier.putIfAbsent(key(line), line));
        var found = new ArrayList<Before>();
        for (var line : form.lines()) {
            var last = line.text(SAME_BY.getOrDefault(line.block(), "")).isBlank() ? null : earlier.get(key(line));
            if (last != null) {
                for (var column : SHOWN.getOrDefault(line.block(), List.of())) {
                    if (!last.text(column).isBlank()) {
                        var actual = column.equals(REPORTED) ? reported.get(last.id()) : null;
                        found.add(new Before(
                                line.id(),
                                column,
                                last.text(column),
                                actual == null ? null : actual.text(),
                                actual == null ? null : actual.source()));
                    }
                }
            }
        }
        return found;
    }

    private static String key(GoalLine line) {
        var name = line.text(SAME_BY.getOrDefault(line.block(), ""));
        return line.block() + " " + name.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
