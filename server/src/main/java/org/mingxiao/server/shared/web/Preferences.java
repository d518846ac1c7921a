package org.mingxiao.server.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.Access;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language, theme, size of type, menu and fiscal year, kept in cookies of this browser; back to the page one came from. */
@Controller
@Access(everybody = true)
class Preferences {
    private static final Map<String, Set<String>> CHOICES = Map.of(
            PageSettings.THEME, Set.of("light", "dark"),
            PageSettings.TYPE, Set.of("usual", "large"),
            PageSettings.MENU, Set.of("wide", "narrow"));

    private final LocaleResolver languages;

    Preferences(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping("/preferences")
    String choose(
            @RequestParam Map<String, String> chosen,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        CHOICES.forEach((name, values) -> keep(response, name, chosen.get(name), values));
        var year = FiscalYear.read(chosen.get(PageSettings.YEAR));
        if (year != null) {
            var text = Integer.toString(year.value());
            keep(response, PageSettings.YEAR, text, Set.of(text));
        }
        if (chosen.containsKey("lang")) {
            languages.setLocale(
                    request, response, "en".equals(chosen.get("lang")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        }
        return "redirect:" + (year == null ? local(back) : withoutYear(local(back)));
    }

    private static void keep(HttpServletResponse response, String name, @Nullable String value, Set<String> values) {
        if (value != null && values.contains(value)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(name, value)
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }

    /** The path of a page of ours; never another site. */
    private static String local(String back) {
        return back.matches("/(?![/\\\\])[^\\s\\p{Cntrl}{}]*") ? back : "/";
    }

    /** The year just chosen counts, not the one that the page was asked for with. */
    private static String withoutYear(String back) {
        return back.replaceFirst("([?&])year=\\d*&?", "$1").replaceFirst("[?&]$", "");
    }
}
