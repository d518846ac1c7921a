package org.mingxiao.core.review.rules.completeness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.Task;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Severity;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Wording;

/** R02. */
final class AmountsTieOut implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "R02",
            new Bilingual("金额勾稽一致（T1–T6），按印出的数核对", "amounts tie out (T1–T6), as printed"),
            new Bilingual(
                    "错误；T3 为警告；差额在 0.01 × 加数个数以内（四舍五入）为警告",
                    "error; T3 warning; a gap within 0.01 × addends (rounding) warning"),
            ReviewItem.FORMAL_COMPLETENESS,
            List.of(LegalBasis.FORM_INSTRUCTIONS, LegalBasis.BUDGET_LAW),
            new Bilingual(
                    "10.01 + 20.01 + 30.01 印成 60.04，差 0.01 ≤ 0.03 → 警告",
                    "10.01 + 20.01 + 30.01 printed as 60.04: gap 0.01 ≤ 0.03 → warning"),
            new Bilingual(
                    "缺少等式一方的数据时不核对；T4（部门 = 所属单位之和）需要同时给出各单位的表，目前的表上没有单位归属，不核对",
                    "an equation with a missing side is not checked; T4 (department = its units) needs the units' forms,"
                            + " and no form says which department a unit belongs to"));

    private final BigDecimal tolerance;

    AmountsTieOut(Parameters parameters) {
        this.tolerance = parameters.decimal("review.R02.tolerance");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        var placed = new ArrayList<Placed>();
        if (form.kind() == FormKind.DEPARTMENT_GOALS) {
            department(form).forEach(finding -> placed.add(new Placed(null, finding)));
        }
        heading(form).forEach(finding -> placed.add(new Placed(null, finding)));
        funds(form).forEach(finding -> placed.add(new Placed(null, finding)));
        for (var subject : subjects) {
            var project = subject.project();
            if (project != null) {
                row(project, form).forEach(finding -> placed.add(new Placed(subject, finding)));
            }
        }
        return placed;
    }

    /** T1, T2 and T3 of the department's form. */
    private List<Finding> department(Form form) {
        var findings = new ArrayList<Finding>();
        var spending = new Side("基本支出 + 项目支出 + 财政专项资金 + 其他事业发展性支出");
        spending.add(item(form, "基本支出"), item(form, "项目支出"));
        spending.addWherePrinted(find(form, "财政专项资金"), find(form, "其他事业发展性支出"));
        var income = new Side("财政拨款 + 其他资金");
        income.add(item(form, "财政拨款"), item(form, "其他资金"));
        var levels = new Side("本级使用资金 + 拟用于对下转移支付资金");
        levels.add(item(form, "本级使用资金"), item(form, "对下转移支付资金"));
        compare("T1", spending, income, Severity.ERROR, place(form, "财政拨款")).ifPresent(findings::add);
        compare("T2", income, levels, Severity.ERROR, place(form, "本级使用资金")).ifPresent(findings::add);
        var work = new Side("重点任务与其他任务拟投入的资金合计");
        form.tasks().stream()
                .map(Task::amount)
                .filter(Objects::nonNull)
                .forEach(amount -> work.add(amount.in(form.moneyUnit()).number()));
        var projects = new Side("项目支出 + 财政专项资金 + 其他事业发展性支出");
        projects.add(item(form, "项目支出"));
        projects.addWherePrinted(find(form, "财政专项资金"), find(form, "其他事业发展性支出"));
        if (!form.tasks().isEmpty()) {
            compare("T3", work, projects, Severity.WARNING, form.tasks().get(0).place())
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** T5: the heading row of a project table and its rows. */
    private List<Finding> heading(Form form) {
        var findings = new ArrayList<Finding>();
        if (form.kind() != FormKind.PROJECT_GOALS || form.projects().size() < 2) {
            return findings;
        }
        for (var item : form.budget()) {
            // What is wrong in the total is wrong in its columns too, and is said once.
            if (findings.isEmpty() || isTotal(item.item())) {
                heading(form, item).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> heading(Form form, BudgetItem item) {
        var total = item.amount();
        if (total == null) {
            return Optional.empty();
        }
        var rows = new Side("各项目" + item.item() + "合计");
        form.projects().forEach(project -> rows.add(column(project, item.item(), form)));
        var heading = new Side("汇总行" + item.item());
        heading.add(total.in(form.moneyUnit()).number());
        return compare("T5", rows, heading, Severity.ERROR, item.place());
    }

    /** A cell of a project's row; an empty one is zero only where the other cells already make up the row's total. */
    private static @Nullable BigDecimal column(Project project, String item, Form form) {
        if (isTotal(item)) {
            var total = project.total();
            return total == null ? null : total.in(form.moneyUnit()).number();
        }
        for (var part : project.funding()) {
            var amount = part.amount();
            if (same(part.item(), item)) {
                return amount != null
                        ? amount.in(form.moneyUnit()).number()
                        : isComplete(project, form) ? BigDecimal.ZERO : null;
            }
        }
        return null;
    }

    private static boolean isComplete(Project project, Form form) {
        var total = project.total();
        return total != null && total.in(form.moneyUnit()).number().compareTo(sum(project.funding(), form)) == 0;
    }

    /** T6: a project's total and its sources. */
    private List<Finding> row(Project project, Form form) {
        var total = project.total();
        var parts = new Side("资金来源合计");
        project.funding().stream()
                .filter(part -> !isTotal(part.item()))
                .map(Funding::amount)
                .filter(Objects::nonNull)
                .forEach(amount -> parts.add(amount.in(form.moneyUnit()).number()));
        if (total == null || parts.addends == 0) {
            return List.of();
        }
        var whole = new Side("总计");
        whole.add(total.in(form.moneyUnit()).number());
        return compare("T6", parts, whole, Severity.ERROR, project.place()).stream()
                .toList();
    }

    private static BigDecimal sum(List<Funding> funding, Form form) {
        return funding.stream()
                .filter(part -> !isTotal(part.item()))
                .map(Funding::amount)
                .filter(Objects::nonNull)
                .map(amount -> amount.in(form.moneyUnit()).number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** T6 for the fund rows of a self-evaluation: in each column the sources make up 年度资金总额. */
    private List<Finding> funds(Form form) {
        var findings = new ArrayList<Finding>();
        for (var item : form.budget()) {
            var dot = item.item().indexOf('·');
            var amount = item.amount();
            if (dot < 0 || amount == null || !item.item().startsWith("年度资金总额")) {
                continue;
            }
            var column = item.item().substring(dot);
            var parts = new Side("各资金来源" + column);
            form.budget().stream()
                    .filter(other ->
                            other.item().endsWith(column) && !other.item().startsWith("年度资金总额"))
                    .map(BudgetItem::amount)
                    .filter(Objects::nonNull)
                    .forEach(part -> parts.add(part.in(form.moneyUnit()).number()));
            var whole = new Side(item.item());
            whole.add(amount.in(form.moneyUnit()).number());
            if (parts.addends > 0 && column.matches("·.*(?:预算数|执行数)")) {
                compare("T6", parts, whole, Severity.ERROR, item.place()).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> compare(String id, Side left, Side right, Severity severity, Place place) {
        if (left.missing || right.missing) {
            return Optional.empty();
        }
        var gap = left.sum.subtract(right.sum).abs();
        if (gap.signum() == 0) {
            return Optional.empty();
        }
        var limit = tolerance.multiply(BigDecimal.valueOf(Math.max(left.addends, right.addends)));
        var rounding = gap.compareTo(limit) <= 0;
        var message = id + " 勾稽不符：" + left + " ≠ " + right + "，相差 " + gap.toPlainString()
                + (rounding ? "（在四舍五入容差 " + limit.toPlainString() + " 以内）" : "");
        return Optional.of(new Finding(
                CARD.id(),
                rounding ? Severity.WARNING : severity,
                place,
                message,
                List.of(left.toString(), right.toString()),
                rounding ? "核对尾数，必要时按未取整的数重新汇总。" : "逐项核对金额，更正填错的一项或汇总数。"));
    }

    private static boolean isTotal(String item) {
        return same(item, "总计") || same(item, "合计") || same(item, "年度资金总额") || same(item, "资金总额");
    }

    private static boolean same(String printed, String item) {
        return Wording.bareName(printed).equals(Wording.bareName(item));
    }

    private static Optional<BudgetItem> find(Form form, String item) {
        return form.budget().stream()
                .filter(each -> Wording.bareName(each.item()).endsWith(item))
                .findFirst();
    }

    private static @Nullable BigDecimal item(Form form, String item) {
        return find(form, item).map(BudgetItem::amount).map(Amount::number).orElse(null);
    }

    private static Place place(Form form, String item) {
        return find(form, item).map(BudgetItem::place).orElse(Place.of(form.title()));
    }

    /** One side of an equation: its sum, how many addends it has, and whether one of them is unknown. */
    private static final class Side {
        private final String label;
        private BigDecimal sum = BigDecimal.ZERO;
        private int addends;
        private boolean missing;

        Side(String label) {
            this.label = label;
        }

        void add(@Nullable BigDecimal... amounts) {
            for (var amount : amounts) {
                if (amount == null) {
                    missing = true;
                } else {
                    sum = sum.add(amount);
                    addends++;
                }
            }
        }

        /** Blocks that some layouts do not have count only where they are printed. */
        @SafeVarargs
        final void addWherePrinted(Optional<BudgetItem>... items) {
            for (var item : items) {
                if (item.isPresent()) {
                    var amount = item.get().amount();
                    add(amount == null ? null : amount.number());
                }
            }
        }

        @Override
        public String toString() {
            return label + " " + sum.toPlainString();
        }
    }
}
