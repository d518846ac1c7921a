package org.mingxiao.core.review.rules.relevance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Cell;
import org.mingxiao.core.review.language.Measurability;
import org.mingxiao.core.review.language.NameKind;
import org.mingxiao.core.value.TargetValue;

/** R09. */
final class ValuesAreMeasurable implements ReviewRule.OnSubject {
    private static final RuleCard CARD = new RuleCard(
            "R09",
            new Bilingual(
                    "指标值可以衡量：有数、有期限，或有可核实的状态、等级",
                    "values can be measured: a number, a date, or a state or grade that can be proven"),
            new Bilingual(
                    "每条警告；超过半数指标或全部效益指标不可衡量时，项目另有一条错误",
                    "warning a row; one error for the project when more than half of its rows, or all benefit rows, cannot be measured"),
            ReviewItem.INDICATOR_SOUNDNESS,
            List.of(LegalBasis.GOAL_MANAGEMENT),
            new Bilingual("营商环境 = 进一步提升 → 警告", "营商环境 = 进一步提升 → warning"),
            new Bilingual(
                    "空白、占位文字和书写错误的数由 R01、R19、R05 提示",
                    "blanks, placeholders and malformed numbers are R01's, R19's and R05's"));

    private final BigDecimal share;

    ValuesAreMeasurable(Parameters parameters) {
        this.share = parameters.decimal("review.R09.share");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Finding> check(Subject subject) {
        var rows = subject.indicators();
        var vague = rows.stream().filter(ValuesAreMeasurable::isVague).toList();
        var findings = new ArrayList<Finding>();
        if (vague.isEmpty()) {
            return findings;
        }
        var benefits = rows.stream().filter(ValuesAreMeasurable::isBenefit).toList();
        var half = BigDecimal.valueOf(vague.size()).compareTo(share.multiply(BigDecimal.valueOf(rows.size()))) > 0;
        var allBenefits = !benefits.isEmpty() && vague.containsAll(benefits);
        if ((half || allBenefits) && subject.setsGoals()) {
            findings.add(CARD.error(
                    subject.place(),
                    (subject.isDepartment() ? "部门整体" : "项目“" + subject.name() + "”")
                            + (half
                                    ? "半数以上的指标（" + vague.size() + "/" + rows.size() + "）"
                                    : "的效益指标全部（" + benefits.size() + " 条）")
                            + "无法衡量",
                    (half ? vague : benefits)
                            .stream().map(ValuesAreMeasurable::shown).toList(),
                    "至少为主要效益设置有数值和单位的指标值，定性的写明可核实的等级或状态。"));
        }
        for (var row : vague) {
            findings.add(CARD.warning(
                    row.place(),
                    "指标“" + row.name() + "”的指标值“" + text(row) + "”无法衡量",
                    List.of(text(row)),
                    "改为数值加单位（如“≥…%”），或写明分级标准和佐证材料。"));
        }
        return findings;
    }

    private static boolean isVague(Indicator row) {
        var values = Stream.of(row.annualValue(), row.cycleValue())
                .filter(Objects::nonNull)
                .filter(Cell::isReadable)
                .toList();
        return NameKind.of(row.name()) != NameKind.BOOLEAN
                && !values.isEmpty()
                && values.stream().noneMatch(Measurability::canBeProven);
    }

    private static boolean isBenefit(Indicator row) {
        var dimension = row.dimension();
        return dimension != null && dimension.group() == '2';
    }

    private static String shown(Indicator row) {
        return row.name() + "：" + text(row);
    }

    private static String text(Indicator row) {
        TargetValue target = row.target();
        return target == null ? "" : target.text();
    }
}
