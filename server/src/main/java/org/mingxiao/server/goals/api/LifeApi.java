package org.mingxiao.server.goals.api;

import static org.mingxiao.server.shared.access.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.audit.Recorded;
import org.mingxiao.server.audit.Records;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStates;
import org.mingxiao.server.goals.api.FormJson.FindingJson;
import org.mingxiao.server.goals.api.FormJson.LineJson;
import org.mingxiao.server.goals.life.Difference;
import org.mingxiao.server.goals.life.Submissions;
import org.mingxiao.server.goals.life.Version;
import org.mingxiao.server.goals.life.Versions;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/goals/forms/{id}")
@Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD, SECRETARY, REVIEWER, EVALUATOR, AUDITOR})
@Tag(name = "goals")
class LifeApi {
    private final GoalForms forms;
    private final GoalStates states;
    private final Submissions submissions;
    private final Versions versions;
    private final Records records;

    LifeApi(GoalForms forms, GoalStates states, Submissions submissions, Versions versions, Records records) {
        this.forms = forms;
        this.states = states;
        this.submissions = submissions;
        this.versions = versions;
        this.records = records;
    }

    record SubmitJson(@Size(max = 2_000) @Nullable String reason) {}

    record SubmittedJson(int version) {}

    @PostMapping("/submit")
    @Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD})
    @Operation(summary = "Submits the form: it becomes a version that never changes, and its approval begins")
    SubmittedJson submit(Scope scope, @PathVariable UUID id, @RequestBody @Valid SubmitJson submit) {
        return new SubmittedJson(submissions.submit(scope, id, submit.reason()));
    }

    record ReasonJson(@NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access({HANDLER, SECTION_HEAD, FINANCE, LEADER, HEAD})
    @Operation(summary = "Takes a submission back, until the next step opens it")
    void withdraw(Scope scope, @PathVariable UUID id, @RequestBody @Valid ReasonJson reason) {
        submissions.withdraw(scope, id, reason.reason());
    }

    @PostMapping("/adjust")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access({HANDLER, FINANCE})
    @Operation(summary = "Opens an approved form for an adjustment")
    void adjust(Scope scope, @PathVariable UUID id, @RequestBody @Valid ReasonJson reason) {
        states.adjust(scope, id, reason.reason());
    }

    record VersionJson(
            int number,
            String sha256,
            String by,
            Instant at,
            @Nullable String reason,
            boolean intact) {
        static VersionJson of(Version version) {
            return new VersionJson(
                    version.number(),
                    version.sha256(),
                    version.byName(),
                    version.at(),
                    version.reason(),
                    version.isIntact());
        }
    }

    record VersionsJson(List<VersionJson> versions) {}

    @GetMapping("/versions")
    @Operation(summary = "The versions of a form, the latest first")
    VersionsJson versions(Scope scope, @PathVariable UUID id) {
        return new VersionsJson(
                versions.all(scope, id).stream().map(VersionJson::of).toList());
    }

    record WholeVersionJson(VersionJson version, List<LineJson> lines, List<FindingJson> findings) {}

    @GetMapping("/versions/{number}")
    @Operation(summary = "A version with its lines, its findings and their answers")
    WholeVersionJson version(Scope scope, @PathVariable UUID id, @PathVariable @Min(1) int number) {
        var version = versions.get(scope, id, number);
        return new WholeVersionJson(
                VersionJson.of(version),
                version.lines().stream().map(LineJson::of).toList(),
                version.findings().stream().map(FindingJson::of).toList());
    }

    record DifferencesJson(List<Difference> differences) {}

    @GetMapping("/differences")
    @Operation(
            summary = "What changed between two versions",
            description = "From 0: from nothing. To 0: the form as it stands now.")
    DifferencesJson differences(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int from,
            @RequestParam(defaultValue = "0") @Min(0) int to) {
        return new DifferencesJson(versions.differences(scope, id, from, to));
    }

    record TimelineJson(List<Recorded> acts) {}

    @GetMapping("/timeline")
    @Operation(summary = "Everything that was done to the form, the first act first")
    TimelineJson timeline(Scope scope, @PathVariable UUID id) {
        var form = forms.get(scope, id);
        return new TimelineJson(records.timeline(scope, GoalForms.SUBJECT, form.id()));
    }
}
