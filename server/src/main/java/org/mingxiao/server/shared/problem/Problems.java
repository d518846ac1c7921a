package org.mingxiao.server.shared.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.web.Trace;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request that is refused before any controller sees it, in the way that its sender reads: as a problem or as a page. */
@Component
public class Problems {
    /** Of the request: the words that the page of an error shows. */
    static final String WORDS = Problems.class.getName();

    private final MessageSource words;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(MessageSource words, LocaleResolver locales, JsonMapper json) {
        this.words = words;
        this.locales = locales;
        this.json = json;
    }

    /** Answers with the refusal. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Refused refused) throws IOException {
        answer(request, response, Reason.of(refused));
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Reason reason) throws IOException {
        if (wanted(request)) {
            write(request, response, reason);
        } else {
            reason.headers().forEach(response::setHeader);
            request.setAttribute(WORDS, words(reason, locale(request)));
            response.sendError(reason.status().value());
        }
    }

    /** Whether a program asks: the API, and scripts of pages that take nothing but JSON. */
    static boolean wanted(HttpServletRequest request) {
        var accepted = Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "");
        return request.getRequestURI().startsWith("/api/")
                || (accepted.contains("json") && !accepted.contains(MediaType.TEXT_HTML_VALUE));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Reason reason) throws IOException {
        var locale = locale(request);
        var problem = ProblemDetail.forStatusAndDetail(reason.status(), words(reason, locale));
        problem.setType(URI.create("urn:mingxiao:problem:" + reason.code()));
        problem.setTitle(words.getMessage("problem.title." + reason.status().value() / 100, null, locale));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("code", reason.code());
        if (!reason.mistakes().isEmpty()) {
            problem.setProperty("mistakes", reason.mistakes());
        }
        Trace.current().ifPresent(trace -> problem.setProperty("trace", trace.id()));
        response.setStatus(reason.status().value());
        reason.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    String words(Reason reason, Locale locale) {
        return words.getMessage(reason.messageKey(), reason.arguments().toArray(), locale);
    }

    Locale locale(HttpServletRequest request) {
        return locales.resolveLocale(request);
    }
}
