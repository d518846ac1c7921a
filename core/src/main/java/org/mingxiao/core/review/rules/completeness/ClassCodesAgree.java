package org.mingxiao.core.review.rules.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Wording;

/** R03. */
final class ClassCodesAgree implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "R03",
            new Bilingual("一级、二级指标的代码和名称相互一致", "codes and names of first- and second-level classes agree"),
            new Bilingual("错误", "error"),
            ReviewItem.FORMAL_COMPLETENESS,
            List.of(LegalBasis.CORE_INDICATORS),
            new Bilingual("“2-效益指标；31-服务对象满意度” → 错误", "2-效益指标 with 31-服务对象满意度 → error"),
            new Bilingual(
                    "没有代码、且全表都把满意度列在效益之下的旧版式不提示",
                    "an older layout without codes that puts satisfaction under benefit throughout is accepted"));
    private static final Map<String, Character> GROUPS = Map.of("产出", '1', "效益", '2', "效果", '2', "满意度", '3', "成本", '4');

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        var olderLayout = form.allIndicators()
                .noneMatch(row -> row.level1() != null && row.level1().contains("满意"));
        var placed = new ArrayList<Placed>();
        for (var subject : subjects) {
            for (var row : subject.indicators()) {
                var clash = clash(row, olderLayout);
                if (clash != null) {
                    placed.add(new Placed(subject, clash));
                }
            }
        }
        return placed;
    }

    private static @Nullable Finding clash(Indicator row, boolean olderLayout) {
        var first = row.level1Code();
        var second = row.level2Code();
        if (first != null && second != null && !second.startsWith(first)) {
            return finding(row, label(first, row.level1()) + " 与 " + label(second, row.level2()) + " 的代码不属于同一类");
        }
        var named = dimension(row.level2());
        if (second != null && named != null && !agree(second, named)) {
            return finding(row, "二级指标代码 " + second + " 与名称“" + row.level2() + "”不一致");
        }
        var group = group(row.level1());
        if (first != null && group != null && first.charAt(0) != group) {
            return finding(row, "一级指标代码 " + first + " 与名称“" + row.level1() + "”不一致");
        }
        if (first == null && group != null && named != null && !contains(group, named)) {
            var satisfactionUnderBenefit = named == Dimension.AUDIENCE_SATISFACTION && group == '2' && olderLayout;
            return satisfactionUnderBenefit
                    ? null
                    : finding(row, "一级指标“" + row.level1() + "”之下没有“" + row.level2() + "”这一类");
        }
        return null;
    }

    private static Finding finding(Indicator row, String message) {
        var named = dimension(row.level2());
        var suggestion = named == null
                ? "按指标体系核对一级、二级指标的代码和名称。"
                : "若确属“" + named.title() + "”，一级指标应为“" + named.level1() + "”；否则更正二级指标。";
        return CARD.error(
                row.place(),
                "指标“" + row.name() + "”：" + message,
                List.of(label(row.level1Code(), row.level1()), label(row.level2Code(), row.level2())),
                suggestion);
    }

    private static String label(@Nullable String code, @Nullable String name) {
        return (code == null ? "" : code + "-") + (name == null ? "" : name);
    }

    private static boolean agree(String code, Dimension named) {
        return code.equals(named.code()) || isCost(named) && (code.equals("14") || code.startsWith("4"));
    }

    /** Cost stands inside output in the older taxonomy, on its own in the newer one. */
    private static boolean contains(char group, Dimension named) {
        return named.group() == group || isCost(named) && (group == '1' || group == '4');
    }

    private static boolean isCost(Dimension dimension) {
        return dimension == Dimension.COST || dimension.group() == '4';
    }

    private static @Nullable Character group(@Nullable String level1) {
        if (level1 == null) {
            return null;
        }
        var bare = Wording.bareName(level1);
        return GROUPS.get(bare.endsWith("指标") ? bare.substring(0, bare.length() - 2) : bare);
    }

    private static @Nullable Dimension dimension(@Nullable String level2) {
        if (level2 == null) {
            return null;
        }
        var bare = stem(Wording.bareName(level2));
        if (bare.endsWith("满意度")) {
            return Dimension.AUDIENCE_SATISFACTION;
        }
        for (var dimension : Dimension.values()) {
            if (stem(dimension.title()).equals(bare)) {
                return dimension;
            }
        }
        return null;
    }

    private static String stem(String title) {
        return title.endsWith("指标") ? title.substring(0, title.length() - 2) : title;
    }
}
