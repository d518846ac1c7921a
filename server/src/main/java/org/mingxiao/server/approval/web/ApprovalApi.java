package org.mingxiao.server.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.Meeting;
import org.mingxiao.server.approval.Progress;
import org.mingxiao.server.approval.flow.Calls;
import org.mingxiao.server.approval.flow.Deciding;
import org.mingxiao.server.approval.flow.Following;
import org.mingxiao.server.approval.flow.Handing;
import org.mingxiao.server.approval.inbox.BatchApproval;
import org.mingxiao.server.approval.inbox.Box;
import org.mingxiao.server.approval.inbox.Inbox;
import org.mingxiao.server.approval.inbox.InboxRow;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Approval for programs. */
@RestController
@Access
@RequestMapping("/api/v1/approval")
class ApprovalApi {
    private final Inbox inbox;
    private final Following following;
    private final Deciding deciding;
    private final Handing handing;
    private final Calls calls;
    private final BatchApproval batches;
    private final MessageSource words;

    ApprovalApi(
            Inbox inbox,
            Following following,
            Deciding deciding,
            Handing handing,
            Calls calls,
            BatchApproval batches,
            MessageSource words) {
        this.inbox = inbox;
        this.following = following;
        this.deciding = deciding;
        this.handing = handing;
        this.calls = calls;
        this.batches = batches;
        this.words = words;
    }

    /** A page of a list. */
    record InboxPage(List<InboxRow> cases, int total, int page, int pages) {}

    /**
     * A case as the asker sees it.
     *
     * @param turn the asker's task; null where it is somebody else's turn
     */
    record CaseAnswer(Progress progress, @Nullable UUID turn, boolean ownMatter, boolean canWithdraw) {}

    /**
     * @param task the turn as it was seen; null for whichever it is
     * @param meeting of a step that records a collective decision
     */
    record Approval(
            @Nullable UUID task,
            @Nullable @Size(max = 2000) String opinion,
            @Nullable Meeting meeting) {}

    /** @param to key of an earlier step; null or empty for the beginning */
    record SendBack(
            @Nullable UUID task,
            @Nullable String to,
            @NotNull @Size(min = 1, max = 2000) String reason) {}

    record Reason(@Nullable @Size(max = 2000) String reason) {}

    record Delegation(
            @Nullable UUID task,
            @NotNull UUID to,
            @Nullable @Size(max = 500) String reason) {}

    record Signer(
            @Nullable UUID task,
            @NotNull UUID signer,
            boolean before,
            @Nullable @Size(max = 500) String reason) {}

    record Batch(
            @NotNull @Size(min = 1, max = 200) List<BatchApproval.Item> cases,
            @Nullable @Size(max = 2000) String opinion) {}

    /**
     * What became of one of a batch.
     *
     * @param code of the refusal; null where it was approved
     */
    record BatchResult(
            UUID caseId,
            boolean approved,
            @Nullable String code,
            @Nullable String detail) {}

    @Operation(summary = "A page of the cases that wait, are done, or are the own ones")
    @GetMapping("/inbox")
    InboxPage inbox(
            Scope scope,
            @RequestParam(defaultValue = "PENDING") Box box,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "1") int page) {
        var rows = inbox.rows(scope, box, q, late, page);
        return new InboxPage(rows.rows(), rows.total(), page, rows.pages());
    }

    @Operation(summary = "A case with its steps and decisions, and what the asker may do")
    @GetMapping("/cases/{id}")
    CaseAnswer show(Scope scope, @PathVariable UUID id) {
        return new CaseAnswer(
                following.progress(scope, id),
                following.turn(scope, id).orElse(null),
                following.isOwnMatter(scope, id),
                following.canWithdraw(scope, id));
    }

    @Operation(summary = "Approves, where needed with the meeting that decided")
    @PostMapping("/cases/{id}/approve")
    CaseAnswer approve(Scope scope, @PathVariable UUID id, @Valid @RequestBody Approval body) {
        deciding.approve(scope, id, body.task(), text(body.opinion()), body.meeting());
        return show(scope, id);
    }

    @Operation(summary = "Sends a case back to an earlier step, or to the beginning")
    @PostMapping("/cases/{id}/return")
    CaseAnswer sendBack(Scope scope, @PathVariable UUID id, @Valid @RequestBody SendBack body) {
        deciding.sendBack(scope, id, body.task(), text(body.to()), body.reason());
        return show(scope, id);
    }

    @Operation(summary = "Takes back the last approval, or the case, until the next step opens it")
    @PostMapping("/cases/{id}/withdraw")
    CaseAnswer withdraw(Scope scope, @PathVariable UUID id, @Valid @RequestBody Reason body) {
        deciding.withdraw(scope, id, text(body.reason()));
        return show(scope, id);
    }

    @Operation(summary = "Hands the turn to somebody who could hold it")
    @PostMapping("/cases/{id}/delegate")
    CaseAnswer delegate(Scope scope, @PathVariable UUID id, @Valid @RequestBody Delegation body) {
        handing.delegate(scope, id, body.task(), body.to(), text(body.reason()));
        return show(scope, id);
    }

    @Operation(summary = "Has one more person sign, before the own turn or after it")
    @PostMapping("/cases/{id}/signers")
    CaseAnswer addSigner(Scope scope, @PathVariable UUID id, @Valid @RequestBody Signer body) {
        handing.addSigner(scope, id, body.task(), body.signer(), body.before(), text(body.reason()));
        return show(scope, id);
    }

    @Operation(summary = "Calls for a case")
    @PostMapping("/cases/{id}/remind")
    CaseAnswer remind(Scope scope, @PathVariable UUID id) {
        calls.remind(scope, id);
        return show(scope, id);
    }

    @Operation(summary = "Approves many cases; what is refused is told for each")
    @PostMapping("/batch")
    List<BatchResult> batch(Scope scope, @Valid @RequestBody Batch body, Locale locale) {
        return batches.approve(scope, body.cases(), text(body.opinion())).stream()
                .map(result -> {
                    var refusal = result.refusal();
                    return refusal == null
                            ? new BatchResult(result.caseId(), true, null, null)
                            : new BatchResult(
                                    result.caseId(),
                                    false,
                                    refusal.code(),
                                    words.getMessage(refusal.messageKey(), refusal.arguments(), locale));
                })
                .toList();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
