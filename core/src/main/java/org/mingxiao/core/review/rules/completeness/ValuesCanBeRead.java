package org.mingxiao.core.review.rules.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Cell;
import org.mingxiao.core.review.language.NumberSyntax;
import org.mingxiao.core.review.language.Wording;
import org.mingxiao.core.review.language.Words;
import org.mingxiao.core.value.Comparator;
import org.mingxiao.core.value.Multiple;
import org.mingxiao.core.value.Quantity;
import org.mingxiao.core.value.TargetValue;

/** R05. */
final class ValuesCanBeRead implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "R05",
            new Bilingual(
                    "指标值和金额读得懂：一个计算符号、一个数、一个单位",
                    "values and amounts can be read: one comparator, one number, one unit"),
            new Bilingual(
                    "错误；只缺计算符号或只写“约”为警告，每个项目合并提示一次", "error; no comparator, or 约: warning, once for each project"),
            ReviewItem.CLARITY,
            List.of(LegalBasis.GOAL_MANAGEMENT),
            new Bilingual(
                    "“58,310,47” → 数字书写错误；“12场；300人” → 一格两项",
                    "58,310,47 is malformed; 12场；300人 holds two measures → error"),
            new Bilingual(
                    "100%、0 一类只能正好达到的数，不要求计算符号",
                    "no comparator is asked for with figures that can only be met exactly, such as 100% and 0"));
    private static final Pattern SIGN_UP = Pattern.compile("[≥≧⩾>＞]");
    private static final Pattern SIGN_DOWN = Pattern.compile("[≤≦⩽<＜]");
    private static final Pattern WORD_UP = Pattern.compile("以上|不少于|不低于|至少");
    private static final Pattern WORD_DOWN = Pattern.compile("以内|以下|不超过|不高于|不多于|至多");
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,，]*(?:[.．]\\d+)?");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        if (form.kind() == FormKind.SELF_EVALUATION_REPORT) {
            return List.of();
        }
        var placed = new ArrayList<Placed>();
        for (var item : form.budget()) {
            if (item.amount() == null) {
                malformed(item.place(), item.item(), item.place().text())
                        .forEach(finding -> placed.add(new Placed(null, finding)));
            }
        }
        for (var subject : subjects) {
            for (var row : subject.indicators()) {
                var finding = unreadable(row);
                if (finding != null) {
                    placed.add(new Placed(subject, finding));
                }
            }
            var bare = withoutComparator(subject);
            if (bare != null) {
                placed.add(new Placed(subject, bare));
            }
        }
        return placed;
    }

    private static List<Finding> malformed(Place place, String what, @Nullable String text) {
        return text == null
                ? List.of()
                : NumberSyntax.malformedInValue(text).stream()
                        .map(number -> malformedNumber(place, what, number))
                        .toList();
    }

    private static Finding malformedNumber(Place place, String what, String number) {
        var probable = NumberSyntax.probable(number);
        return CARD.error(
                place,
                "“" + what + "”的数字“" + number + "”书写不规范，无法确定其值",
                List.of(number),
                "按千分位三位一节、一个小数点更正" + (probable == null ? "。" : "；可能是 " + probable.toPlainString() + "，请对照原始数据确认。"));
    }

    private static @Nullable Finding unreadable(Indicator row) {
        var values = Stream.of(row.annualValue(), row.cycleValue())
                .filter(value -> value != null && !Cell.isBlank(value) && Cell.placeholder(value.text()) == null)
                .toList();
        for (var value : values) {
            var numbers = NumberSyntax.malformedInValue(value.text());
            if (!numbers.isEmpty()) {
                return malformedNumber(row.place(), row.name(), numbers.get(0));
            }
        }
        for (var value : values) {
            if (value instanceof Multiple) {
                return CARD.error(
                        row.place(),
                        "指标“" + row.name() + "”一格填了 " + value.parts().size() + " 项要求，无法逐项考核",
                        List.of(value.text()),
                        "拆成 " + value.parts().size() + " 条三级指标，每条一个数值、一个单位。");
            }
            if (contradictsItself(value)) {
                return CARD.error(
                        row.place(),
                        "指标“" + row.name() + "”的计算符号前后矛盾",
                        List.of(value.text()),
                        "只保留一个计算符号：下限用“≥”，上限用“≤”。");
            }
        }
        return null;
    }

    /** ≥ beside 以内: two directions on one number. */
    private static boolean contradictsItself(TargetValue value) {
        var text = value.text();
        var up = SIGN_UP.matcher(text).find() || WORD_UP.matcher(text).find();
        var down = SIGN_DOWN.matcher(text).find() || WORD_DOWN.matcher(text).find();
        return up && down && FIGURE.matcher(text).results().count() == 1;
    }

    private static @Nullable Finding withoutComparator(Subject subject) {
        var bare = subject.indicators().stream()
                .filter(row -> row.target() instanceof Quantity quantity
                        && Cell.isReadable(quantity)
                        && lacksComparator(quantity))
                .toList();
        if (bare.isEmpty() || !subject.setsGoals()) {
            return null;
        }
        return CARD.warning(
                subject.place(),
                bare.size() + " 条指标值没有计算符号，或只写“约”，难以判定是否完成",
                bare.stream().map(row -> row.name() + "：" + text(row.target())).toList(),
                "写明“≥”“≤”或“=”。");
    }

    private static String text(@Nullable TargetValue value) {
        return value == null ? "" : value.text();
    }

    private static boolean lacksComparator(Quantity quantity) {
        var text = Wording.fold(quantity.text());
        var exact = quantity.number().signum() == 0
                || quantity.unit().equals("%") && quantity.number().intValue() == 100;
        return quantity.comparator() == Comparator.ABOUT
                || quantity.comparator() == Comparator.EQUAL
                        && !exact
                        && !text.contains("=")
                        && !text.contains("达")
                        && !Words.UPPER.occurIn(text)
                        && !Words.LOWER.occurIn(text);
    }
}
