package org.mingxiao.server.goals.output;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.writing.WritingFormat;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.mapping.FormOf;

/**
 * A form as the official table of a page of ours: what the HTML export shows, with the look taken from a style sheet, for the
 * content policy allows none inside the page.
 *
 * @param body markup made by us; every text in it is escaped
 * @param landscape whether it is printed on paper lying on its side
 */
record PrintedForm(String title, String body, boolean landscape) {
    static PrintedForm of(GoalForm form) {
        var page =
                Jsoup.parse(new String(Documents.write(FormOf.form(form), WritingFormat.HTML), StandardCharsets.UTF_8));
        var landscape = page.head().html().contains("A4 landscape");
        for (var column : page.select("col[style]")) {
            column.attr("width", column.attr("style").replace("width:", "")).removeAttr("style");
        }
        page.outputSettings().prettyPrint(false);
        return new PrintedForm(page.title(), page.body().html(), landscape);
    }
}
