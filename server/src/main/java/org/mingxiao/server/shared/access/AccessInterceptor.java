package org.mingxiao.server.shared.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds {@link Access}: what has no rule is refused. */
@Component
class AccessInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isFramework(method)) {
            var rule = rule(method);
            if (rule == null || !allowed(rule)) {
                throw Refused.notAllowed();
            }
        }
        return true;
    }

    static @Nullable Access rule(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
    }

    /** Error page and OpenAPI document: ruled by the security chain. */
    private static boolean isFramework(HandlerMethod method) {
        var type = method.getBeanType().getName();
        return type.startsWith("org.springframework.") || type.startsWith("org.springdoc.");
    }

    private static boolean allowed(Access rule) {
        var roles = rule.value();
        return rule.everybody()
                || (roles.length == 0
                        ? CurrentScope.isSignedIn()
                        : CurrentScope.get().hasAny(roles));
    }
}
