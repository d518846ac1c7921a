package org.mingxiao.server.shared.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.web.Trace;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown where no controller answered: the words of a refusal, or those of an error with its trace id. */
@Controller
@Access(everybody = true)
class ErrorPages implements ErrorController {
    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 404;
        var reason = Reason.ofStatus(status);
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (Problems.wanted(request) || (failed instanceof String path && path.startsWith("/api/"))) {
            problems.write(request, response, reason);
            return null;
        }
        response.setStatus(reason.status().value());
        var words = request.getAttribute(Problems.WORDS) instanceof String told
                ? told
                : problems.words(reason, problems.locale(request));
        return new ModelAndView("error")
                .addObject("status", status)
                .addObject("message", words)
                .addObject("trace", Trace.current().map(Trace::id).orElse(""));
    }
}
