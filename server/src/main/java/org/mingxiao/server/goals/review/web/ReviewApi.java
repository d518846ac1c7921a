package org.mingxiao.server.goals.review.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.review.ReviewScore;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.review.AcrossForms;
import org.mingxiao.server.goals.review.Assessments;
import org.mingxiao.server.goals.review.BulkReview;
import org.mingxiao.server.goals.review.Opinion;
import org.mingxiao.server.goals.review.Opinions;
import org.mingxiao.server.goals.review.ReviewFilter;
import org.mingxiao.server.goals.review.ReviewItem;
import org.mingxiao.server.goals.review.WorkList;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bureau's review for programs. */
@RestController
@RequestMapping("/api/v1/review")
@Access(Role.REVIEWER)
class ReviewApi {
    private final WorkList list;
    private final Opinions opinions;
    private final BulkReview bulk;
    private final Assessments assessments;
    private final AcrossForms across;
    private final GoalForms forms;

    ReviewApi(
            WorkList list,
            Opinions opinions,
            BulkReview bulk,
            Assessments assessments,
            AcrossForms across,
            GoalForms forms) {
        this.list = list;
        this.opinions = opinions;
        this.bulk = bulk;
        this.assessments = assessments;
        this.across = across;
        this.forms = forms;
    }

    /** @param next the value of {@code after} that asks for the next page; null on the last */
    record ReviewList(List<ReviewItem> items, @Nullable String next, Map<ReviewScore.Band, Integer> counts) {}

    /** @param accepted whether the bureau accepts the answer; null where nobody has judged it */
    record ReviewedFinding(
            String key,
            String rule,
            String severity,
            String aspect,
            @Nullable UUID line,
            @Nullable String column,
            String message,
            String suggestion,
            @Nullable String answer,
            @Nullable Boolean accepted,
            int cost) {}

    record ReviewedJson(
            UUID id,
            String title,
            int version,
            GoalStatus status,
            Map<String, Integer> points,
            int total,
            ReviewScore.Band grade,
            List<ReviewedFinding> findings,
            List<AcrossForms.AcrossFinding> across,
            List<Opinion> opinions) {}

    record OpinionJson(
            int version,
            @NotNull ReviewScore.Band grade,
            @Nullable @Size(max = 1_000) String reason,
            @Nullable @Size(max = 4_000) String opinion) {}

    /** @param grade null: the one that the machine suggests for each */
    record BulkJson(
            @NotNull @Size(min = 1, max = BulkReview.MOST) List<BulkReview.Chosen> forms,
            ReviewScore.@Nullable Band grade,
            @Nullable @Size(max = 1_000) String reason,
            @Nullable @Size(max = 4_000) String opinion) {}

    record JudgementJson(int version, @NotNull String key, boolean accepted) {}

    @Operation(summary = "A page of the work list, with how many there are of each grade")
    @GetMapping("/forms")
    ReviewList forms(
            Scope scope,
            @ModelAttribute ReviewFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        var slice = list.page(scope, filter, after, size);
        return new ReviewList(slice.items(), slice.next(), list.counts(scope, filter));
    }

    @Operation(summary = "A filed form with its score, findings, answers and opinions")
    @GetMapping("/forms/{id}")
    ReviewedJson form(Scope scope, @PathVariable UUID id) {
        var form = forms.get(scope, id);
        if (!form.filed()) {
            throw Refused.notFound();
        }
        var assessment = assessments.of(form);
        var findings = assessment.findings().stream()
                .map(each -> {
                    var finding = each.answered().finding();
                    var answer = each.answered().answer();
                    return new ReviewedFinding(
                            finding.key(),
                            finding.rule(),
                            finding.severity().code(),
                            each.aspect().name(),
                            finding.line(),
                            finding.column(),
                            finding.message(),
                            finding.suggestion(),
                            answer == null ? null : answer.text(),
                            each.accepted(),
                            each.cost());
                })
                .toList();
        return new ReviewedJson(
                id,
                form.title(),
                form.version(),
                form.status(),
                assessment.score().points().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue)),
                assessment.score().total(),
                assessment.score().band(),
                findings,
                across.of(scope, id),
                opinions.of(form));
    }

    @Operation(summary = "Gives an opinion on a version, with its grade")
    @PostMapping("/forms/{id}/opinion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void opinion(Scope scope, @PathVariable UUID id, @RequestBody @Valid OpinionJson said) {
        opinions.give(
                scope,
                id,
                said.version(),
                said.grade(),
                Objects.requireNonNullElse(said.reason(), ""),
                Objects.requireNonNullElse(said.opinion(), ""));
    }

    @Operation(summary = "Accepts an answer to a finding, or does not")
    @PostMapping("/forms/{id}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(Scope scope, @PathVariable UUID id, @RequestBody @Valid JudgementJson said) {
        opinions.judge(scope, id, said.version(), said.key(), said.accepted());
    }

    @Operation(summary = "Confirms the edits of a form that passed with edits")
    @PostMapping("/forms/{id}/edits")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Scope scope, @PathVariable UUID id) {
        opinions.confirmEdits(scope, id);
    }

    @Operation(summary = "Approves a passed form together with the budget")
    @PostMapping("/forms/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(Scope scope, @PathVariable UUID id) {
        opinions.approve(scope, id);
    }

    @Operation(summary = "Gives one opinion on many forms; what is refused is told for each")
    @PostMapping("/opinions")
    List<BulkReview.Outcome> bulk(Scope scope, @RequestBody @Valid BulkJson said, Locale language) {
        return bulk.give(
                scope,
                said.forms(),
                said.grade(),
                Objects.requireNonNullElse(said.reason(), ""),
                Objects.requireNonNullElse(said.opinion(), ""),
                language);
    }

    record BulkApprovalJson(
            @NotNull @Size(min = 1, max = BulkReview.MOST) List<BulkReview.Chosen> forms) {}

    @Operation(summary = "Approves many passed forms together with the budget; what is refused is told for each")
    @PostMapping("/approvals")
    List<BulkReview.Outcome> bulkApproval(Scope scope, @RequestBody @Valid BulkApprovalJson said, Locale language) {
        return bulk.approve(scope, said.forms(), language);
    }

    @Operation(summary = "Has the forms of a department compared with each other")
    @PostMapping("/departments/{department}/across")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void compare(Scope scope, @PathVariable UUID department, @RequestParam int year) {
        across.ask(scope, department, year);
    }

    @Operation(summary = "How far the comparison of a department has come")
    @GetMapping("/departments/{department}/across")
    AcrossForms.Run run(Scope scope, @PathVariable UUID department, @RequestParam int year) {
        return across.run(scope, department, year).orElseThrow(Refused::notFound);
    }
}
