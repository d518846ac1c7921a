package org.mingxiao.server.approval.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.Minutes;
import org.mingxiao.server.approval.flow.Calls;
import org.mingxiao.server.approval.flow.Deciding;
import org.mingxiao.server.approval.flow.Following;
import org.mingxiao.server.approval.flow.Handing;
import org.mingxiao.server.approval.flow.Turns;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.Toast;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a case is read and decided. */
@Controller
@Access
@RequestMapping("/approval/{caseId:[0-9a-f]{8}-[0-9a-f-]{27}}")
class CasePages {
    private final Following following;
    private final Deciding deciding;
    private final Turns turns;
    private final Handing handing;
    private final Calls calls;
    private final CaseView view;
    private final Minutes minutes;
    private final MessageSource words;

    CasePages(
            Following following,
            Deciding deciding,
            Turns turns,
            Handing handing,
            Calls calls,
            CaseView view,
            Minutes minutes,
            MessageSource words) {
        this.following = following;
        this.deciding = deciding;
        this.turns = turns;
        this.handing = handing;
        this.calls = calls;
        this.view = view;
        this.minutes = minutes;
        this.words = words;
    }

    @GetMapping
    String show(Scope scope, @PathVariable UUID caseId, Model model) {
        turns.see(scope, caseId);
        view.fill(scope, caseId, model);
        return "approval/case";
    }

    @PostMapping("/approve")
    String approve(
            Scope scope,
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID task,
            @RequestParam(defaultValue = "") String opinion,
            Locale locale,
            RedirectAttributes redirect) {
        deciding.approve(scope, caseId, task, opinion, null);
        return done(redirect, "approval.done.approved", locale, "redirect:/approval");
    }

    /** A collective decision; what was typed and the minutes stay where it does not carry the matter. */
    @PostMapping("/meeting")
    String meeting(
            Scope scope,
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID task,
            @RequestParam(defaultValue = "") String opinion,
            @ModelAttribute MeetingForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var typed = form;
        try {
            if (file != null && !file.isEmpty()) {
                typed = form.with(keep(scope, caseId, file));
            }
            deciding.approve(scope, caseId, task, opinion, typed.meeting());
        } catch (Refused refused) {
            if (!refused.code().startsWith("approval-meeting")) {
                throw refused;
            }
            response.setStatus(refused.status().value());
            view.fill(scope, caseId, model);
            model.addAttribute("meeting", typed);
            model.addAttribute("opinion", opinion);
            model.addAttribute("message", words.getMessage(refused.messageKey(), refused.arguments(), locale));
            return "approval/case";
        }
        return done(redirect, "approval.done.approved", locale, "redirect:/approval");
    }

    private UUID keep(Scope scope, UUID caseId, MultipartFile file) {
        var unit = following.progress(scope, caseId).matter().unit();
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return minutes.keep(scope, unit, name == null ? "" : name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param to key of an earlier step; empty for the beginning */
    @PostMapping("/return")
    String sendBack(
            Scope scope,
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID task,
            @RequestParam(defaultValue = Deciding.BEGINNING) String to,
            @RequestParam(defaultValue = "") String opinion,
            Locale locale,
            RedirectAttributes redirect) {
        deciding.sendBack(scope, caseId, task, to, opinion);
        return done(redirect, "approval.done.returned", locale, "redirect:/approval");
    }

    @PostMapping("/withdraw")
    String withdraw(
            Scope scope,
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes redirect) {
        deciding.withdraw(scope, caseId, reason);
        return done(redirect, "approval.done.withdrawn", locale, "redirect:/approval/" + caseId);
    }

    @PostMapping("/delegate")
    String delegate(
            Scope scope,
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID task,
            @RequestParam UUID to,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes redirect) {
        handing.delegate(scope, caseId, task, to, reason);
        return done(redirect, "approval.done.delegated", locale, "redirect:/approval");
    }

    @PostMapping("/signer")
    String addSigner(
            Scope scope,
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID task,
            @RequestParam UUID signer,
            @RequestParam(defaultValue = "before") String place,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes redirect) {
        handing.addSigner(scope, caseId, task, signer, place.equals("before"), reason);
        return done(redirect, "approval.done.signer", locale, "redirect:/approval/" + caseId);
    }

    @PostMapping("/remind")
    String remind(Scope scope, @PathVariable UUID caseId, Locale locale, RedirectAttributes redirect) {
        calls.remind(scope, caseId);
        return done(redirect, "approval.done.reminded", locale, "redirect:/approval/" + caseId);
    }

    private String done(RedirectAttributes redirect, String key, Locale locale, String to) {
        redirect.addFlashAttribute("toast", Toast.of(words.getMessage(key, null, locale)));
        return to;
    }
}
