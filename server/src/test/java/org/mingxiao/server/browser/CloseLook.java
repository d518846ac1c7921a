package org.mingxiao.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A look at pages in the browser, in every way in which people read them. Theme and size of type are switched as the buttons of
 * the page do it, without loading it again, and axe is then asked only for what they can change.
 */
final class CloseLook {
    private static final List<String> COLOURS = List.of("color-contrast");
    private static final List<String> SIZES = List.of("scrollable-region-focusable", "target-size");

    private final Browsing browsing;
    private final Page window;
    private final List<String> faults = new ArrayList<>();

    /** @param window signed in, in the light theme and usual type */
    CloseLook(Browsing browsing, Page window) {
        this.browsing = browsing;
        this.window = window;
    }

    /** In the language of most people: everything, in every look. */
    void whole(String address) {
        open(address);
        barriers("light", axe -> axe);
        window.evaluate("document.documentElement.dataset.bsTheme = 'dark'");
        barriers("dark", axe -> axe.withRules(COLOURS));
        window.evaluate("document.documentElement.dataset.bsTheme = 'light'");
        sizes();
    }

    /** In another language colours are the same; words and their lengths are not. */
    void words(String address) {
        open(address);
        barriers("", axe -> axe.disableRules(COLOURS));
        sizes();
    }

    private void open(String address) {
        window.navigate(address);
        assertThat(window.locator(".htmx-request")).hasCount(0); // the parts that it loads are there
    }

    private void sizes() {
        sideways("usual type");
        window.evaluate("document.documentElement.classList.add('large-type')");
        sideways("large type");
        barriers("large type", axe -> axe.withRules(SIZES));
    }

    private void sideways(String look) {
        if (browsing.overflows(window)) {
            faults.add(window.url() + " " + look + ": has to be moved sideways");
        }
    }

    private void barriers(String look, UnaryOperator<AxeBuilder> asked) {
        browsing.barriers(window, asked).forEach(barrier -> faults.add(window.url() + " " + look + ": " + barrier));
    }

    List<String> faults() {
        return faults;
    }
}
