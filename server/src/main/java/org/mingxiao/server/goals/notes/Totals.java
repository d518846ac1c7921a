package org.mingxiao.server.goals.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.mapping.Amounts;

/**
 * The sums that must agree (rules.md §1.3, §1.8), as they stand while somebody types. A blank amount counts as nothing here, and
 * the equation says so; the findings of the core judge only what is known.
 *
 * <p>T5 (heading row of a table of projects) has no place in a form of one project: that row is computed.
 */
public final class Totals {
    /** Whether two sides agree. */
    public enum State {
        OK,
        /** Apart by no more than rounding: 0.01 for each addend of the longer side. */
        ROUNDING,
        OFF,
        /** An amount is missing or malformed: nothing to compare yet. */
        OPEN
    }

    /**
     * An equation.
     *
     * @param key T1, T2, T3, T4 or T6 of rules.md; {@code weights}
     * @param label key of its words in {@code messages}
     */
    public record Total(
            String key, String label, BigDecimal left, BigDecimal right, BigDecimal difference, State state) {}

    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final GoalForm form;
    private final List<Total> totals = new ArrayList<>();

    private Totals(GoalForm form) {
        this.form = form;
    }

    /** Every equation of the form. */
    public static List<Total> of(GoalForm form) {
        var totals = new Totals(form);
        if (form.kind() == GoalKind.DEPARTMENT) {
            totals.department();
        } else {
            totals.project();
        }
        totals.weights();
        return List.copyOf(totals.totals);
    }

    private void department() {
        var development = side("财政专项资金", "其他事业发展性支出");
        var projects = side("项目支出").and(development);
        var income = side("财政拨款", "其他资金");
        compare("T1", side("基本支出").and(projects), income);
        compare("T2", income, side("本级使用资金", "对下转移支付资金"));
        var tasks = amounts(form.lines(BlockName.TASK), line -> !line.isBlank());
        if (tasks.addends() > 0) {
            compare("T3", tasks, projects);
        }
    }

    private void project() {
        var lines = form.lines(BlockName.FUNDING);
        if (lines.size() > 1) {
            var parts = lines.subList(1, lines.size());
            var known = amounts(parts, line -> !line.text("amount").isBlank());
            compare("T6", amounts(lines.subList(0, 1), line -> true), known);
        }
    }

    /** The indicators share what the execution of the budget leaves of 100 points; a form without weights has none to sum. */
    private void weights() {
        var lines = form.lines(BlockName.INDICATOR).stream()
                .map(line -> line.text("weight"))
                .filter(text -> !text.isBlank())
                .toList();
        if (!lines.isEmpty()) {
            var sum = lines.stream()
                    .map(text -> Amounts.read(text).orElse(null))
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var right = HUNDRED.subtract(form.layout().executionWeight());
            var gap = sum.subtract(right);
            totals.add(new Total(
                    "weights", "goals.total.weights", sum, right, gap, gap.signum() == 0 ? State.OK : State.OFF));
        }
    }

    private void compare(String key, Side left, Side right) {
        totals.add(
                compared(key, left.sum(), left.addends(), right.sum(), right.addends(), left.open() || right.open()));
    }

    /**
     * Two sums held against each other with the tolerance for rounding.
     *
     * @param open whether an addend is not known
     */
    static Total compared(
            String key, BigDecimal left, int leftAddends, BigDecimal right, int rightAddends, boolean open) {
        var gap = left.subtract(right);
        var limit = TOLERANCE.multiply(BigDecimal.valueOf(Math.max(leftAddends, rightAddends)));
        State state;
        if (open) {
            state = State.OPEN;
        } else if (gap.signum() == 0) {
            state = State.OK;
        } else {
            state = gap.abs().compareTo(limit) <= 0 ? State.ROUNDING : State.OFF;
        }
        return new Total(key, "goals.total." + key, left, right, gap, state);
    }

    /** Items by the end of their label: 区本级使用资金 is 本级使用资金 of a district. An item that is not printed is none. */
    private Side side(String... items) {
        return List.of(items).stream()
                .map(item -> amounts(
                        form.lines(BlockName.BUDGET),
                        line -> line.text("item").replaceAll("\\s", "").endsWith(item)))
                .reduce(Side.NONE, Side::and);
    }

    private static Side amounts(List<GoalLine> lines, Predicate<GoalLine> which) {
        return lines.stream()
                .filter(which)
                .map(line -> Side.of(Amounts.read(line.text("amount")).orElse(null)))
                .reduce(Side.NONE, Side::and);
    }

    private record Side(BigDecimal sum, int addends, boolean open) {
        static final Side NONE = new Side(BigDecimal.ZERO, 0, false);

        static Side of(@Nullable BigDecimal amount) {
            return amount == null ? new Side(BigDecimal.ZERO, 0, true) : new Side(amount, 1, false);
        }

        Side and(Side other) {
            return new Side(sum.add(other.sum), addends + other.addends, open || other.open);
        }
    }
}
