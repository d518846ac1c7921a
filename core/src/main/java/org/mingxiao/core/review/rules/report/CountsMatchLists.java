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

/** S3. */
final class CountsMatchLists implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "S3",
            new Bilingual("“N 个”与后面列出的项数一致", "counts match the lists that follow"),
            new Bilingual("警告", "warning"),
            ReviewItem.REPORT_TRUTH,
            List.of(LegalBasis.PROJECT_EVALUATION),
            new Bilingual("“4 家企业，包括甲、乙、丙” → 警告（列出 3 家）", "4 家企业，包括甲、乙、丙 → warning (three listed)"),
            new Bilingual("列举以“等”结尾的不核对", "lists that end in 等 are not checked"));
    private static final Pattern LIST = Pattern.compile(
            "(\\d{1,2})\\s*(个|家|项|名|类|种)([^，,；;。：:、\\d]{0,16})[，,：:（(]?(?:分别为|分别是|包括|包含|即|：|:)([^；;。（）()]+)");

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
        for (var passage : Passages.of(form)) {
            var matcher = LIST.matcher(passage.text());
            while (matcher.find()) {
                var list = matcher.group(4).strip();
                var items = list.split("、|和(?=[^，,]{2,}$)").length;
                var counted = Integer.parseInt(matcher.group(1));
                if (!list.contains("等") && !list.contains("，") && items > 1 && items != counted) {
                    placed.add(new Placed(
                            null,
                            CARD.warning(
                                    passage.place(),
                                    "写明 " + counted + " " + matcher.group(2) + "，列出的是 " + items + " "
                                            + matcher.group(2),
                                    List.of(matcher.group()),
                                    "核对数量或补全名单。")));
                }
            }
        }
        return placed;
    }
}
