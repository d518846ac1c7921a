package org.mingxiao.core.review.rules.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.review.language.NumberSyntax;
import org.mingxiao.core.review.language.Words;

/**
 * A percentage in running text, and the figures before it of which it claims to be the ratio.
 *
 * @param text the passage without white space
 */
record PrintedRate(String text, Figure percent, Form form) {
    private static final String LINK = "(?:为|是|达到|达|仅|约)?$";
    private static final Pattern MONEY_RATE = Pattern.compile("(?:执行率|支出率|完成率|支付率|拨付率|到位率|使用率|利用率|控制率|采购率)" + LINK);
    private static final Pattern COMPLETION = Pattern.compile("(?:完成率|回收率|完成(?:年度|全年)?(?:目标|计划|任务)的)" + LINK);
    private static final Pattern OWN_RATE = Pattern.compile("(\\p{IsHan}{2})率" + LINK);
    private static final Pattern SHARE = Pattern.compile("(?<!\\p{IsHan})占比" + LINK);
    private static final Pattern SHARE_OF = Pattern.compile("占(\\p{IsHan}{2,10}?)的?(?:比例|比重)?" + LINK);
    private static final Pattern EXECUTION = Pattern.compile("(?:^|[，,。；])(?:部门|全年|年度|整体)*(?:预算|资金)执行率" + LINK);
    private static final Pattern SENTENCE = Pattern.compile("[。；;\\n]");
    /** A limit not to be passed, of which less is better and no share is done; 不少于 is no 少于. */
    private static final Pattern LIMIT = Pattern.compile(
            "(?<!不)(?:" + Words.UPPER.list().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")");

    /** What the department as a whole paid, not one of its projects. */
    private static final Pattern PAID = Pattern.compile("^(?:全年|年度|部门|单位|本年|整体|累计|实际|预算|总)*(?:执行|支出)(?:数|总额|金额)?$");

    private static final Pattern BUDGET = Pattern.compile("预算");
    private static final Pattern PART = Pattern.compile("执行|支出|基本|项目|采购|收入|拨款");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The figures that a percentage does not agree with, in words, and the percentage that they give. */
    record Beside(String figures, String due) {}

    /** Empty where the percentage agrees with its figures, or has none. */
    Optional<Beside> contradicted() {
        var before = text.substring(0, percent.start());
        var named = SHARE_OF.matcher(before);
        if (named.find()) {
            return shareOf(named.group(1), named.start());
        }
        if (SHARE.matcher(before).find()) {
            return judged(share());
        }
        var sums = money();
        if (MONEY_RATE.matcher(before).find() && sums.size() >= 2) {
            return sums.stream().anyMatch(part -> isShareOfAny(part, sums)) ? Optional.empty() : beside(sums);
        }
        var counts = counts(before);
        if (!counts.isEmpty()) {
            return judged(counts);
        }
        return EXECUTION.matcher(before).find() && sums.isEmpty() ? execution() : Optional.empty();
    }

    /** Of two figures, whole and part. */
    private Optional<Beside> judged(List<Figure> pair) {
        if (pair.size() != 2
                || percent.isShareOf(pair.get(1).number(), pair.get(0).number())) {
            return Optional.empty();
        }
        return beside(pair);
    }

    private Optional<Beside> beside(List<Figure> figures) {
        var part = figures.get(figures.size() - 1);
        var whole = figures.get(figures.size() - 2);
        return Optional.of(new Beside(
                figures.stream().map(figure -> figure.written() + figure.unit()).collect(Collectors.joining("、")),
                due(part.number(), whole.number())));
    }

    private String due(BigDecimal part, BigDecimal whole) {
        return part.multiply(WHOLE)
                .divide(whole, Math.max(percent.number().scale(), 2), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private List<Figure> figuresFrom(int start) {
        return Figure.in(text).stream()
                .filter(figure -> figure.start() >= start && figure.end() <= percent.start())
                .toList();
    }

    /** The amounts of one unit before the percentage. */
    private List<Figure> money() {
        var all = figuresFrom(0).stream().filter(Figure::isMoney).toList();
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(figure ->
                                figure.unit().equals(all.get(all.size() - 1).unit()))
                        .filter(figure -> figure.number().signum() != 0)
                        .toList();
    }

    /** 其中…占比: the whole before 其中, and the part behind it. */
    private List<Figure> share() {
        var sums = money();
        var of = text.lastIndexOf("其中", percent.start());
        var whole = sums.stream().filter(figure -> figure.end() <= of).reduce((first, second) -> second);
        return sums.isEmpty() || whole.isEmpty() || sums.get(sums.size() - 1).start() < of
                ? List.of()
                : List.of(whole.get(), sums.get(sums.size() - 1));
    }

    /** 占全年支出的48%: the figure that is called 全年支出, and the figure before 占. */
    private Optional<Beside> shareOf(String name, int at) {
        var parts = Figure.in(text).stream()
                .filter(figure -> figure.end() <= at && !figure.unit().isEmpty() && !figure.isPercent())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var part = parts.get(parts.size() - 1);
        var wholes = Stated.in(form, text).stream()
                .filter(stated -> stated.name().endsWith(name) && stated.unit().equals(part.unit()))
                .map(Stated::number)
                .filter(number -> number.signum() != 0)
                .toList();
        return wholes.isEmpty() || wholes.stream().anyMatch(whole -> percent.isShareOf(part.number(), whole))
                ? Optional.empty()
                : Optional.of(new Beside(
                        name + " " + wholes.get(0).toPlainString() + part.unit() + "、" + part.written() + part.unit(),
                        due(part.number(), wholes.get(0))));
    }

    /** A target and what was reached of it, or a whole and the part that the rate is named after, in one sentence. */
    private List<Figure> counts(String before) {
        var sentence = SENTENCE.matcher(before)
                .results()
                .mapToInt(match -> match.end())
                .max()
                .orElse(0);
        var all = figuresFrom(sentence).stream()
                .filter(figure -> !figure.unit().isEmpty() && !figure.isPercent())
                .toList();
        if (all.size() < 2) {
            return List.of();
        }
        var part = all.get(all.size() - 1);
        var same =
                all.stream().filter(figure -> figure.unit().equals(part.unit())).toList();
        if (same.size() != 2
                || same.get(0).number().signum() == 0
                || LIMIT.matcher(text.substring(sentence, percent.start())).find()) {
            return List.of();
        }
        var whole = same.get(0);
        var more =
                part.number().compareTo(whole.number()) >= 0 && percent.number().compareTo(WHOLE) == 0;
        var own = OWN_RATE.matcher(before);
        var belongs = COMPLETION.matcher(before).find()
                || own.find() && text.substring(whole.end(), part.start()).contains(own.group(1));
        return belongs && !more ? List.of(whole, part) : List.of();
    }

    private boolean isShareOfAny(Figure part, List<Figure> others) {
        var budget = form.budget().stream()
                .map(BudgetItem::amount)
                .anyMatch(amount -> amount != null
                        && amount.unit().text().equals(part.unit())
                        && percent.isShareOf(part.number(), amount.number()));
        return budget
                || others.stream().anyMatch(whole -> whole != part && percent.isShareOf(part.number(), whole.number()));
    }

    /** A rate that stands alone is held against the report's one amount of payments and each of its budgets. */
    private Optional<Beside> execution() {
        var amounts = form.budget().stream()
                .filter(item -> item.amount() != null)
                .filter(item -> item.place().text() == null
                        || NumberSyntax.malformedInProse(item.place().text()).isEmpty())
                .toList();
        var paid = numbers(amounts.stream()
                .filter(item -> PAID.matcher(item.item()).find())
                .toList());
        var budgets = numbers(amounts.stream()
                .filter(item -> BUDGET.matcher(item.item()).find()
                        && !PART.matcher(item.item()).find())
                .toList());
        if (paid.size() != 1
                || budgets.isEmpty()
                || budgets.stream().anyMatch(budget -> percent.isShareOf(paid.get(0), budget))) {
            return Optional.empty();
        }
        var budget = budgets.get(budgets.size() - 1);
        return Optional.of(new Beside(
                "预算 " + budget.toPlainString() + "、执行 " + paid.get(0).toPlainString(), due(paid.get(0), budget)));
    }

    private List<BigDecimal> numbers(List<BudgetItem> items) {
        return items.stream()
                .map(BudgetItem::amount)
                .filter(Objects::nonNull)
                .map(amount -> amount.in(form.moneyUnit()).number())
                .filter(number -> number.signum() != 0)
                .distinct()
                .toList();
    }
}
