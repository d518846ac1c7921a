package org.mingxiao.core.review.rules.completeness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.Severity;
import org.mingxiao.core.review.language.Wording;

/** T5 and T6: the heading row of a project table, a project's row, and the fund rows of a self-evaluation. */
record ProjectSums(TieOut tieOut) {
    private static final Pattern SPENDING = Pattern.compile("基本支出|项目支出|人员经费|公用经费|支出性质|支出类型|支出结构");

    /** T5. What is wrong in the total is wrong in its columns too, and is said once. */
    List<Finding> heading(Form form) {
        var findings = new ArrayList<Finding>();
        if (form.kind() != FormKind.PROJECT_GOALS || form.projects().size() < 2) {
            return findings;
        }
        var columns = new LinkedHashMap<String, List<BudgetItem>>();
        form.budget().stream()
                .filter(item -> item.amount() != null)
                .forEach(item -> columns.computeIfAbsent(item.item(), key -> new ArrayList<>())
                        .add(item));
        columns.forEach((column, items) -> {
            if (findings.isEmpty() || isTotal(column)) {
                heading(form, column, items).ifPresent(findings::add);
            }
        });
        return findings;
    }

    /** A table of several units has several heading rows: a grand total and its parts, or parts alone. */
    private Optional<Finding> heading(Form form, String column, List<BudgetItem> items) {
        var rows = new Side("各项目" + column + "合计");
        form.projects().forEach(project -> rows.add(column(project, column, form)));
        var first = new Side("汇总行" + column);
        var all = new Side("各汇总行" + column);
        for (var item : items) {
            if (item == items.get(0)) {
                first.add(number(item.amount(), form));
            }
            all.add(number(item.amount(), form));
        }
        return items.size() > 1 && rows.isKnown() && tieOut.holds(rows, all)
                ? Optional.empty()
                : tieOut.compare("T5", rows, first, Severity.ERROR, items.get(0).place());
    }

    /** A cell of a project's row; an empty one is zero only where the other cells already make up the row's total. */
    private static @Nullable BigDecimal column(Project project, String column, Form form) {
        if (isTotal(column)) {
            return number(project.total(), form);
        }
        for (var part : project.funding()) {
            if (same(part.item(), column)) {
                return part.amount() == null && isComplete(project, form)
                        ? BigDecimal.ZERO
                        : number(part.amount(), form);
            }
        }
        return null;
    }

    private static boolean isComplete(Project project, Form form) {
        var total = number(project.total(), form);
        var sum = parts(project, form).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return total != null && total.compareTo(sum) == 0;
    }

    /** T6. */
    Optional<Finding> row(Project project, Form form) {
        var total = number(project.total(), form);
        var parts = parts(project, form);
        if (total == null || parts.isEmpty() || form.kind() != FormKind.PROJECT_GOALS) {
            return Optional.empty();
        }
        return compare(parts, Side.of("总计", total), "资金来源合计")
                .flatMap(sides -> tieOut.compare("T6", sides, Side.of("总计", total), Severity.ERROR, project.place()));
    }

    private static List<BigDecimal> parts(Project project, Form form) {
        return project.funding().stream()
                .filter(part -> !isTotal(part.item()))
                .map(Funding::amount)
                .filter(Objects::nonNull)
                .map(amount -> amount.in(form.moneyUnit()).number())
                .toList();
    }

    /** T6 for the fund rows of a self-evaluation: in each column of budget or payment the sources make up the total. */
    List<Finding> funds(Form form) {
        var findings = new ArrayList<Finding>();
        for (var item : form.budget()) {
            var dot = item.item().indexOf('·');
            var amount = number(item.amount(), form);
            if (dot < 0 || amount == null || !isTotal(item.item().substring(0, dot))) {
                continue;
            }
            var column = item.item().substring(dot);
            var parts = form.budget().stream()
                    .filter(other -> other.item().endsWith(column) && other != item)
                    .filter(other ->
                            !isTotal(other.item().substring(0, other.item().indexOf('·'))))
                    .filter(other -> other.amount() != null)
                    .toList();
            if (column.matches("·.*(?:预算|执行|支出|到位).*") && !column.endsWith("率")) {
                breakdowns(parts)
                        .forEach((label, items) -> fund(items, Side.of(item.item(), amount), label + column, item, form)
                                .ifPresent(findings::add));
            }
        }
        return findings;
    }

    private Optional<Finding> fund(List<BudgetItem> items, Side whole, String label, BudgetItem total, Form form) {
        var parts = items.stream()
                .map(item -> number(item.amount(), form))
                .filter(Objects::nonNull)
                .toList();
        return compare(parts, whole, label)
                .flatMap(sides -> tieOut.compare("T6", sides, whole, Severity.ERROR, total.place()));
    }

    /**
     * The same total is often broken down twice, by source and by spending; each makes it up alone. A single row of one of
     * two breakdowns is not the whole of it.
     */
    private static Map<String, List<BudgetItem>> breakdowns(List<BudgetItem> parts) {
        var groups = new LinkedHashMap<String, List<BudgetItem>>();
        for (var part : parts) {
            groups.computeIfAbsent(SPENDING.matcher(part.item()).find() ? "各类支出" : "各资金来源", key -> new ArrayList<>())
                    .add(part);
        }
        if (groups.size() > 1) {
            groups.values().removeIf(group -> group.size() < 2);
        }
        return groups;
    }

    /** The side to report; empty where the parts add up, be it after leaving out those that only itemise the part above. */
    private Optional<Side> compare(List<BigDecimal> parts, Side whole, String label) {
        var all = new Side(label);
        parts.forEach(all::add);
        var main = new Side(label);
        for (var i = 0; i < parts.size(); i++) {
            main.add(parts.get(i));
            i += itemising(parts, i);
        }
        return main.addends() < parts.size() && tieOut.holds(main, whole) ? Optional.empty() : Optional.of(all);
    }

    /** How many of the parts that follow add up to this one: 财政拨款, 其中：上级, 本级. */
    private static int itemising(List<BigDecimal> parts, int at) {
        var sum = BigDecimal.ZERO;
        for (var i = at + 1; i < parts.size(); i++) {
            sum = sum.add(parts.get(i));
            if (sum.signum() > 0 && sum.compareTo(parts.get(at)) == 0) {
                return i - at;
            }
        }
        return 0;
    }

    private static @Nullable BigDecimal number(@Nullable Amount amount, Form form) {
        return amount == null ? null : amount.in(form.moneyUnit()).number();
    }

    static boolean isTotal(String item) {
        var bare = Wording.bareName(item);
        return bare.equals("总计") || bare.equals("合计") || bare.endsWith("资金总额") || bare.equals("预算总额");
    }

    private static boolean same(String printed, String item) {
        return Wording.bareName(printed).equals(Wording.bareName(item));
    }
}
