package org.mingxiao.server.shared.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the frame before everything that may refuse, so that the refusal has a frame too. */
@Configuration(proxyBeanMethods = false)
class FrameConfiguration implements WebMvcConfigurer {
    private final PageFrame frame;
    private final FiscalYearArgument year;

    FrameConfiguration(PageFrame frame, FiscalYearArgument year) {
        this.frame = frame;
        this.year = year;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(frame)
                .order(Ordered.HIGHEST_PRECEDENCE)
                .excludePathPatterns("/app/**", "/webjars/**", "/api/**", "/actuator/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(year);
    }
}
