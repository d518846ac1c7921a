package org.mingxiao.server.shared.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of ours, as the server itself sends requests to it. */
@TestComponent
public class Routes {
    private final RequestMappingHandlerMapping mapping;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * One of them.
     *
     * @param method {@code GET} where the route does not say
     * @param rule who may call it; null where nobody said
     */
    public record Route(
            String method,
            String path,
            HandlerMethod handler,
            @Nullable Access rule) {
        public boolean isOpenTo(Role role) {
            return rule != null
                    && (rule.everybody()
                            || rule.value().length == 0
                            || List.of(rule.value()).contains(role));
        }

        public boolean hasVariables() {
            return path.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public List<Route> all() {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.mingxiao.")) {
                var methods = info.getMethodsCondition().getMethods();
                for (var path :
                        Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues()) {
                    for (var method : methods.isEmpty() ? List.of(RequestMethod.GET) : List.copyOf(methods)) {
                        routes.add(new Route(method.name(), path, handler, AccessInterceptor.rule(handler)));
                    }
                }
            }
        });
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return routes;
    }
}
