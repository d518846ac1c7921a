package org.mingxiao.server.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mingxiao.server.shared.access.CurrentScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Gives every page its frame, those of refusals and errors included; what nobody looks at is never read. */
@Component
class PageFrame implements HandlerInterceptor {
    private final List<MenuItem> menu;
    private final ObjectProvider<TaskCounts> tasks;
    private final ObjectProvider<WorkPlace> place;
    private final boolean demo;
    private final Clock clock;

    PageFrame(
            List<MenuItem> menu,
            ObjectProvider<TaskCounts> tasks,
            ObjectProvider<WorkPlace> place,
            @Value("${mingxiao.demo}") boolean demo,
            Clock clock) {
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
        this.tasks = tasks;
        this.place = place;
        this.demo = demo;
        this.clock = clock;
    }

    /** Templates find it as {@code page} among the attributes of the request, whoever picks the view. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("page", page(request));
        return true;
    }

    private Page page(HttpServletRequest request) {
        var scope = CurrentScope.get();
        return new Page(
                new PageRequest(
                        CurrentScope.isSignedIn(),
                        scope.name(),
                        request.getRequestURI(),
                        Objects.toString(request.getQueryString(), "")),
                PageSettings.of(request, LocalDate.now(clock)),
                demo,
                () -> menu.stream().filter(item -> item.isFor(scope)).toList(),
                () -> tasks.stream().map(counts -> counts.of(scope)).findFirst().orElse(null),
                () -> place.stream().map(where -> where.of(scope)).findFirst().orElse(""));
    }
}
