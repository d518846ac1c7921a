package org.mingxiao.server.goals.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalSummary;
import org.mingxiao.server.goals.Round;
import org.mingxiao.server.goals.Rounds;
import org.springframework.stereotype.Component;

/** Until when forms may be submitted, counted in days from today. */
@Component
class Deadlines {
    private final Rounds rounds;
    private final Clock clock;

    Deadlines(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * The last day of a round.
     *
     * @param left days until then; negative: overdue
     */
    record Deadline(Round round, LocalDate day, long left) {}

    /** The rounds of a year, the latest first. */
    List<Round> rounds(int year) {
        return rounds.all().stream().filter(round -> round.year() == year).toList();
    }

    /** The rounds of a year that are open today, the one that closes first at the head. */
    List<Deadline> open(int year) {
        var today = LocalDate.now(clock);
        return rounds(year).stream()
                .filter(round -> round.isOpen(today))
                .map(round -> of(round, today))
                .sorted((a, b) -> a.day().compareTo(b.day()))
                .toList();
    }

    /** The deadlines of those forms that still wait for their department. */
    Map<UUID, Deadline> of(List<GoalSummary> forms) {
        var today = LocalDate.now(clock);
        var byId = rounds.all().stream().collect(Collectors.toMap(Round::id, Function.identity()));
        var deadlines = new LinkedHashMap<UUID, Deadline>();
        for (var form : forms) {
            var round = round(form, byId);
            if (round != null && form.status().isEditable()) {
                deadlines.put(form.id(), of(round, today));
            }
        }
        return deadlines;
    }

    private static @Nullable Round round(GoalSummary form, Map<UUID, Round> byId) {
        var id = form.round();
        return id == null ? null : byId.get(id);
    }

    private static Deadline of(Round round, LocalDate today) {
        return new Deadline(round, round.closes(), ChronoUnit.DAYS.between(today, round.closes()));
    }
}
