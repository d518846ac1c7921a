package org.mingxiao.core.review.rules.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.NumberSyntax;
import org.mingxiao.core.review.rules.report.Passages.Passage;

/** S2. */
final class PercentagesRecompute implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "S2",
            new Bilingual(
                    "百分比可以复算：印出的 % 等于前文两个数之比",
                    "percentages recompute: the printed % is the ratio of figures beside it"),
            new Bilingual("错误", "error"),
            ReviewItem.REPORT_TRUTH,
            List.of(LegalBasis.PROJECT_EVALUATION),
            new Bilingual(
                    "预算 200 万元，支出 150 万元，执行率写 85% → 错误（应为 75%）",
                    "budget 200, spent 150, rate printed 85 % → error (75 %)"),
            new Bilingual(
                    "同一句或同一段没有成对的同单位数字、或数字书写错误时不核对",
                    "silent where no two figures of one unit stand beside the percentage, or one is malformed"));
    private static final Pattern RATE = Pattern.compile("(?:执行率|支出率|完成率|支付率|到位率|占比)(?:为|是|达到|达|仅|约)?$");

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
        var seen = new HashSet<String>();
        for (var passage : Passages.of(form)) {
            var finding = wrong(passage, form);
            if (finding != null && seen.add(finding.evidence().get(0))) {
                placed.add(new Placed(null, finding));
            }
        }
        return placed;
    }

    private static @Nullable Finding wrong(Passage passage, Form form) {
        var text = passage.text().replaceAll("\\s", "");
        if (!NumberSyntax.malformedInProse(text).isEmpty()) {
            return null;
        }
        var figures = Figure.in(text);
        for (var percent : figures) {
            if (!percent.isPercent()
                    || !RATE.matcher(text.substring(0, percent.start())).find()) {
                continue;
            }
            var share = text.substring(0, percent.start()).matches("(?s).*占比(?:为|是|达到|达|约)?$");
            var before = before(text, figures, percent, share);
            if (before.size() >= 2 && before.stream().noneMatch(part -> fits(percent, part, before, form))) {
                return CARD.error(
                        passage.place(),
                        "“" + percent.written() + "%”与前面的数字对不上",
                        List.of(
                                percent.written() + "%",
                                before.stream()
                                        .map(figure -> figure.written() + figure.unit())
                                        .collect(Collectors.joining("、"))),
                        "按印出的数重新计算百分比，并写明分母是年初预算还是调整后预算。");
            }
        }
        return null;
    }

    /** The amounts of one unit before the percentage; of a share (其中…占比) only its whole and its part. */
    private static List<Figure> before(String text, List<Figure> figures, Figure percent, boolean share) {
        var all = figures.stream()
                .filter(figure -> figure.end() <= percent.start() && figure.isMoney())
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        var last = all.get(all.size() - 1);
        var same =
                all.stream().filter(figure -> figure.unit().equals(last.unit())).toList();
        if (!share) {
            return same;
        }
        var of = text.lastIndexOf("其中", percent.start());
        var whole = same.stream().filter(figure -> figure.end() <= of).reduce((first, second) -> second);
        return last.start() < of || whole.isEmpty() ? List.of() : List.of(whole.get(), last);
    }

    private static boolean fits(Figure percent, Figure part, List<Figure> others, Form form) {
        var budget = form.budget().stream()
                .map(item -> item.amount())
                .anyMatch(amount -> amount != null
                        && amount.unit().text().equals(part.unit())
                        && percent.isShareOf(part.number(), amount.number()));
        return budget
                || others.stream().anyMatch(whole -> whole != part && percent.isShareOf(part.number(), whole.number()));
    }
}
