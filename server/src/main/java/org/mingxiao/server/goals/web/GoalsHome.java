package org.mingxiao.server.goals.web;

import static org.mingxiao.server.shared.access.Role.FINANCE;
import static org.mingxiao.server.shared.access.Role.HANDLER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingxiao.server.goals.GoalFilter;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.GoalSummary;
import org.mingxiao.server.goals.Round;
import org.mingxiao.server.goals.Rounds;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.FiscalYear;
import org.mingxiao.server.shared.web.HomePanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Goals on the first page: what is still to be filled in or mended, how far the year has come, until when it may be submitted. */
@Component
class GoalsHome implements HomePanel {
    private static final int SOME = 8;

    private final GoalForms forms;
    private final Rounds rounds;
    private final Units units;
    private final Clock clock;

    GoalsHome(GoalForms forms, Rounds rounds, Units units, Clock clock) {
        this.forms = forms;
        this.rounds = rounds;
        this.units = units;
        this.clock = clock;
    }

    /** @param returned whether it was submitted before and came back */
    record Row(GoalSummary form, String unit, boolean returned) {}

    /** A round that may still be submitted to, with the days left. */
    record Countdown(Round round, long left) {}

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Set<Role> roles() {
        var roles = EnumSet.allOf(Role.class);
        roles.removeIf(Role::isAdministrator);
        return roles;
    }

    @Override
    public String fragment() {
        return "goals/home :: goals";
    }

    @Override
    public void fill(Scope scope, FiscalYear year, Model model) {
        var counts = forms.countByStatus(scope, GoalFilter.ofYear(year.value()));
        model.addAttribute("goalsCounts", counts);
        model.addAttribute("goalsWork", scope.hasAny(HANDLER, FINANCE) ? work(scope, year) : List.of());
        model.addAttribute("goalsRounds", countdowns(year));
    }

    /** What the person's units have to work on: what came back, and what is not submitted yet. */
    private List<Row> work(Scope scope, FiscalYear year) {
        var found = new ArrayList<GoalSummary>();
        for (var status : List.of(GoalStatus.PASSED_WITH_EDITS, GoalStatus.REVISED, GoalStatus.DRAFT)) {
            found.addAll(forms.list(scope, new GoalFilter(year.value(), null, null, status, null, null), 0, SOME));
        }
        var names = units.names(found.stream().map(GoalSummary::unit).collect(Collectors.toSet()));
        return found.stream()
                .map(form -> new Row(
                        form,
                        names.getOrDefault(form.unit(), ""),
                        form.status() == GoalStatus.DRAFT && form.version() > 0))
                .sorted((one, other) -> Boolean.compare(other.returned(), one.returned()))
                .limit(SOME)
                .toList();
    }

    private List<Countdown> countdowns(FiscalYear year) {
        var today = LocalDate.now(clock);
        return rounds.all().stream()
                .filter(round -> round.year() == year.value() && !round.isClosed(today))
                .map(round -> new Countdown(round, ChronoUnit.DAYS.between(today, round.closes())))
                .toList();
    }
}
