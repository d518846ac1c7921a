package org.mingxiao.server.goals.intake;

import static org.mingxiao.server.shared.access.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Place;
import org.mingxiao.server.filing.Readings;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.notes.ActualValues;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the actual values of an approved goal from a self-evaluation file (自评表) that was handed in. */
@RestController
@RequestMapping("/api/v1/goals/forms/{id}/actual-values")
@Access({HANDLER, FINANCE})
@Tag(name = "goals")
class ActualValuesApi {
    private final GoalForms forms;
    private final Readings readings;
    private final ActualValues actuals;
    private final MessageSource words;

    ActualValuesApi(GoalForms forms, Readings readings, ActualValues actuals, MessageSource words) {
        this.forms = forms;
        this.readings = readings;
        this.actuals = actuals;
        this.words = words;
    }

    /** @param doubts why a person should look at it; none where it is sure */
    record ReadActualJson(
            UUID line,
            String name,
            String target,
            String actual,
            @Nullable Place place,
            List<String> doubts) {}

    record ReadActualsJson(List<ReadActualJson> values) {}

    @GetMapping
    @Operation(
            summary = "What a self-evaluation file says of the indicators of a goal",
            description = "Nothing is saved. Values with doubts want a second look.")
    ReadActualsJson read(Scope scope, @PathVariable UUID id, @RequestParam UUID upload, Locale locale) {
        var form = forms.get(scope, id);
        var read = ReadActual.of(form, readings.read(scope, upload).forms());
        return new ReadActualsJson(read.stream()
                .map(each -> new ReadActualJson(
                        each.line(),
                        each.name(),
                        each.target(),
                        each.actual(),
                        each.place(),
                        each.doubts().stream()
                                .map(doubt -> words.getMessage("intake.actual.doubt." + doubt, null, locale))
                                .toList()))
                .toList());
    }

    record ActualJson(
            @NotNull UUID line, @NotBlank @Size(max = 500) String text) {}

    record ActualsJson(
            @NotNull UUID upload, @NotEmpty @Size(max = 500) List<@Valid ActualJson> values) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keeps the actual values that a person confirmed; the goal of the next year shows them")
    void keep(Scope scope, @PathVariable UUID id, @RequestBody @Valid ActualsJson confirmed) {
        var texts = new LinkedHashMap<UUID, String>();
        confirmed.values().forEach(each -> texts.put(each.line(), each.text()));
        actuals.keep(scope, id, confirmed.upload(), texts);
    }
}
