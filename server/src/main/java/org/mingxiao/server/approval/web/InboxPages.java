package org.mingxiao.server.approval.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mingxiao.server.approval.inbox.BatchApproval;
import org.mingxiao.server.approval.inbox.Box;
import org.mingxiao.server.approval.inbox.Inbox;
import org.mingxiao.server.approval.inbox.Phrases;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.Toast;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 待办, 已办, 我发起, 抄送; and many approvals at once. */
@Controller
@Access
class InboxPages {
    private final Inbox inbox;
    private final BatchApproval batches;
    private final Phrases phrases;
    private final MessageSource words;

    InboxPages(Inbox inbox, BatchApproval batches, Phrases phrases, MessageSource words) {
        this.inbox = inbox;
        this.batches = batches;
        this.phrases = phrases;
        this.words = words;
    }

    @GetMapping("/approval")
    String inbox(
            Scope scope,
            Model model,
            @RequestParam(defaultValue = "pending") String box,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        var shown = box(box);
        var rows = inbox.rows(scope, shown, q, late, number);
        model.addAttribute("box", shown);
        model.addAttribute("boxes", Box.values());
        model.addAttribute("counts", inbox.counts(scope));
        model.addAttribute("found", rows);
        model.addAttribute("q", q);
        model.addAttribute("late", late);
        model.addAttribute("number", number);
        model.addAttribute("phrases", phrases.of(scope));
        return "approval/inbox";
    }

    private static Box box(String path) {
        return Arrays.stream(Box.values())
                .filter(box -> box.path().equals(path))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** What waits, as a part for pages that keep it fresh. */
    @GetMapping("/approval/count")
    String count(Scope scope, Model model) {
        model.addAttribute("tasks", inbox.of(scope));
        return "approval/parts :: count";
    }

    /** @param item case and task, as {@code case:task} */
    @PostMapping("/approval/batch")
    String batch(
            Scope scope,
            Locale locale,
            RedirectAttributes redirect,
            @RequestParam(defaultValue = "") List<String> item,
            @RequestParam(defaultValue = "") String opinion) {
        var items = item.stream().map(InboxPages::item).toList();
        var titles = inbox.titles(
                scope, items.stream().map(BatchApproval.Item::caseId).toList());
        var results = batches.approve(scope, items, opinion);
        var refused = results.stream()
                .filter(result -> result.refusal() != null)
                .map(result -> titles.getOrDefault(result.caseId(), "") + "：" + text(result, locale))
                .toList();
        redirect.addFlashAttribute("refused", refused);
        redirect.addFlashAttribute(
                "toast",
                Toast.of(words.getMessage(
                        "approval.batch.done",
                        new Object[] {results.size() - refused.size(), refused.size()},
                        locale)));
        return "redirect:/approval";
    }

    private static BatchApproval.Item item(String text) {
        try {
            var at = text.split(":", 2);
            return new BatchApproval.Item(UUID.fromString(at[0]), at.length > 1 ? UUID.fromString(at[1]) : null);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound();
        }
    }

    private String text(BatchApproval.Result result, Locale locale) {
        var refusal = result.refusal();
        return refusal == null ? "" : words.getMessage(refusal.messageKey(), refusal.arguments(), locale);
    }

    @PostMapping("/approval/phrases")
    String keepPhrase(Scope scope, @RequestParam String text) {
        phrases.keep(scope, text);
        return "redirect:/approval/phrases";
    }

    @PostMapping("/approval/phrases/drop")
    String dropPhrase(Scope scope, @RequestParam String text) {
        phrases.drop(scope, text);
        return "redirect:/approval/phrases";
    }

    @GetMapping("/approval/phrases")
    String phrases(Scope scope, Model model) {
        model.addAttribute("phrases", phrases.of(scope));
        return "approval/phrases";
    }
}
