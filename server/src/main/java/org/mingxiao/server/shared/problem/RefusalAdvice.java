package org.mingxiao.server.shared.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every exception of every route ends here: a problem for programs; for people a page, or a line inside the page that asked
 * (htmx).
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusalAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Reasons reasons;
    private final Problems problems;

    RefusalAdvice(Reasons reasons, Problems problems) {
        this.reasons = reasons;
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable ModelAndView refused(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException) {
            throw exception; // for the security chain
        }
        if (exception instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            LOG.debug("the browser went away", exception);
            return null;
        }
        var reason = reasons.of(exception, problems.locale(request));
        if (reason.status().is5xxServerError()) {
            // The pattern, not the path: a one-time link is a path.
            var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.error("{} {}", request.getMethod(), route, exception);
        }
        return answer(reason, request, response);
    }

    private @Nullable ModelAndView answer(Reason reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        if (Problems.wanted(request) || isForPrograms(request)) {
            problems.write(request, response, reason);
            return null;
        }
        if (request.getAttribute("page") == null || reason.status().is5xxServerError()) {
            problems.answer(request, response, reason);
            return null;
        }
        reason.headers().forEach(response::setHeader);
        response.setStatus(reason.status().value());
        var inside = request.getHeader("HX-Request") != null;
        return new ModelAndView(inside ? "shared/refused :: message" : "shared/refused")
                .addObject("message", problems.words(reason, problems.locale(request)));
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class);
    }
}
