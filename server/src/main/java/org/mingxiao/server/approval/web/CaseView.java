package org.mingxiao.server.approval.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.MatterView;
import org.mingxiao.server.approval.Minutes;
import org.mingxiao.server.approval.Progress;
import org.mingxiao.server.approval.flow.Following;
import org.mingxiao.server.approval.flow.Handing;
import org.mingxiao.server.approval.inbox.Phrases;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the page of a case shows. */
@Component
@Transactional(readOnly = true)
class CaseView {
    private final Following following;
    private final Handing handing;
    private final Phrases phrases;
    private final ObjectProvider<MatterView> views;
    private final Minutes minutes;

    CaseView(Following following, Handing handing, Phrases phrases, ObjectProvider<MatterView> views, Minutes minutes) {
        this.following = following;
        this.handing = handing;
        this.phrases = phrases;
        this.views = views;
        this.minutes = minutes;
    }

    void fill(Scope scope, UUID caseId, Model model) {
        var progress = following.progress(scope, caseId);
        var matter = progress.matter();
        var turn = following.turn(scope, caseId).orElse(null);
        model.addAttribute("progress", progress);
        model.addAttribute("turn", turn);
        model.addAttribute("ownMatter", turn != null && following.isOwnMatter(scope, caseId));
        model.addAttribute("canWithdraw", following.canWithdraw(scope, caseId));
        model.addAttribute(
                "canRemind",
                progress.status() == Progress.Status.RUNNING && turn == null && following.hasPart(scope, caseId));
        model.addAttribute("phrases", phrases.of(scope));
        if (turn != null) {
            model.addAttribute("delegates", handing.delegates(scope, caseId));
            model.addAttribute("signers", handing.signers(scope, caseId));
            model.addAttribute(
                    "earlier",
                    progress.steps().stream()
                            .filter(step -> step.state().equals("passed"))
                            .toList());
            model.addAttribute(
                    "collective",
                    progress.steps().stream().anyMatch(step -> step.state().equals("current") && step.collective()));
            model.addAttribute("meeting", MeetingForm.empty(matter.title(), matter.payee(), matter.amount()));
        }
        model.addAttribute("minutes", new KeptMinutes(minutes, scope));
        views.stream()
                .filter(view -> view.kind().equals(matter.kind()))
                .findFirst()
                .ifPresent(view -> {
                    model.addAttribute("matterFragment", view.fragment());
                    view.fill(scope, matter.id(), model);
                });
    }

    /** Finds the minutes of the meetings that the page names. */
    record KeptMinutes(Minutes store, Scope scope) {
        public Minutes.@Nullable Kept find(UUID upload) {
            return store.find(scope, upload).orElse(null);
        }
    }
}
