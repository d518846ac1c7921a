package org.mingxiao.server.goals.api;

import static org.mingxiao.server.shared.access.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.CellEdit;
import org.mingxiao.server.goals.CellSource;
import org.mingxiao.server.goals.GoalFilter;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.GoalSummary;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.CellHistory;
import org.mingxiao.server.goals.life.Copies;
import org.mingxiao.server.goals.life.Stamps;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@RequestMapping("/api/v1/goals/forms")
@Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD, SECRETARY, REVIEWER, EVALUATOR, AUDITOR})
@Tag(name = "goals", description = "Performance goals of departments and projects")
class FormsApi {
    private final GoalForms forms;
    private final Copies copies;
    private final CellHistory history;
    private final Stamps stamps;
    private final FormViews views;

    FormsApi(GoalForms forms, Copies copies, CellHistory history, Stamps stamps, FormViews views) {
        this.forms = forms;
        this.copies = copies;
        this.history = history;
        this.stamps = stamps;
        this.views = views;
    }

    record FormsJson(List<GoalSummary> forms, int total, int page, int size) {}

    @GetMapping
    @Operation(summary = "A page of goal forms within the scope, those changed last first")
    FormsJson list(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable GoalStatus status,
            @RequestParam(required = false) @Nullable GoalKind kind,
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var filter = new GoalFilter(year, round, unit, status, kind, q);
        return new FormsJson(forms.list(scope, filter, page, size), forms.count(scope, filter), page, size);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "A goal form with its layout, cells, notes, findings and totals",
            description = "With If-None-Match nothing (304) as long as the form is as it was.")
    @Nullable FormJson form(Scope scope, @PathVariable UUID id, Locale locale, ServletWebRequest request) {
        var stamp = stamps.of(scope, id) + "." + locale.getLanguage();
        return request.checkNotModified("W/\"" + stamp + "\"") ? null : views.view(scope, id, locale);
    }

    @GetMapping("/{id}/checks")
    @Operation(summary = "What stands beside the cells of a form: notes, findings and totals")
    ChecksJson checks(Scope scope, @PathVariable UUID id, Locale locale) {
        return views.checks(scope, id, locale);
    }

    record NewFormJson(
            @NotNull GoalKind kind,
            @NotNull UUID unit,
            @Min(2000) @Max(2100) int year,
            @Nullable UUID round,
            @Size(max = 300) @Nullable String title,
            @Size(max = 60) @Nullable String projectCode,
            @Valid @Nullable FromJson from) {}

    /**
     * What a new form starts with: another form, or that of the same project of the year before.
     *
     * @param form the other form
     * @param lastYear whether to take that of the year before
     */
    record FromJson(@Nullable UUID form, @Nullable Boolean lastYear) {}

    record MadeJson(UUID id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Access({HANDLER, FINANCE})
    @Operation(summary = "Makes a goal form")
    MadeJson create(Scope scope, @RequestBody @Valid NewFormJson form) {
        var from = form.from();
        if (from == null) {
            return new MadeJson(forms.create(
                    scope,
                    new NewGoal(
                            form.kind(),
                            form.unit(),
                            form.year(),
                            form.round(),
                            form.title(),
                            form.projectCode(),
                            List.of(),
                            CellSource.TYPED,
                            null)));
        }
        var other = from.form();
        return new MadeJson(
                other != null
                        ? copies.copy(scope, other, form.unit(), form.year(), form.round(), form.title())
                        : copies.fromLastYear(
                                scope, form.kind(), form.unit(), form.year(), form.round(), form.title()));
    }

    /** How the texts came; an import or a copy makes a form of its own. */
    enum SourceJson {
        typed,
        pasted,
        undone
    }

    record EditJson(
            @NotNull UUID line,
            @NotNull @Size(max = 40) String column,
            @NotNull String base,
            @NotNull String value) {}

    record CellsJson(
            @NotNull SourceJson source,
            @NotEmpty @Size(max = 20_000) List<@Valid EditJson> cells) {}

    @PatchMapping("/{id}/cells")
    @Operation(
            summary = "Changes cells, each only where it still holds the text that the caller saw",
            description = "Cells that somebody else changed meanwhile come back as conflicts and are not written."
                    + " What the checks say to the form as it is now, /checks tells.")
    SavedJson save(Scope scope, @PathVariable UUID id, @RequestBody @Valid CellsJson cells, Locale locale) {
        var source = CellSource.valueOf(cells.source().name().toUpperCase(Locale.ROOT));
        var edits = cells.cells().stream()
                .map(cell -> new CellEdit(cell.line(), cell.column(), cell.base(), cell.value()))
                .toList();
        return views.saved(forms.save(scope, id, source, edits), locale);
    }

    record HistoryJson(List<CellHistory.Change> items) {}

    @GetMapping("/{id}/cells/history")
    @Operation(summary = "The last hundred changes of a cell, the latest first")
    HistoryJson history(
            Scope scope, @PathVariable UUID id, @RequestParam UUID line, @RequestParam @Size(max = 40) String column) {
        return new HistoryJson(history.of(scope, id, line, column));
    }
}
