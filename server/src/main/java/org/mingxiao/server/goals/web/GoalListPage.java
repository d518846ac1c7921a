package org.mingxiao.server.goals.web;

import static org.mingxiao.server.shared.access.Role.*;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalFilter;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.GoalSummary;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.organization.Unit;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.FiscalYear;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The goals within somebody's scope, by year, round, unit and state. */
@Controller
@Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD, SECRETARY, REVIEWER, EVALUATOR, AUDITOR})
class GoalListPage {
    private static final int SIZE = 50;

    private final GoalForms forms;
    private final Units units;
    private final Deadlines deadlines;

    GoalListPage(GoalForms forms, Units units, Deadlines deadlines) {
        this.forms = forms;
        this.units = units;
        this.deadlines = deadlines;
    }

    /**
     * A line of the list.
     *
     * @param deadline null where nothing waits for the department
     */
    record Row(GoalSummary form, String unit, String mark, Deadlines.@Nullable Deadline deadline) {}

    @GetMapping("/goals")
    String list(
            Scope scope,
            FiscalYear year,
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable GoalStatus status,
            @RequestParam(required = false) @Nullable GoalKind kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        var words = q == null || q.length() > 100 ? null : q;
        var filter = new GoalFilter(year.value(), round, unit, status, kind, words);
        var every = new GoalFilter(year.value(), round, unit, null, kind, words);
        var counts = forms.countByStatus(scope, every);
        var total = status == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(status, 0);
        var page = Math.max(1, number);
        var found = forms.list(scope, filter, page - 1, SIZE);
        var names = units.names(found.stream().map(GoalSummary::unit).collect(Collectors.toSet()));
        var due = deadlines.of(found);
        model.addAttribute(
                "rows",
                found.stream()
                        .map(form -> new Row(
                                form,
                                names.getOrDefault(form.unit(), ""),
                                StatusMark.of(form.status()),
                                due.get(form.id())))
                        .toList());
        model.addAttribute("rounds", deadlines.rounds(year.value()));
        model.addAttribute("open", deadlines.open(year.value()));
        model.addAttribute("filter", filter);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "all", counts.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute(
                "statuses",
                Arrays.stream(GoalStatus.values()).filter(counts::containsKey).toList());
        model.addAttribute("kinds", GoalKind.values());
        model.addAttribute("units", unitsOf(scope));
        model.addAttribute("number", page);
        model.addAttribute("pages", (total + SIZE - 1) / SIZE);
        model.addAttribute("total", total);
        model.addAttribute("creates", scope.hasAny(HANDLER, FINANCE));
        return "goals/list";
    }

    /** Units that somebody may choose from; who sees what all have filed chooses among all. */
    private List<Unit> unitsOf(Scope scope) {
        return units.all().stream()
                .filter(unit -> scope.seesFiled() || scope.sees(unit.id()))
                .toList();
    }
}
