package org.mingxiao.server.organization.web;

import java.util.Locale;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.web.Toast;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Leads back to the form with the reason where something was refused, and on with a word where it was done. */
@Component
class Refusals {
    private final MessageSource words;

    Refusals(MessageSource words) {
        this.words = words;
    }

    String words(Refused refused) {
        return words.getMessage(refused.messageKey(), refused.arguments(), locale());
    }

    String words(String key, Object... arguments) {
        return words.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** The address of a one-time link, as whoever asks reaches this server. */
    static String linkOf(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/sign-in/link/" + token)
                .toUriString();
    }

    /**
     * Does what a form asks for.
     *
     * @param done key of the words shown afterwards
     * @param page where to go, in either case
     */
    String trying(RedirectAttributes redirect, String page, String done, Runnable work) {
        try {
            work.run();
            redirect.addFlashAttribute("toast", Toast.of(words(done)));
        } catch (Refused refused) {
            if (!refused.status().equals(HttpStatus.CONFLICT)
                    && !refused.status().equals(HttpStatus.UNPROCESSABLE_CONTENT)) {
                throw refused;
            }
            redirect.addFlashAttribute("refusal", words(refused));
        }
        return "redirect:" + page;
    }
}
