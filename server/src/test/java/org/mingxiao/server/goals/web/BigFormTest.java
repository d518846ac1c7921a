package org.mingxiao.server.goals.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.browser.BrowserTest;
import org.mingxiao.server.browser.Browsing;
import org.mingxiao.server.goals.CellSource;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.shared.access.CurrentScope;
import org.springframework.beans.factory.annotation.Autowired;

/** A form of a thousand lines: a block of a spreadsheet over all of them, and one cell of it, in the browser. */
@BrowserTest
class BigFormTest {
    private static final int LINES = 1_000;
    private static final String INDICATORS = "[data-block=INDICATOR] ";

    private final Districts districts;
    private final GoalForms forms;
    private District district;
    private UUID form;

    @Autowired
    BigFormTest(Districts districts, GoalForms forms) {
        this.districts = districts;
        this.forms = forms;
    }

    @BeforeEach
    void a_form_of_a_thousand_indicators() {
        district = districts.make();
        var scope = districts.scope(district.education.handler);
        var lines = IntStream.range(0, LINES)
                .mapToObj(number -> new GoalLine(
                        UUID.randomUUID(),
                        BlockName.INDICATOR,
                        number,
                        Map.of("level1", "产出指标", "level2", "数量指标", "name", "指标" + number, "weight", "1")))
                .toList();
        CurrentScope.run(scope, () -> {
            form = forms.create(
                    scope,
                    new NewGoal(
                            GoalKind.PROJECT,
                            district.education.section,
                            2027,
                            null,
                            "千行项目",
                            null,
                            lines,
                            CellSource.IMPORTED,
                            null));
        });
    }

    @Test
    void a_thousand_rows_of_eight_columns_are_pasted_saved_and_checked(Browsing browsing) {
        var page = open(browsing);
        page.locator(INDICATORS + ".block-head .btn-link").click();
        page.locator(INDICATORS + ".cell-box[data-column=level1]").first().click();
        var began = System.nanoTime();

        paste(page);
        assertThat(page.locator(".paste-counts")).isVisible();
        var previewed = millisSince(began);
        page.waitForResponse(
                "**/checks", () -> page.locator(".paste-preview .btn-primary").click());

        System.out.printf(
                "paste of %d × 8 cells: preview %d ms, saved and checked after %d ms%n",
                LINES, previewed, millisSince(began));
        assertThat(saved("annualValue")).hasSize(LINES).allMatch(text -> text.startsWith("≥"));
        assertThat(saved("basis")).containsOnly("计划标准");
        assertThat(page.locator("[data-part=state]")).hasAttribute("data-state", "saved");
    }

    @Test
    void one_cell_is_saved_without_waiting_for_the_checks_which_come_soon_after(Browsing browsing) {
        var page = open(browsing);
        page.locator(INDICATORS + ".cell-box[data-column=annualValue]").first().click();
        page.keyboard().insertText("≥8场次");

        var checked = page.waitForResponse("**/checks", () -> {
            var answer = page.waitForResponse("**/cells", () -> page.keyboard().press("Enter"));
            assertThat(answer.text()).doesNotContain("findings").contains("≥8场次");
        });

        assertThat(checked.text()).contains("至少 8 场次").contains("\"findings\":[{");
        assertThat(page.locator(INDICATORS + ".cell-box[data-column=annualValue]")
                        .first())
                .containsText("至少 8 场次");
    }

    private Page open(Browsing browsing) {
        var page = browsing.as(district.education.handler);
        page.navigate("/goals/" + form);
        page.locator("#entry.ready").waitFor();
        return page;
    }

    private static void paste(Page page) {
        var rows = IntStream.range(0, LINES)
                .mapToObj(number -> String.join(
                        "\t", "产出指标", "质量指标", "新指标" + number, "≥90%", "≥" + number + "次", "0.1", "直接赋分", "计划标准"))
                .collect(Collectors.joining("\n"));
        page.evaluate("""
                (text) => {
                  const copied = new DataTransfer();
                  copied.setData("text/plain", text);
                  const paste = new ClipboardEvent("paste", { clipboardData: copied, bubbles: true, cancelable: true });
                  document.activeElement.dispatchEvent(paste);
                }""", rows);
    }

    private List<String> saved(String column) {
        var scope = districts.scope(district.education.handler);
        return CurrentScope.during(scope, () -> forms.get(scope, form)).lines(BlockName.INDICATOR).stream()
                .map(line -> line.text(column))
                .toList();
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
