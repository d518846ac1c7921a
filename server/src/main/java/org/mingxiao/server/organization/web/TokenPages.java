package org.mingxiao.server.organization.web;

import java.util.Set;
import java.util.UUID;
import org.mingxiao.server.organization.token.ApiTokens;
import org.mingxiao.server.organization.token.TokenScope;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own tokens for programs. */
@Controller
@Access
class TokenPages {
    private static final String PAGE = "/profile/tokens";

    private final ApiTokens tokens;
    private final Refusals refusals;

    TokenPages(ApiTokens tokens, Refusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @GetMapping(PAGE)
    String list(Scope scope, Model model) {
        model.addAttribute("tokens", tokens.of(scope));
        return "organization/tokens";
    }

    @PostMapping(PAGE)
    String make(
            Scope scope,
            @RequestParam String name,
            @RequestParam(defaultValue = "") Set<TokenScope> scopes,
            @RequestParam int days,
            RedirectAttributes redirect) {
        return refusals.trying(
                redirect,
                PAGE,
                "done.saved",
                () -> redirect.addFlashAttribute("fresh", tokens.make(scope, name, scopes, days)));
    }

    @PostMapping("/profile/tokens/{id}/revoke")
    String revoke(Scope scope, @PathVariable UUID id, RedirectAttributes redirect) {
        return refusals.trying(redirect, PAGE, "done.ended", () -> tokens.revoke(scope, id));
    }
}
