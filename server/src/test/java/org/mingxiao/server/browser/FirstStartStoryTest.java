package org.mingxiao.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingxiao.server.organization.secondfactor.Authenticator;
import org.mingxiao.server.shared.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A district sets itself up: from the link on the console to the first person who does the work. */
@Tag("browser")
@Tag("whole-program")
@ExtendWith({OutputCaptureExtension.class, BrowserRuns.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mingxiao.data=target/first-start-data")
@ContextConfiguration(initializers = TestDatabase.Empty.class)
@DirtiesContext
class FirstStartStoryTest {
    private static final String PASSWORD = "Kd7#mvtQx2hr";

    private int pictures;

    @Test
    void from_the_link_on_the_console_to_the_first_handler(Browsing browsing, CapturedOutput console) {
        var system = browsing.nobody(Look.LIGHT);
        system.navigate(link(console.getOut()));
        looksRight(browsing, system, "link");
        system.fill("#district", "青原县");
        person(system, "李系统", "lixt");
        submit(system);
        secondFactor(browsing, system);

        system.navigate("/organization");
        looksRight(browsing, system, "no-security-administrator");
        system.locator("text=设立安全管理员").last().click();
        looksRight(browsing, system, "security-administrator-link");
        var security = browsing.nobody(Look.LIGHT);
        security.navigate(link(system.locator("kbd.link").innerText()));
        looksRight(browsing, security, "security-administrator");
        person(security, "王安全", "wangaq");
        submit(security);
        secondFactor(browsing, security);

        unit(system, "财政局", "101", "财政局");
        unit(system, "教育局", "205", "部门");
        looksRight(browsing, system, "units");
        workbook(browsing, system);

        system.click("nav.unit-tree a:has-text('青原县')");
        fold(system, "新增人员");
        system.fill("form[action$='/people'] [name=name]", "陈审计");
        system.fill("form[action$='/people'] [name=account]", "chensj");
        system.click("form[action$='/people'] button");
        looksRight(browsing, system, "person");
        system.selectOption("#role", "AUDIT_ADMINISTRATOR");
        system.fill("#reason", "三员分设");
        system.click("#person button:has-text('申请岗位')");
        looksRight(browsing, system, "post-requested");

        security.navigate("/organization/grants");
        looksRight(browsing, security, "grants");
        confirmAll(security);
        looksRight(browsing, security, "grants-confirmed");
        security.navigate("/");
        looksRight(browsing, security, "home-of-the-security-administrator");

        system.navigate("/organization");
        system.click("text=为未设密码的人员生成链接");
        looksRight(browsing, system, "invited");
        var handler = browsing.nobody(Look.LIGHT);
        handler.navigate(link(system.locator("tr:has-text('zhoujb') code").innerText()));
        looksRight(browsing, handler, "invitation");
        passwords(handler);
        submit(handler);
        looksRight(browsing, handler, "handler-home");
        handler.navigate("/profile");
        looksRight(browsing, handler, "handler-profile");

        for (var words : List.of("周经办", "经办", "基础教育科", "在岗")) {
            assertThat(handler.locator("#profile")).containsText(words);
        }
    }

    private static String link(String text) {
        var found = Pattern.compile("/sign-in/link/[\\w-]+").matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static void person(Page page, String name, String account) {
        page.fill("#name", name);
        page.fill("#account", account);
        passwords(page);
    }

    private static void passwords(Page page) {
        page.fill("#next", PASSWORD);
        page.fill("#again", PASSWORD);
    }

    private static void submit(Page page) {
        page.click("main .card button.btn-primary");
    }

    private void secondFactor(Browsing browsing, Page page) {
        looksRight(browsing, page, "second-factor");
        page.fill("#code", Authenticator.code(page.locator("kbd").first().innerText()));
        submit(page);
        looksRight(browsing, page, "recovery-codes");
        submit(page);
        looksRight(browsing, page, "home");
    }

    private static void unit(Page page, String name, String code, String kind) {
        page.navigate("/organization");
        fold(page, "新增下级单位");
        var form = page.locator("form[action$='/organization/units']");
        form.locator("[name=code]").fill(code);
        form.locator("[name=name]").fill(name);
        form.locator("[name=kind]").selectOption(new SelectOption().setLabel(kind));
        form.locator("button").click();
        assertThat(page.locator("nav.unit-tree")).containsText(name);
    }

    private static void fold(Page page, String words) {
        page.click("summary:has-text('" + words + "')");
    }

    private void workbook(Browsing browsing, Page page) {
        page.click("main a:has-text('导入')");
        looksRight(browsing, page, "import");
        page.setInputFiles("[type=file]", Rosters.sheet());
        page.click("text=预览");
        looksRight(browsing, page, "import-preview");
        assertThat(page.locator("#import")).containsText("没有单位 999");
        page.click("text=确认导入");
        assertThat(page.locator("#organization")).containsText("待批 1");
        assertThat(page.locator("#organization")).not().containsText("已停用");
        assertThat(page.locator("#organization")).not().containsText("待批 0");
        looksRight(browsing, page, "imported");
    }

    private static void confirmAll(Page page) {
        page.locator("[data-choose-all=grant]").check();
        page.locator("#confirm-chosen button").click();
        assertThat(page.locator("button:text-is('批准')")).hasCount(0);
    }

    private void looksRight(Browsing browsing, Page page, String name) {
        browsing.screenshot(page, String.format("first-start-%02d-%s", ++pictures, name));
        assertThat(browsing.barriers(page)).as(name).isEmpty();
        assertThat(browsing.overflows(page)).as(name).isFalse();
    }
}
