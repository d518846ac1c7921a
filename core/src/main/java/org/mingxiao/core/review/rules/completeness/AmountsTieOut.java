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
import org.mingxiao.core.form.Place;
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

    private final TieOut tieOut;
    private final ProjectSums projectSums;

    AmountsTieOut(Parameters parameters) {
        this.tieOut = TieOut.with(parameters);
        this.projectSums = new ProjectSums(tieOut);
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
        projectSums.heading(form).forEach(finding -> placed.add(new Placed(null, finding)));
        projectSums.funds(form).forEach(finding -> placed.add(new Placed(null, finding)));
        for (var subject : subjects) {
            var project = subject.project();
            if (project != null) {
                projectSums.row(project, form).ifPresent(finding -> placed.add(new Placed(subject, finding)));
            }
        }
        return placed;
    }

    /** T1, T2 and T3 of the department's form. */
    private List<Finding> department(Form form) {
        var findings = new ArrayList<Finding>();
        var spending = new Side("基本支出 + 项目支出 + 财政专项资金 + 其他事业发展性支出");
        spending.add(item(form, "基本支出"));
        addProjects(form, spending);
        var income = new Side("财政拨款 + 其他资金");
        income.add(item(form, "财政拨款"));
        income.add(item(form, "其他资金"));
        var levels = new Side("本级使用资金 + 拟用于对下转移支付资金");
        levels.add(item(form, "本级使用资金"));
        levels.add(item(form, "对下转移支付资金"));
        tieOut.compare("T1", spending, income, Severity.ERROR, place(form, "财政拨款"))
                .ifPresent(findings::add);
        tieOut.compare("T2", income, levels, Severity.ERROR, place(form, "本级使用资金"))
                .ifPresent(findings::add);
        tasks(form).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> tasks(Form form) {
        var amounts =
                form.tasks().stream().map(Task::amount).filter(Objects::nonNull).toList();
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        var work = new Side("重点任务与其他任务拟投入的资金合计");
        amounts.forEach(amount -> work.add(amount.in(form.moneyUnit()).number()));
        var projects = new Side("项目支出 + 财政专项资金 + 其他事业发展性支出");
        addProjects(form, projects);
        return tieOut.compare(
                "T3", work, projects, Severity.WARNING, form.tasks().get(0).place());
    }

    private static void addProjects(Form form, Side side) {
        side.add(item(form, "项目支出"));
        side.addWherePrinted(find(form, "财政专项资金"));
        side.addWherePrinted(find(form, "其他事业发展性支出"));
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
}
