package org.mingxiao.server.browser;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The pages of the route table: what a GET answers with a template. */
final class Routes {
    private final Set<PathPattern> all;
    private final Set<PathPattern> pages;

    Routes(RequestMappingHandlerMapping table) {
        all = table.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPathPatternsCondition().getPatterns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        pages = table.getHandlerMethods().entrySet().stream()
                .filter(route -> isPage(route.getValue()))
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getKey().getPathPatternsCondition().getPatterns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPage(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.mingxiao.")
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Controller.class)
                && method.getMethod().getReturnType() == String.class
                && !AnnotatedElementUtils.hasAnnotation(method.getMethod(), ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
    }

    /** Every page, as the pattern of its address. */
    Set<String> patterns() {
        return pages.stream().map(PathPattern::getPatternString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Addresses that hold no variable. */
    List<String> plain() {
        return pages.stream()
                .filter(page -> !page.getPatternString().contains("{"))
                .map(PathPattern::getPatternString)
                .toList();
    }

    /** The page that an address (path and query) leads to; none where it is a file to download. */
    Optional<String> pattern(String address) {
        var path = PathContainer.parsePath(address.replaceFirst("[?#].*$", ""));
        return all.stream()
                .filter(route -> route.matches(path))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .filter(pages::contains)
                .map(PathPattern::getPatternString);
    }
}
