package org.mingxiao.server.goals.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.filing.Batch;
import org.mingxiao.server.filing.BatchFile;
import org.mingxiao.server.filing.Batches;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.FiscalYear;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Import of files for programs: hand in, follow, look over, correct, save. */
@RestController
@RequestMapping("/api/v1/goals/intake")
@Access({Role.HANDLER, Role.FINANCE})
@Tag(name = "goals")
class IntakeApi {
    private static final int RECENT = 50;

    private final Intake intake;
    private final Batches batches;

    IntakeApi(Intake intake, Batches batches) {
        this.intake = intake;
        this.batches = batches;
    }

    /**
     * @param files how many there are
     * @param settled how many of them need no more waiting
     */
    record BatchJson(UUID id, UUID unit, int files, int settled, Instant at) {
        static BatchJson of(Batch batch) {
            return new BatchJson(batch.id(), batch.unit(), batch.files(), batch.settled(), batch.at());
        }
    }

    record BatchesJson(List<BatchJson> batches) {}

    @GetMapping
    @Operation(summary = "The latest fifty batches of whoever asks, the newest first")
    BatchesJson own(Scope scope) {
        return new BatchesJson(batches.own(scope, Intake.PURPOSE, RECENT).stream()
                .map(BatchJson::of)
                .toList());
    }

    record NewBatchJson(@NotNull UUID unit) {}

    record MadeJson(UUID id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begins a batch of files for a unit")
    MadeJson begin(Scope scope, @RequestBody @Valid NewBatchJson batch) {
        return new MadeJson(batches.begin(scope, batch.unit(), Intake.PURPOSE));
    }

    @PostMapping(path = "/{batch}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a file to a batch",
            description = "A file that is refused stands in the batch with the state REFUSED and the reason.")
    BatchFile add(Scope scope, @PathVariable UUID batch, @RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            return batches.add(scope, batch, name == null ? "" : name, content);
        }
    }

    record WholeBatchJson(BatchJson batch, List<BatchFile> files) {}

    @GetMapping("/{batch}")
    @Operation(summary = "How far a batch has come")
    WholeBatchJson batch(Scope scope, @PathVariable UUID batch) {
        return new WholeBatchJson(BatchJson.of(batches.get(scope, batch)), batches.files(scope, batch));
    }

    @PostMapping("/files/{file}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Reads a file once more")
    void again(Scope scope, @PathVariable UUID file) {
        batches.again(scope, file);
    }

    /**
     * @param places where in the file the text of each column stands
     */
    record ReadLineJson(
            UUID id, BlockName block, int position, Map<String, String> cells, Map<String, String> places) {}

    record ReadFormJson(
            UUID id,
            int ordinal,
            GoalKind kind,
            String title,
            int year,
            String state,
            @Nullable UUID target,
            @Nullable UUID saved,
            List<ReadLineJson> lines,
            List<Doubt> doubts) {}

    record ReadFileJson(BatchFile file, List<ReadFormJson> forms) {}

    @GetMapping("/files/{file}")
    @Operation(
            summary = "The goal forms that a file makes, with what is doubtful about them",
            description = "The year is that of the goals where the file does not say.")
    ReadFileJson file(
            Scope scope,
            @PathVariable UUID file,
            @RequestParam(required = false) @Nullable @Min(2000) @Max(2100) Integer year,
            FiscalYear current) {
        var forms = intake.forms(scope, file, year == null ? current.value() : year);
        return new ReadFileJson(
                batches.file(scope, file), forms.stream().map(this::json).toList());
    }

    record CellJson(
            @NotNull UUID line,
            @NotNull @Size(max = 40) String column,
            @NotNull @Size(max = 10_000) String value) {}

    record CellsJson(@NotEmpty @Size(max = 20_000) List<@Valid CellJson> cells) {}

    @PatchMapping("/forms/{id}/cells")
    @Operation(summary = "Corrects cells of what was read")
    ReadFormJson correct(Scope scope, @PathVariable UUID id, @RequestBody @Valid CellsJson cells) {
        var texts = new HashMap<UUID, Map<String, String>>();
        cells.cells()
                .forEach(cell -> texts.computeIfAbsent(cell.line(), line -> new HashMap<>())
                        .put(cell.column(), cell.value()));
        return json(intake.correct(scope, id, texts));
    }

    /** @param target a draft of the same unit, year and kind; null: a new form */
    record TargetJson(
            @Nullable UUID target, @Min(2000) @Max(2100) int year) {}

    @PostMapping("/forms/{id}/target")
    @Operation(summary = "Says which draft it goes into, or that it makes a new form")
    ReadFormJson aim(Scope scope, @PathVariable UUID id, @RequestBody @Valid TargetJson to) {
        intake.aim(scope, id, to.target(), to.year());
        return json(intake.get(scope, id));
    }

    @PostMapping("/forms/{id}/save")
    @Operation(summary = "Makes a goal form of it, or puts it into the draft it is aimed at; answers the goal form")
    MadeJson save(Scope scope, @PathVariable UUID id) {
        return new MadeJson(intake.save(scope, id));
    }

    @PostMapping("/forms/{id}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Makes nothing of it")
    void drop(Scope scope, @PathVariable UUID id) {
        intake.drop(scope, id);
    }

    private ReadFormJson json(IntakeForm form) {
        return new ReadFormJson(
                form.id(),
                form.ordinal(),
                form.kind(),
                form.title(),
                form.year(),
                form.state().name(),
                form.target(),
                form.saved(),
                form.lines().stream().map(line -> line(form, line)).toList(),
                intake.doubts(form));
    }

    private static ReadLineJson line(IntakeForm form, GoalLine line) {
        return new ReadLineJson(
                line.id(),
                line.block(),
                line.position(),
                line.cells(),
                form.places().getOrDefault(line.id().toString(), Map.of()));
    }
}
