package org.mingxiao.core.review.rules.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Wording;
import org.mingxiao.core.value.Comparator;

/** S8. */
final class ActualsAreExact implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "S8",
            new Bilingual("实际完成值写准确的数", "actuals are exact"),
            new Bilingual("警告", "warning"),
            ReviewItem.REPORT_TRUTH,
            List.of(LegalBasis.PROJECT_EVALUATION),
            new Bilingual(
                    "实际“超 30 亿元” → 警告，请写准确数并附佐证", "actual 超 30 亿元 → warning: ask for the figure and its evidence"),
            null);
    private static final Pattern INEXACT = Pattern.compile("超|突破|以上|[多余](?=[家个人次场万亿]|$)|左右|约|近\\d");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        if (!Passages.isReport(form)) {
            return List.of();
        }
        var placed = new ArrayList<Placed>();
        for (var fact : form.facts()) {
            var actual = fact.actual();
            if (actual == null) {
                continue;
            }
            var comparator = actual.comparator();
            var open = comparator != null && comparator != Comparator.EQUAL;
            if (open || INEXACT.matcher(Wording.fold(actual.text())).find()) {
                placed.add(new Placed(
                        null,
                        CARD.warning(
                                fact.place(),
                                "“" + fact.name() + "”的实际完成值“" + actual.text() + "”不是准确的数",
                                List.of(fact.text()),
                                "写出准确的实际完成值，并附统计报表等佐证。")));
            }
        }
        return placed;
    }
}
