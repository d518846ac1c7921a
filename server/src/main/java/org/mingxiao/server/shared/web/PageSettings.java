package org.mingxiao.server.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** How a person wants the pages to look, kept in cookies of this browser. */
record PageSettings(boolean dark, boolean largeType, boolean narrowMenu, FiscalYear year, List<Integer> years) {
    static final String THEME = "theme";
    static final String TYPE = "type";
    static final String MENU = "menu";
    static final String YEAR = "year";

    static PageSettings of(HttpServletRequest request, LocalDate today) {
        var newest = FiscalYear.preparedOn(today).value();
        return new PageSettings(
                "dark".equals(cookie(request, THEME)),
                "large".equals(cookie(request, TYPE)),
                "narrow".equals(cookie(request, MENU)),
                FiscalYear.of(request, today),
                IntStream.rangeClosed(0, 4).mapToObj(back -> newest - back).toList());
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}
