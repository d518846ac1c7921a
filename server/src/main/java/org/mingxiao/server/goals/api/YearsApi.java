package org.mingxiao.server.goals.api;

import static org.mingxiao.server.shared.access.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.Round;
import org.mingxiao.server.goals.Rounds;
import org.mingxiao.server.goals.life.Copies;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/goals")
@Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD, SECRETARY, REVIEWER, EVALUATOR, AUDITOR})
@Tag(name = "goals")
class YearsApi {
    private final Rounds rounds;
    private final Copies copies;

    YearsApi(Rounds rounds, Copies copies) {
        this.rounds = rounds;
        this.copies = copies;
    }

    record RoundsJson(List<Round> rounds) {}

    @GetMapping("/rounds")
    @Operation(summary = "The rounds of declaring goals, the latest first")
    RoundsJson rounds() {
        return new RoundsJson(rounds.all());
    }

    record NewRoundJson(
            @Min(2000) @Max(2100) int year,
            @NotBlank @Size(max = 60) String name,
            @NotNull LocalDate opens,
            @NotNull LocalDate closes) {}

    @PostMapping("/rounds")
    @ResponseStatus(HttpStatus.CREATED)
    @Access(REVIEWER)
    @Operation(summary = "Announces a round")
    Round announce(Scope scope, @RequestBody @Valid NewRoundJson round) {
        return rounds.announce(scope, round.year(), round.name(), round.opens(), round.closes());
    }

    record DaysJson(@NotNull LocalDate opens, @NotNull LocalDate closes) {}

    @PutMapping("/rounds/{round}/days")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(REVIEWER)
    @Operation(summary = "Moves the days of a round")
    void move(Scope scope, @PathVariable UUID round, @RequestBody @Valid DaysJson days) {
        rounds.move(scope, round, days.opens(), days.closes());
    }

    record RollOverPlanJson(List<Copies.RollOver> forms) {}

    @GetMapping("/roll-over")
    @Access({HANDLER, FINANCE})
    @Operation(summary = "The forms of a year, each with its successor of the next one, if there is one already")
    RollOverPlanJson plan(
            Scope scope,
            @RequestParam UUID unit,
            @RequestParam @Min(2000) @Max(2100) int from,
            @RequestParam @Min(2000) @Max(2100) int to) {
        return new RollOverPlanJson(copies.plan(scope, unit, from, to));
    }

    record RollOverJson(
            @NotNull UUID unit,
            @Min(2000) @Max(2100) int from,
            @Min(2000) @Max(2100) int to,
            @Nullable UUID round,
            @NotEmpty @Size(max = 500) Set<@NotNull UUID> forms) {}

    record RolledOverJson(List<UUID> made) {}

    @PostMapping("/roll-over")
    @Access({HANDLER, FINANCE})
    @Operation(summary = "Makes the forms of the next year for those chosen that have no successor yet")
    RolledOverJson rollOver(Scope scope, @RequestBody @Valid RollOverJson chosen) {
        return new RolledOverJson(
                copies.rollOver(scope, chosen.unit(), chosen.from(), chosen.to(), chosen.round(), chosen.forms()));
    }
}
