package org.mingxiao.server.goals.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.browser.BrowserTest;
import org.mingxiao.server.browser.Browsing;
import org.mingxiao.server.browser.Look;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalLines;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Entering a goal in the browser. */
@BrowserTest
class GoalEntryTest {
    private final Districts districts;
    private final GoalForms forms;
    private final GoalLines lines;
    private District district;
    private UUID form;

    @Autowired
    GoalEntryTest(Districts districts, GoalForms forms, GoalLines lines) {
        this.districts = districts;
        this.forms = forms;
        this.lines = lines;
    }

    @BeforeEach
    void a_form_with_three_indicators() {
        district = districts.make();
        var scope = districts.scope(district.education.handler);
        CurrentScope.run(scope, () -> {
            form = forms.create(
                    scope, NewGoal.empty(GoalKind.DEPARTMENT, district.education.section, 2027, null, null));
            for (var name : List.of("培训合格率", "参训人数", "培训场次")) {
                var cells = Map.of("level1", "产出指标", "level2", "数量指标", "name", name, "annualValue", "稳步提升");
                lines.add(scope, form, BlockName.INDICATOR, null, cells);
            }
        });
    }

    @Test
    void a_value_is_explained_as_it_is_typed_and_saved_soon_after(Browsing browsing) {
        var page = open(browsing);

        cell(page, "annualValue", 0).click();
        page.keyboard().insertText("≥8场次");
        assertThat(page.locator("[data-block=INDICATOR] .pen-hint")).hasText("至少 8 场次");
        page.keyboard().press("Enter");

        assertThat(state(page)).hasAttribute("data-state", "saved");
        assertThat(cell(page, "annualValue", 0)).containsText("至少 8 场次");
        assertThat(saved("annualValue")).contains("≥8场次");
    }

    @Test
    void a_block_from_a_spreadsheet_is_shown_before_it_is_pasted_and_taken_back_in_one_step(Browsing browsing) {
        var page = open(browsing);

        cell(page, "level2", 1).click();
        paste(page, "质量指标\t合格率\t≥95%\t≥95%\n不是类别\t通过率\t≥90%\t≥90%", "");
        assertThat(page.locator(".paste-counts")).containsText("不能粘贴 1 个");
        assertThat(page.locator(".paste-rejected")).containsText("不是类别");
        browsing.screenshot(page, "goal-paste");
        page.waitForResponse(
                "**/cells", () -> page.locator(".paste-preview .btn-primary").click());

        assertThat(saved("name")).containsExactly("培训场次", "合格率", "通过率");
        assertThat(saved("level2")).containsExactly("数量指标", "质量指标", "数量指标");
        assertThat(saved("weight")).containsOnly("");

        page.waitForResponse("**/cells", () -> page.keyboard().press("Control+z"));

        assertThat(cell(page, "name", 1)).containsText("参训人数");
        assertThat(saved("name")).containsExactly("培训场次", "参训人数", "培训合格率");
        assertThat(saved("annualValue")).containsOnly("稳步提升");
    }

    @Test
    void what_was_typed_when_the_browser_died_is_there_again(Browsing browsing) {
        var page = open(browsing);
        page.route("**/cells", Route::abort);
        browsing.expects("ERR_FAILED");

        cell(page, "annualValue", 0).click();
        page.keyboard().insertText("≥9场次");
        page.keyboard().press("Enter");
        assertThat(state(page)).hasAttribute("data-state", "unsent");
        page.keyboard().insertText("≥300人");
        page.waitForCondition(() -> String.valueOf(page.evaluate("Object.values(localStorage).join()"))
                .contains("≥300人"));
        var window = page.context();
        page.close();
        var again = window.newPage();
        again.navigate("/goals/" + form);

        again.waitForCondition(() -> saved("annualValue").contains("≥300人"));
        assertThat(state(again)).hasAttribute("data-state", "saved");
        assertThat(cell(again, "annualValue", 1)).containsText("≥300人");
        assertThat(saved("annualValue")).containsExactly("≥9场次", "≥300人", "稳步提升");
        assertThat(again.evaluate(
                        "Object.keys(localStorage).filter((key) => key.startsWith('mingxiao.entry.')).length"))
                .isEqualTo(0);
    }

    @Test
    void two_people_in_one_cell_are_both_told_and_nobody_is_overwritten(Browsing browsing) {
        var colleague = districts.person("李四", Role.HANDLER, district.education.section);
        var mine = open(browsing);
        var theirs = browsing.as(colleague);
        theirs.navigate("/goals/" + form);
        theirs.locator("#entry.ready").waitFor();

        type(theirs, "annualValue", 0, "≥12场次");
        assertThat(state(theirs)).hasAttribute("data-state", "saved");
        type(mine, "annualValue", 0, "≥8场次");

        assertThat(mine.locator(".conflict")).containsText("≥12场次");
        assertThat(mine.locator(".conflict")).containsText("≥8场次");
        assertThat(saved("annualValue").get(0)).isEqualTo("≥12场次");
        browsing.screenshot(mine, "goal-conflict");

        mine.locator(".conflict-side").first().getByRole(AriaRole.BUTTON).click();

        assertThat(mine.locator(".conflict")).hasCount(0);
        assertThat(state(mine)).hasAttribute("data-state", "saved");
        assertThat(saved("annualValue").get(0)).isEqualTo("≥8场次");
    }

    @Test
    void a_session_that_ends_while_typing_loses_nothing(Browsing browsing) {
        var page = open(browsing);
        browsing.expects("status of 40");
        var session = page.context().cookies();
        page.context().clearCookies();

        type(page, "annualValue", 0, "≥8场次");
        assertThat(page.locator(".sign-in-again")).isVisible();
        browsing.screenshot(page, "goal-sign-in-again");
        assertThat(saved("annualValue")).doesNotContain("≥8场次");

        signInAgain(page, session);
        page.waitForCondition(() -> saved("annualValue").contains("≥8场次"));
        assertThat(page.locator(".sign-in-again")).hasCount(0);
        assertThat(saved("annualValue")).contains("≥8场次");
    }

    /** As an input method reports it: the keys while composing belong to it, also the Enter that takes a word. */
    @Test
    void a_word_is_composed_with_an_input_method_from_the_first_key_on(Browsing browsing) {
        var page = open(browsing);
        cell(page, "name", 0).click();

        page.evaluate("""
                () => {
                  const field = document.activeElement;
                  const key = (name) => field.dispatchEvent(
                    new KeyboardEvent("keydown", { key: name, keyCode: 229, isComposing: true, bubbles: true, cancelable: true }));
                  key("p");
                  field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
                  for (const text of ["p", "pei", "peixun"]) {
                    field.value = text;
                    field.dispatchEvent(new CompositionEvent("compositionupdate", { data: text, bubbles: true }));
                    field.dispatchEvent(new InputEvent("input", { data: text, isComposing: true, bubbles: true }));
                  }
                  key("ArrowDown");
                  key("Enter");
                  field.value = "培训";
                  field.dispatchEvent(new InputEvent("input", { data: "培训", isComposing: true, bubbles: true }));
                  field.dispatchEvent(new CompositionEvent("compositionend", { data: "培训", bubbles: true }));
                }""");
        assertThat(page.locator("[data-block=INDICATOR] .pen.open")).hasValue("培训");
        page.keyboard().insertText("场数");
        page.waitForResponse("**/cells", () -> page.keyboard().press("Enter"));

        assertThat(saved("name")).containsExactly("培训场数", "参训人数", "培训合格率");
    }

    @Test
    void a_name_is_picked_from_the_library_with_its_class(Browsing browsing) {
        var page = open(browsing);
        page.locator("[data-block=INDICATOR] .block-add").click();
        assertThat(cells(page, "name")).hasCount(4);
        cell(page, "name", 3).click();

        page.waitForResponse("**/library/search*", () -> page.keyboard().insertText("群众满意"));
        assertThat(page.locator("[data-block=INDICATOR] .choices .dropdown-item")
                        .first())
                .isVisible();
        page.keyboard().press("ArrowDown");
        var used = page.waitForResponse(
                "**/used",
                () -> page.waitForResponse("**/cells", () -> page.keyboard().press("Enter")));

        assertThat(used.status()).isEqualTo(204);
        assertThat(saved("name").get(3)).contains("满意");
        assertThat(saved("level1").get(3)).isEqualTo("满意度指标");
        assertThat(saved("level2").get(3)).contains("满意度指标");
    }

    @Test
    void signing_out_leaves_nothing_of_what_was_entered_in_the_browser(Browsing browsing) {
        var page = open(browsing);
        page.evaluate("localStorage.setItem('mingxiao.entry.somebody.form.tab', '[]')");
        page.navigate("/goals");

        page.locator(".person summary").click();
        page.locator("form[action$='/sign-out'] button").click();
        page.waitForURL("**/sign-in*");

        assertThat(page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('mingxiao.entry.')).length"))
                .isEqualTo(0);
    }

    @Test
    void the_list_says_what_is_open_and_takes_chosen_forms_to_be_exported(Browsing browsing) {
        var page = browsing.as(district.education.handler);
        page.navigate("/goals?year=2027");

        assertThat(page.locator("#progress-" + form + " .severity-error")).isVisible();
        page.locator("input[name=form]").first().check();
        assertThat(page.locator("[data-chosen]")).containsText("1");
        page.locator("[data-chosen]").click();

        page.waitForURL("**/goals/exports");
        assertThat(page.locator("#export-list tbody tr")).hasCount(1);
    }

    @Test
    void a_finding_leads_to_its_cell_and_says_why(Browsing browsing) {
        var page = open(browsing);

        page.locator(".findings summary").click();
        page.locator(".finding-jump", new Page.LocatorOptions().setHasText("年度指标值"))
                .first()
                .click();

        assertThat(page.locator(".cell-detail .finding-rule").first()).containsText("R");
        assertThat(page.locator("[data-block=INDICATOR] .cell-box.active")).hasAttribute("data-column", "annualValue");
        browsing.screenshot(page, "goal-finding");
        page.keyboard().press("Escape");
        assertThat(page.locator(".cell-detail")).hasCount(0);
        page.keyboard().insertText("≥8场次");
        page.keyboard().press("Enter");
        assertThat(state(page)).hasAttribute("data-state", "saved");
        assertThat(saved("annualValue")).contains("≥8场次");
    }

    @Test
    void lines_are_deleted_and_come_back_where_they_stood(Browsing browsing) {
        var page = open(browsing);

        cell(page, "name", 0).click();
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Alt+Delete");

        assertThat(cells(page, "name")).hasText(new String[] {"培训合格率"});
        assertThat(saved("name")).containsExactly("培训合格率");

        page.keyboard().press("Control+z");

        assertThat(cells(page, "name")).hasText(new String[] {"培训场次", "参训人数", "培训合格率"});
        assertThat(saved("name")).containsExactly("培训场次", "参训人数", "培训合格率");
    }

    @Test
    void rows_pasted_below_the_last_line_become_lines_and_go_in_one_step(Browsing browsing) {
        var page = open(browsing);
        cell(page, "name", 2).click();

        paste(page, "结业率\t≥95%\n就业率\t≥80%\n满意率\t≥90%", "");
        page.waitForResponse(
                "**/lines/all",
                () -> page.locator(".paste-preview .btn-primary").click());
        assertThat(cells(page, "name")).hasText(new String[] {"培训场次", "参训人数", "结业率", "就业率", "满意率"});
        assertThat(state(page)).hasAttribute("data-state", "saved");
        assertThat(saved("name")).containsExactly("培训场次", "参训人数", "结业率", "就业率", "满意率");

        page.waitForResponse("**/lines/remove", () -> page.keyboard().press("Control+z"));
        assertThat(cells(page, "name")).hasText(new String[] {"培训场次", "参训人数", "培训合格率"});
        page.waitForResponse("**/lines/restore", () -> page.keyboard().press("Control+y"));
        assertThat(cells(page, "name")).hasText(new String[] {"培训场次", "参训人数", "结业率", "就业率", "满意率"});
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void the_form_is_open_to_everybody_who_reads_it_in_another_way(Look look, Browsing browsing) {
        var page = browsing.as(district.education.handler, look);
        page.navigate("/goals/" + form);
        page.locator("#entry.ready").waitFor();

        browsing.screenshot(page, "goal-form-" + look);
        page.locator("[data-block=INDICATOR]").scrollIntoViewIfNeeded();
        browsing.screenshot(page, "goal-form-indicators-" + look);
        assertThat(browsing.barriers(page)).isEmpty();
        assertThat(browsing.overflows(page)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void so_is_the_list(Look look, Browsing browsing) {
        var page = browsing.as(district.education.handler, look);
        page.navigate("/goals?year=2027");

        browsing.screenshot(page, "goals-" + look);
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("#progress-" + form + " .severity-error")).isVisible();
        assertThat(browsing.barriers(page)).isEmpty();
        assertThat(browsing.overflows(page)).isFalse();
    }

    /** As if in another window: the session is back when the person returns to this one. */
    private static void signInAgain(Page page, List<Cookie> session) {
        var window = page.context();
        window.clearCookies();
        window.addCookies(session);
        page.evaluate("dispatchEvent(new Event('focus'))");
    }

    private static void type(Page page, String column, int line, String text) {
        cell(page, column, line).click();
        page.keyboard().insertText(text);
        page.keyboard().press("Enter");
    }

    /** As a browser hands over what another program copied. */
    private static void paste(Page page, String text, String html) {
        page.evaluate("""
                ([text, html]) => {
                  const copied = new DataTransfer();
                  copied.setData("text/plain", text);
                  if (html) copied.setData("text/html", html);
                  const paste = new ClipboardEvent("paste", { clipboardData: copied, bubbles: true, cancelable: true });
                  document.activeElement.dispatchEvent(paste);
                }""", List.of(text, html));
    }

    private static Locator cells(Page page, String column) {
        return page.locator("[data-block=INDICATOR] .cell-box[data-column=" + column + "] .cell-text");
    }

    private Page open(Browsing browsing) {
        var page = browsing.as(district.education.handler);
        page.navigate("/goals/" + form);
        page.locator("#entry.ready").waitFor();
        return page;
    }

    private static Locator cell(Page page, String column, int line) {
        return page.locator("[data-block=INDICATOR] .cell-box[data-column=" + column + "]")
                .nth(line);
    }

    private static Locator state(Page page) {
        return page.locator("[data-part=state]");
    }

    private List<String> saved(String column) {
        var scope = districts.scope(district.education.handler);
        return CurrentScope.during(scope, () -> forms.get(scope, form)).lines(BlockName.INDICATOR).stream()
                .map(line -> line.text(column))
                .toList();
    }
}
