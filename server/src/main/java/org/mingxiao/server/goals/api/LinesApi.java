package org.mingxiao.server.goals.api;

import static org.mingxiao.server.shared.access.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.CellSource;
import org.mingxiao.server.goals.GoalLines;
import org.mingxiao.server.goals.api.FormJson.LineJson;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/goals/forms/{id}/lines")
@Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD})
@Tag(name = "goals")
class LinesApi {
    private final GoalLines lines;

    LinesApi(GoalLines lines) {
        this.lines = lines;
    }

    record NewLineJson(
            @NotNull BlockName block,
            @Nullable UUID after,
            @Nullable @Size(max = 40) Map<@Size(max = 40) String, @Size(max = 10_000) String> cells) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a line below another one, or on top of its block")
    LineJson add(Scope scope, @PathVariable UUID id, @RequestBody @Valid NewLineJson line) {
        var cells = line.cells();
        return LineJson.of(lines.add(scope, id, line.block(), line.after(), cells == null ? Map.of() : cells));
    }

    record NewLinesJson(
            @NotNull BlockName block,
            @Nullable UUID after,
            @NotEmpty @Size(max = 5_000) List<Map<@Size(max = 40) String, @Size(max = 10_000) String>> lines) {}

    record AddedJson(List<LineJson> lines) {}

    @PostMapping("/all")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds the lines of a pasted block, one below the other")
    AddedJson addAll(Scope scope, @PathVariable UUID id, @RequestBody @Valid NewLinesJson block) {
        var added = lines.addAll(scope, id, block.block(), block.after(), block.lines(), CellSource.PASTED);
        return new AddedJson(added.stream().map(LineJson::of).toList());
    }

    record ChosenJson(@NotEmpty @Size(max = 5_000) Set<@NotNull UUID> lines) {}

    @PostMapping("/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes several lines, all or none; they can be restored")
    void removeAll(Scope scope, @PathVariable UUID id, @RequestBody @Valid ChosenJson chosen) {
        lines.removeAll(scope, id, chosen.lines());
    }

    @PostMapping("/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Puts several removed lines back where they stood, all or none")
    void restoreAll(Scope scope, @PathVariable UUID id, @RequestBody @Valid ChosenJson chosen) {
        lines.restoreAll(scope, id, chosen.lines());
    }

    @DeleteMapping("/{line}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a line; it can be restored")
    void remove(Scope scope, @PathVariable UUID id, @PathVariable UUID line) {
        lines.remove(scope, id, line);
    }

    @PostMapping("/{line}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Puts a removed line back where it stood")
    void restore(Scope scope, @PathVariable UUID id, @PathVariable UUID line) {
        lines.restore(scope, id, line);
    }

    record MoveJson(@Nullable UUID after) {}

    @PostMapping("/{line}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Moves a line below another one of its block, or to the top")
    void move(Scope scope, @PathVariable UUID id, @PathVariable UUID line, @RequestBody MoveJson move) {
        lines.move(scope, id, line, move.after());
    }
}
