package org.mingxiao.server.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FiscalYearTest {
    @ParameterizedTest
    @CsvSource({
        // asked for, on the day, the page is about
        "2025, 2026-03-01, 2025",
        ",     2026-06-30, 2026",
        ",     2026-07-01, 2027",
        "25,   2026-03-01, 2026",
        "9999, 2026-03-01, 2026",
        "2025x,2026-03-01, 2026"
    })
    void the_year_asked_for_counts_else_the_one_being_prepared(String asked, LocalDate day, int year) {
        var request = new MockHttpServletRequest();
        request.setParameter("year", asked);

        assertThat(FiscalYear.of(request, day).value()).isEqualTo(year);
    }
}
