package org.mingxiao.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.springframework.beans.factory.annotation.Autowired;

/** A form that was refused is mended and sent again: its key does not stand in the way. */
@BrowserTest
class MendedFormTest {
    private static final String KEY = "form[action='/library'] input[name=_key]";

    private final District district;
    private final String name = "走访次数" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    MendedFormTest(Districts districts) {
        district = districts.make();
    }

    @Test
    void after_a_refusal_the_mended_form_is_taken(Browsing browsing) {
        browsing.expects("409");
        var window = browsing.as(district.education.handler);
        propose(window, name);
        window.waitForURL("**/library/*-*");
        window.navigate("/library/new");
        var key = window.locator(KEY).inputValue();
        window.locator("select[name=dimension]").selectOption(new SelectOption().setIndex(1));
        window.locator("input[name=name]").fill(name);
        window.locator("main form button.btn-primary").click();
        window.locator("[role=alert]").waitFor();

        assertThat(window.locator("input[name=name]").inputValue())
                .as("what was typed stays")
                .isEqualTo(name);
        assertThat(window.locator(KEY).inputValue()).isNotEqualTo(key);
        window.locator("input[name=name]").fill(name + "二");
        window.locator("main form button.btn-primary").click();
        window.waitForURL("**/library/*-*");

        assertThat(window.locator("main").innerText()).contains(name + "二");
    }

    @Test
    void after_going_back_another_content_is_taken(Browsing browsing) {
        var window = browsing.as(district.education.handler);
        propose(window, name);
        window.waitForURL("**/library/*-*");

        window.goBack();
        window.locator("select[name=dimension]").selectOption(new SelectOption().setIndex(1));
        window.locator("input[name=name]").fill(name + "二");
        window.locator("main form button.btn-primary").click();
        window.waitForURL("**/library/*-*");

        assertThat(window.locator("main").innerText()).contains(name + "二");
    }

    private static void propose(Page window, String name) {
        window.navigate("/library/new");
        window.locator("select[name=dimension]").selectOption(new SelectOption().setIndex(1));
        window.locator("input[name=name]").fill(name);
        window.locator("main form button.btn-primary").click();
    }
}
