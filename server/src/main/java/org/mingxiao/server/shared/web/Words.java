package org.mingxiao.server.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese first, English beside it: {@code messages/<module>.properties} and {@code messages/<module>_en.properties}. */
@Configuration(proxyBeanMethods = false)
class Words {
    @Bean
    MessageSource messageSource(@Value("${mingxiao.modules}") List<String> modules) {
        var words = new ResourceBundleMessageSource();
        words.setBasenames(modules.stream().map(module -> "messages/" + module).toArray(String[]::new));
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @Bean
    LocaleResolver localeResolver() {
        var locale = new CookieLocaleResolver("lang");
        locale.setDefaultLocaleFunction(Words::unlessChosen);
        locale.setCookieMaxAge(Duration.ofDays(365));
        locale.setCookieHttpOnly(true);
        return locale;
    }

    /** Chinese, unless a program asks for English: a browser's own language says little about whom it works for. */
    private static Locale unlessChosen(HttpServletRequest request) {
        var english = request.getRequestURI().startsWith("/api/")
                && Objects.toString(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "")
                        .startsWith("en");
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    @Bean
    WebMvcConfigurer languageSwitch() {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(change);
            }
        };
    }
}
