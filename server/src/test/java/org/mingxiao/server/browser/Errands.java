package org.mingxiao.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What people bring in before there are certain pages: a file to import, an attachment, a roster, a link for somebody new. */
final class Errands {
    private static final Path FILE = Path.of("..", "samples", "project-goals-one.pdf");

    private Errands() {}

    /** A form is read from a file, and waits to be looked over. */
    static String importFile(Page handler) {
        handler.navigate("/goals/intake");
        handler.setInputFiles("#files", FILE);
        handler.click("[data-intake] .btn-primary");
        handler.waitForURL("**/goals/intake/*-*");
        assertThat(handler.locator("#progress a.btn-primary")).isVisible();
        return path(handler);
    }

    /** A file is attached to the first form that may be changed. */
    static String attach(Page handler) {
        handler.navigate("/goals");
        handler.locator("main tr:has-text('草稿') a").first().click();
        var list = handler.locator(".attachments");
        list.locator("[type=file]").last().setInputFiles(FILE);
        list.locator("form.filter-bar button").click();
        assertThat(list.locator("tbody tr")).hasCount(1);
        return path(handler);
    }

    /** The preview of a roster, some of whose rows are wrong. */
    static String importRoster(Page administrator) {
        administrator.navigate("/organization/import");
        administrator.setInputFiles("[type=file]", Rosters.sheet());
        administrator.click("#import form.filter-bar button");
        administrator.waitForURL("**/organization/import/*-*");
        return path(administrator);
    }

    /** The link with which somebody chooses a new password. */
    static String invite(Page administrator, String account) {
        administrator.navigate("/organization?q=" + account);
        administrator.locator("main a[href^='/organization/people/']").first().click();
        administrator.click("form[action$='/invite'] button");
        return administrator.locator("kbd.link").innerText().replaceFirst("^.*(?=/sign-in/link/)", "");
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^\\w+://[^/]+", "").replaceFirst("#.*$", "");
    }
}
