package org.mingxiao.server.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The files that pages load: our own below {@code /app}, and of the browser libraries just those listed here. The jars hold much
 * more; the rest is not found.
 *
 * <p>Templates write {@code @{/app/mingxiao.css}} and {@code @{/webjars/htmx.org/dist/htmx.min.js}} and get addresses with a
 * version in them, which browsers keep for a year.
 */
@Configuration(proxyBeanMethods = false)
class WebFiles implements WebMvcConfigurer {
    static final Set<String> LIBRARY_FILES = Set.of(
            "htmx.org/dist/htmx.min.js",
            "tabler__core/dist/css/tabler.min.css",
            "tabler__core/dist/js/tabler.min.js",
            "tom-select/dist/js/tom-select.complete.min.js",
            "tom-select/dist/css/tom-select.bootstrap5.min.css");

    private static final Pattern LIBRARY_VERSION = Pattern.compile("^([a-z_.-]+)/\\d+(?:\\.\\d+)+/");
    private static final Pattern VERSIONED =
            Pattern.compile("/webjars/[a-z_.-]+/\\d+(\\.\\d+)+/.*|/app/.*-[0-9a-f]{32}\\.[a-z0-9]+");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/app/**")
                .addResourceLocations("classpath:/static/app/")
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .resourceChain(true)
                .addResolver(new Listed())
                .addResolver(new LiteWebJarsResourceResolver());
    }

    /** What a browser asks for where no page names an icon: beside a PDF or an answer of the API that it shows. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/favicon.ico", "/app/favicon.svg");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Keeping()).addPathPatterns("/app/**", "/webjars/**");
    }

    /** Lets through what is listed. */
    private static class Listed extends AbstractResourceResolver {
        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            var plain = LIBRARY_VERSION.matcher(path).replaceFirst("$1/");
            return LIBRARY_FILES.contains(plain) ? chain.resolveResource(request, path, locations) : null;
        }

        @Override
        protected @Nullable String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return chain.resolveUrlPath(path, locations);
        }
    }

    /** How long a browser keeps a file: for a year where its address changes with it, else until it has asked again. */
    private static class Keeping implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var kept = VERSIONED.matcher(request.getRequestURI()).matches();
            response.setHeader(HttpHeaders.CACHE_CONTROL, kept ? "public, max-age=31536000, immutable" : "no-cache");
            return true;
        }
    }
}
