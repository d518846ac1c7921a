package org.mingxiao.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingxiao.server.Districts;
import org.springframework.beans.factory.annotation.Autowired;

/** The frame of all pages. */
@BrowserTest
class FrameTest {
    private final Districts districts;

    @Autowired
    FrameTest(Districts districts) {
        this.districts = districts;
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void the_first_page_is_open_to_everybody_who_reads_it_in_another_way(Look look, Browsing browsing) {
        var page = browsing.as(districts.make().education.handler, look);

        page.navigate("/");

        browsing.screenshot(page, "home-" + look);
        assertThat(browsing.barriers(page)).isEmpty();
        assertThat(browsing.overflows(page)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void so_is_the_sign_in_page(Look look, Browsing browsing) {
        var page = browsing.nobody(look);

        page.navigate("/sign-in");

        browsing.screenshot(page, "sign-in-" + look);
        assertThat(browsing.barriers(page)).isEmpty();
        assertThat(browsing.overflows(page)).isFalse();
    }

    @Test
    void dark_stays_dark_on_the_next_page(Browsing browsing) {
        var page = browsing.as(districts.make().education.handler);
        page.navigate("/");

        page.waitForResponse(
                "**/preferences", () -> page.locator("[data-switch=theme]").click());
        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
    }

    @Test
    void another_language_keeps_the_page(Browsing browsing) {
        var page = browsing.as(districts.make().education.handler);
        page.navigate("/search?q=abc");

        page.locator("[name=lang]").click();

        assertThat(page.locator("h1")).hasText("Search");
        assertThat(page.url()).endsWith("/search?q=abc");
    }

    @Test
    void ctrl_k_leads_to_a_page_by_the_initials_of_its_name(Browsing browsing) {
        var page = browsing.as(districts.make().education.handler);
        page.navigate("/search");

        page.keyboard().press("Control+k");
        page.keyboard().type("sy");
        page.locator("#palette .hit").first().waitFor();
        page.keyboard().press("Enter");

        page.waitForURL("**/");
    }
}
