package org.mingxiao.server.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * The fiscal year (预算年度) that a page is about. A controller method asks for it by a parameter of this type and gets the one
 * of the query ({@code ?year=2026}), else the one chosen at the top of the page, else the one being prepared.
 */
public record FiscalYear(int value) {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    /** The year whose budget departments prepare on a day: from July on (一上) the next one. */
    public static FiscalYear preparedOn(LocalDate day) {
        return new FiscalYear(day.getMonthValue() >= Month.JULY.getValue() ? day.getYear() + 1 : day.getYear());
    }

    static FiscalYear of(HttpServletRequest request, LocalDate today) {
        var asked = read(request.getParameter("year"));
        var chosen = asked != null ? asked : read(PageSettings.cookie(request, PageSettings.YEAR));
        return chosen != null ? chosen : preparedOn(today);
    }

    /** The year of a text, null where it is none. */
    static @Nullable FiscalYear read(@Nullable String text) {
        if (text == null || !text.matches("\\d{4}")) {
            return null;
        }
        var year = Integer.parseInt(text);
        return year < FIRST || year > LAST ? null : new FiscalYear(year);
    }
}
