package org.mingxiao.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingxiao.server.Districts;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.web.Mistake;
import org.mingxiao.server.shared.web.Toast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every part of {@code shared/parts.html} on one sheet, in every look. */
@BrowserTest
@Import(PartsTest.Sheet.class)
class PartsTest {
    private final Districts districts;

    @Autowired
    PartsTest(Districts districts) {
        this.districts = districts;
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void parts_are_open_to_everybody_in_every_look(Look look, Browsing browsing) {
        var page = browsing.as(districts.make().education.handler, look);

        page.navigate("/samples/parts?q=a");

        browsing.screenshot(page, "parts-" + look);
        assertThat(browsing.barriers(page)).isEmpty();
        assertThat(browsing.overflows(page)).isFalse();
    }

    @Test
    void the_summary_of_mistakes_takes_the_focus_and_leads_to_the_field(Browsing browsing) {
        var page = browsing.as(districts.make().education.handler);
        page.navigate("/samples/parts");

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#title")).isFocused();
    }

    @Test
    void a_dialog_is_opened_and_closed_by_keys(Browsing browsing) {
        var page = browsing.as(districts.make().education.handler);
        page.navigate("/samples/parts");

        page.locator("[data-dialog=ask]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#ask")).isVisible();
        assertThat(browsing.barriers(page)).isEmpty();
        browsing.screenshot(page, "parts-dialog");
        page.keyboard().press("Escape");

        assertThat(page.locator("#ask")).isHidden();
    }

    @Test
    void turning_the_page_keeps_the_filters(Browsing browsing) {
        var page = browsing.as(districts.make().education.handler);
        page.navigate("/samples/parts?q=a&page=6");

        page.locator(".page-bar [rel=next]").first().click();

        page.waitForURL("**/samples/parts?q=a&page=7");
    }

    @Controller
    @Access
    static class Sheet {
        @GetMapping("/samples/parts")
        String parts(Model model) {
            model.addAttribute(
                    "mistakes", List.of(new Mistake("title", "请填写项目名称"), new Mistake("total", "总额应为数字，单位万元")));
            model.addAttribute(
                    "kinds", List.of("draft", "waiting", "review", "done", "changed", "returned", "refused", "off"));
            model.addAttribute("severities", List.of("error", "warning", "notice"));
            model.addAttribute("amount", new BigDecimal("1234567.891"));
            model.addAttribute("toast", new Toast("已删除 1 行", "/preferences"));
            return "samples/parts";
        }
    }
}
