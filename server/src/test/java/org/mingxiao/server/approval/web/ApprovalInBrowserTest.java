package org.mingxiao.server.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.approval.Approvals;
import org.mingxiao.server.approval.Desk;
import org.mingxiao.server.approval.Matters;
import org.mingxiao.server.approval.route.Routes;
import org.mingxiao.server.browser.BrowserTest;
import org.mingxiao.server.browser.Browsing;
import org.mingxiao.server.browser.Look;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of approval in a browser: open to everybody in every look, and quick with the keyboard. */
@BrowserTest
class ApprovalInBrowserTest {
    private final Desk desk;
    private final Routes routes;
    private final District district;
    private final District.Department education;

    @Autowired
    ApprovalInBrowserTest(Districts districts, Approvals approvals, Routes routes) {
        this.routes = routes;
        desk = new Desk(districts, approvals);
        district = districts.make();
        education = district.education;
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void the_pages_are_open_to_everybody(Look look, Browsing browsing) {
        submit("12.50");
        var big = submit("1800");
        desk.approve(education.sectionHead, big);
        desk.approve(education.finance, big);
        desk.approve(education.leader, big);
        var window = browsing.as(education.sectionHead, look);
        for (var path : List.of("/approval", "/approval?box=done", "/approval?box=copies", "/approval/phrases")) {
            window.navigate(path);
            assertThat(browsing.barriers(window)).as(path).isEmpty();
            assertThat(browsing.overflows(window)).as(path).isFalse();
        }
        window.navigate("/approval");
        browsing.screenshot(window, "approval-inbox-" + look);
        var secretary = browsing.as(education.secretary, look);
        secretary.navigate("/approval/" + big);
        browsing.screenshot(secretary, "approval-case-" + look);
        assertThat(browsing.barriers(secretary)).isEmpty();
        assertThat(browsing.overflows(secretary)).isFalse();

        var administrator = browsing.as(district.systemAdministrator, look);
        var route = routes.inForce(Matters.KIND, List.of()).orElseThrow();
        administrator.navigate("/approval/routes");
        browsing.screenshot(administrator, "approval-routes-" + look);
        assertThat(browsing.barriers(administrator)).isEmpty();
        administrator.navigate("/approval/routes/" + route.id());
        browsing.screenshot(administrator, "approval-route-" + look);
        assertThat(browsing.barriers(administrator)).isEmpty();
        assertThat(browsing.overflows(administrator)).isFalse();
    }

    @Test
    void a_case_is_approved_with_the_keyboard(Browsing browsing) {
        var caseId = submit("12.50");
        var window = browsing.as(education.sectionHead);

        window.navigate("/approval");
        window.keyboard().press("j");
        window.keyboard().press("Enter");
        window.waitForURL("**/approval/" + caseId);
        window.locator("[data-phrase]").first().click();
        window.locator("main").focus();
        window.keyboard().press("a");
        window.keyboard().press("a");
        window.waitForURL("**/approval");

        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("finance");
        assertThat(desk.progress(education.handler, caseId).opinions())
                .last()
                .satisfies(opinion -> assertThat(opinion.text()).isEqualTo("同意。"));
    }

    @Test
    void a_route_is_drawn_as_it_is_edited(Browsing browsing) {
        var window = browsing.as(district.systemAdministrator);
        window.navigate("/approval/routes");
        window.locator("main input[name=name]").fill("教育局流程");
        window.locator("input[name=kind]").fill("goals.project");
        window.locator("select[name=unit]").selectOption(education.unit.toString());
        window.locator("main .filter-bar button").click();
        window.waitForURL("**/approval/routes/*-*");

        window.locator("button[value=add-step]").click();
        window.locator("input[name='steps[0].name']").fill("局长直批");
        window.locator("input[name='steps[0].name']").press("Tab");

        window.locator("#editor .flow b", new Page.LocatorOptions().setHasText("局长直批"))
                .waitFor();
        browsing.screenshot(window, "approval-route-draft");
    }

    private UUID submit(String amount) {
        return desk.submit(education.handler, Matters.project(education.section, amount, education.handler));
    }
}
