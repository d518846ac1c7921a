package org.mingxiao.server.goals.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingxiao.server.browser.BrowserTest;
import org.mingxiao.server.browser.Browsing;
import org.mingxiao.server.browser.Look;

/** The parts of the entry page's scripts that know no page: what a clipboard says, what a paste would change, steps taken back. */
@BrowserTest
class GoalScriptsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a\\tb\\nc\\td                  | [[a, b], [c, d]]
                    a\\tb\\r\\n                    | [[a, b]]
                    a\\t\\tb                       | [[a, , b]]
                    a\\t                           | [[a, ]]
                    "两行\\n文字"\\tb              | [[两行\\n文字, b]]
                    "含""引号""的"\\tb             | [[含"引号"的, b]]
                    "不是"引号格\\tb               | [["不是"引号格, b]]
                    一格                           | [[一格]]
                    """)
    void text_with_tabs_is_read_as_a_spreadsheet_writes_it(String text, String rows, Browsing browsing) {
        var read = run(
                browsing,
                "clipboard",
                "m.readText(x)",
                text.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r"));

        assertThat(String.valueOf(read).replace("\n", "\\n")).isEqualTo(rows);
    }

    @Test
    void a_cell_merged_downwards_stands_in_each_of_its_rows(Browsing browsing) {
        var table = """
                <style>td { color: red }</style><table style="width:10pt"><tr><td rowspan="2" style='color:red'>产出</td><td>数量</td></tr>
                <tr><td>质量<br>指标</td></tr><tr><td colspan="2">合计</td></tr></table>""";

        assertThat(run(browsing, "clipboard", "m.readHtml(x).map((r) => r.map((c) => c === null ? '∅' : c))", table))
                .isEqualTo(List.of(List.of("产出", "数量"), List.of("产出", "质量\n指标"), List.of("合计", "∅")));
    }

    @Test
    void what_was_copied_pastes_back_as_it_was(Browsing browsing) {
        var rows = List.of(List.of("一行\n两行", "含\"引号\""), List.of("1,234.50", "<b>&"));

        assertThat(run(browsing, "clipboard", "m.readText(m.writeText(x))", rows))
                .isEqualTo(rows);
        assertThat(run(browsing, "clipboard", "m.readHtml(m.writeHtml(x))", rows))
                .isEqualTo(rows);
    }

    @Test
    void a_paste_tells_what_it_would_change_reject_and_add(Browsing browsing) {
        var plan = run(browsing, "paste-plan", """
                (() => {
                  const columns = [{ name: "name", type: "text", options: [] }, { name: "amount", type: "money", options: [] }];
                  const p = m.plan(x, ["l1"], columns, 0, (line, column) => (column === "name" ? "培训" : ""));
                  return [p.changes.map((c) => c.column + "=" + c.after), p.rejected.map((r) => r.text), p.more, p.same, p.beyond];
                })()""", List.of(List.of("培训", "１２０.５", "多"), List.of("维修", "若干", "")));

        assertThat(plan)
                .isEqualTo(List.of(List.of("amount=１２０.５"), List.of("若干"), List.of(Map.of("name", "维修")), 1, 1));
    }

    @Test
    void fifty_steps_are_taken_back_and_no_more(Browsing browsing) {
        var undone = run(browsing, "undo", """
                (async () => {
                  const stack = new m.UndoStack(50);
                  for (let step = 1; step <= x; step++) stack.did(step);
                  const back = [];
                  while (stack.canUndo()) await stack.undo((step) => back.push(step));
                  await stack.redo(() => {});
                  await stack.undo(() => Promise.reject(new Error("offline"))).catch(() => {});
                  return [back.length, back[49], stack.canUndo()];
                })()""", 60);

        assertThat(undone).isEqualTo(List.of(50, 11, true));
    }

    /** What an expression makes of x, with the script's exports as m. */
    private static Object run(Browsing browsing, String script, String expression, Object x) {
        Page page = browsing.nobody(Look.LIGHT);
        page.navigate("/sign-in");
        return page.evaluate(
                "async (x) => { const m = await import('/app/goals/" + script + ".js'); return " + expression + "; }",
                x);
    }
}
