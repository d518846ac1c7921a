package org.mingxiao.core.review.rules.completeness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.Task;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Cell;
import org.mingxiao.core.review.language.Words;
import org.mingxiao.core.value.TargetValue;

/** R01. */
final class RequiredCellsAreFilled implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "R01",
            new Bilingual(
                    "必填单元格应当填写：项目名称、绩效目标、金额、指标名称和各列指标值",
                    "required cells are filled: project, goal, amounts, names and values of indicators"),
            new Bilingual("错误", "error"),
            ReviewItem.FORMAL_COMPLETENESS,
            List.of(LegalBasis.GOAL_MANAGEMENT),
            new Bilingual("“培训人数”的年度指标值空白 → 错误", "the annual value of 培训人数 is blank → error"),
            new Bilingual(
                    "多半为空的列视为该表不要求填写；中期、年度指标各列一栏的，另一栏可空；年中监控只要求数量、质量指标有完成值；事故、投诉一类指标填“无”有效；表上没有印出的必填项不作判断",
                    "a column that is mostly empty is taken as not asked for, as is the other column where cycle and annual indicators"
                            + " are lists of their own; monitoring asks for the figures of quantity and quality; 无 is an answer where accidents or complaints"
                            + " are counted; cells that the form does not print are not judged"));
    private static final Pattern TEMPLATE_ROW = Pattern.compile("指标\\d+[:：]?|[…\\.]{2,}");

    private final BigDecimal inUse;

    RequiredCellsAreFilled(Parameters parameters) {
        this.inUse = parameters.decimal("review.R01.column-in-use");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        if (form.kind() == FormKind.SELF_EVALUATION_REPORT) {
            return List.of();
        }
        var findings = new ArrayList<Placed>();
        if (form.kind() == FormKind.DEPARTMENT_GOALS) {
            department(form).forEach(finding -> findings.add(new Placed(null, finding)));
        }
        var columns = columns(form);
        for (var subject : subjects) {
            var project = subject.project();
            if (project != null && form.kind() == FormKind.PROJECT_GOALS) {
                project(form, project).forEach(finding -> findings.add(new Placed(subject, finding)));
            }
            for (var row : subject.indicators()) {
                cells(row, columns, subject).forEach(finding -> findings.add(new Placed(subject, finding)));
            }
        }
        return findings;
    }

    private List<Finding> department(Form form) {
        var findings = new ArrayList<Finding>();
        for (var item : form.budget()) {
            if (item.amount() == null && Cell.isBlank(item.place().text())) {
                findings.add(blank(item.place(), "“" + item.item() + "”的金额", item.item(), "填写金额；确实没有的填 0.00"));
            }
        }
        var tasks = form.tasks().stream().filter(task -> !onlyNamed(task)).toList();
        var listedAsTasks = tasks.size() < form.tasks().size();
        if (!listedAsTasks && form.goals().stream().allMatch(goal -> Cell.isBlank(goal.text()))) {
            findings.add(blank(Place.of(form.title()), "总体绩效目标", form.title(), "填写部门年度总体绩效目标"));
        }
        tasks(tasks, Task::content, "主要实施内容", findings);
        tasks(tasks, task -> task.amount() == null ? null : task.amount().text(), "拟投入的资金", findings);
        tasks(tasks, Task::expected, "期望达到的目标", findings);
        return findings;
    }

    /** A task of which nothing but the name is printed: some layouts list the year's goals so, and ask for no more. */
    private static boolean onlyNamed(Task task) {
        return Cell.isBlank(task.content()) && task.amount() == null && Cell.isBlank(task.expected());
    }

    private void tasks(List<Task> tasks, Function<Task, @Nullable String> cell, String title, List<Finding> findings) {
        var filled =
                tasks.stream().filter(task -> !Cell.isBlank(cell.apply(task))).count();
        if (!isInUse(filled, tasks.size())) {
            return;
        }
        for (var task : tasks) {
            if (Cell.isBlank(cell.apply(task))) {
                findings.add(blank(task.place(), "任务“" + task.name() + "”的" + title, task.name(), "补填" + title));
            }
        }
    }

    private static List<Finding> project(Form form, Project project) {
        var findings = new ArrayList<Finding>();
        var others = form.projects();
        var which = "项目“" + project.name() + "”的";
        if (Cell.isBlank(project.name())) {
            findings.add(blank(project.place(), "项目名称", "", "填写项目名称"));
        }
        if (Cell.isBlank(project.goal()) && (others.size() > 1 || form.goals().isEmpty())) {
            findings.add(blank(project.place(), which + "绩效目标", project.name(), "填写绩效目标，说明预期产出和效果"));
        }
        if (project.total() == null && asksForMoney(others, project)) {
            findings.add(blank(project.place(), which + "总计金额", project.name(), "填写项目总金额"));
        }
        if (project.indicators().isEmpty()
                && others.stream().anyMatch(other -> !other.indicators().isEmpty())) {
            findings.add(blank(project.place(), which + "绩效指标", project.name(), "至少设置数量、质量和效益指标"));
        }
        return findings;
    }

    /** Another project of the table has a total, or this one's row has a cell for money. */
    private static boolean asksForMoney(List<Project> projects, Project project) {
        return !project.funding().isEmpty() || projects.stream().anyMatch(other -> other.total() != null);
    }

    private record Column(String title, Function<Indicator, @Nullable TargetValue> cell) {}

    private static final Column ACTUAL = new Column("实际完成值", Indicator::actualValue);
    private static final List<Column> COLUMNS =
            List.of(new Column("实施周期指标值", Indicator::cycleValue), new Column("年度指标值", Indicator::annualValue), ACTUAL);

    /** The columns of values that this form asks for. */
    private List<Column> columns(Form form) {
        var rows = form.allIndicators().filter(row -> !isTemplateRow(row)).toList();
        return COLUMNS.stream()
                .filter(column -> isInUse(
                        rows.stream()
                                .filter(row -> answers(row, column.cell().apply(row)))
                                .count(),
                        rows.size()))
                .toList();
    }

    private static List<Finding> cells(Indicator row, List<Column> columns, Subject subject) {
        var findings = new ArrayList<Finding>();
        if (isTemplateRow(row)) {
            return findings;
        }
        if (Cell.isBlank(row.name())) {
            findings.add(blank(row.place(), "三级指标名称", "", "填写指标名称"));
        }
        for (var column : columns) {
            if (!answers(row, column.cell().apply(row)) && !mayBeEmpty(row, column, subject)) {
                findings.add(blank(
                        row.place(),
                        "指标“" + row.name() + "”的" + column.title(),
                        row.name(),
                        "补填" + column.title() + "，写明数值和计量单位"));
            }
        }
        return findings;
    }

    /**
     * Half way through the year only quantity and quality have figures. Where cycle and annual indicators are lists of
     * their own, side by side, an indicator of one list has no value in the other.
     */
    private static boolean mayBeEmpty(Indicator row, Column column, Subject subject) {
        if (column.equals(ACTUAL)) {
            return subject.form().kind() == FormKind.MONITORING
                    && row.dimension() != Dimension.QUANTITY
                    && row.dimension() != Dimension.QUALITY;
        }
        return onlyCycle(row)
                        && subject.indicators().stream().anyMatch(other -> sameClass(row, other) && onlyAnnual(other))
                || onlyAnnual(row)
                        && subject.indicators().stream().anyMatch(other -> sameClass(row, other) && onlyCycle(other));
    }

    private static boolean sameClass(Indicator row, Indicator other) {
        return row.dimension() == other.dimension();
    }

    private static boolean onlyCycle(Indicator row) {
        return !Cell.isBlank(row.cycleValue()) && Cell.isBlank(row.annualValue());
    }

    private static boolean onlyAnnual(Indicator row) {
        return Cell.isBlank(row.cycleValue()) && !Cell.isBlank(row.annualValue());
    }

    private static boolean answers(Indicator row, @Nullable TargetValue value) {
        if (value == null || value.text().isBlank()) {
            return false;
        }
        return !Cell.isBlank(value) || value.text().strip().equals("无") && Words.INCIDENT.occurIn(row.name());
    }

    /** 指标1：, ……: a row of the template that nobody used. */
    private static boolean isTemplateRow(Indicator row) {
        return TEMPLATE_ROW.matcher(row.name().strip()).matches()
                && row.cycleValue() == null
                && row.annualValue() == null
                && row.actualValue() == null;
    }

    private boolean isInUse(long filled, int rows) {
        return filled > 0 && inUse.multiply(BigDecimal.valueOf(rows)).compareTo(BigDecimal.valueOf(filled)) <= 0;
    }

    private static Finding blank(Place place, String what, String evidence, String suggestion) {
        return CARD.error(place, what + "未填写", evidence.isEmpty() ? List.of() : List.of(evidence), suggestion + "。");
    }
}
