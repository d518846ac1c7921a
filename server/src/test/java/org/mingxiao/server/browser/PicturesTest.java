package org.mingxiao.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mingxiao.server.organization.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/**
 * Takes the pictures of the documentation from the demonstration:
 * {@code mvn -pl server test -Dtest=PicturesTest -Dmingxiao.pictures} writes {@code docs/images/server-*.png}.
 */
@BrowserTest
@ContextConfiguration(initializers = DemoDatabase.class)
@EnabledIfSystemProperty(named = "mingxiao.pictures", matches = ".*")
class PicturesTest {
    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final double PATIENCE = 90_000;

    private final People people;

    @Autowired
    PicturesTest(People people) {
        this.people = people;
    }

    @Test
    void first_page_and_lists(Browsing browsing) {
        picture(open(browsing, "shenhe", "/"), "home");
        picture(open(browsing, "shenhe", "/review"), "review");
        picture(open(browsing, "shenjigl", "/audit"), "audit");
    }

    @Test
    void entering_a_goal(Browsing browsing) {
        var page = open(browsing, "jyjb", "/goals");
        page.locator("main a:has-text('校舍维修')").first().click();
        page.locator("#entry.ready").waitFor();
        page.locator(".findings summary").first().click();
        page.locator(".finding-jump").first().click();
        page.evaluate("document.querySelector('[data-block=INDICATOR]').scrollIntoView({block: 'center'})");
        picture(page, "entry");
    }

    @Test
    void importing_a_file(Browsing browsing) {
        var page = open(browsing, "jyjb", "/goals/intake");
        page.locator("#files").setInputFiles(Path.of("..", "samples", "project-goals-one.pdf"));
        page.locator("[data-intake] .btn-primary").click();
        page.waitForURL("**/goals/intake/*-*");
        var check = page.locator("#progress a.btn-primary");
        assertThat(check).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        check.click();
        page.locator(".read-table textarea[name$='.annualValue']").first().click();
        assertThat(page.locator(".source-text .lit").first()).isVisible();
        picture(page, "import");
    }

    @Test
    void approving(Browsing browsing) {
        var page = open(browsing, "jykz", "/approval");
        page.locator("main tbody a").first().click();
        page.waitForURL("**/approval/*-*");
        picture(page, "approval");
        var administrator = open(browsing, "xitong", "/approval/routes");
        administrator.locator("main tbody a").first().click();
        picture(administrator, "route");
    }

    private Page open(Browsing browsing, String account, String address) {
        var page = browsing.as(people.withAccount(account).orElseThrow().id());
        var answer = page.navigate(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return page;
    }

    private static void picture(Page page, String name) {
        page.waitForTimeout(500); // until what comes in has come to rest
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve("server-" + name + ".png")));
    }
}
