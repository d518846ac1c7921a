package org.mingxiao.core.review.rules.feasibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Goal;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Task;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Dates;
import org.mingxiao.core.value.TargetValue;

/** R18. */
final class TargetsLieInTheFuture implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "R18",
            new Bilingual(
                    "完成时间在预算年度之内，不写已经过去的日期",
                    "targets lie in the future: dates within the budget year, none in the past"),
            new Bilingual("错误；表上没有印年度、按文字推断的为警告", "error; warning where the year is not printed but inferred"),
            ReviewItem.ATTAINABILITY,
            List.of(LegalBasis.GOAL_MANAGEMENT),
            new Bilingual("2027 年预算写“2026年3月前完成” → 错误", "2027 budget, 2026年3月前完成 → error"),
            new Bilingual(
                    "表上没有年度、文字中也没有年份时不判断；作为比较基数的日期（较2024年12月）、目标中叙述背景的日期不算；实施周期值可以晚于预算年度",
                    "silent where neither the form nor its texts name a year; dates of comparison and background dates in a goal do not count;"
                            + " a cycle value may lie after the budget year"));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        var year = Dates.likelyYear(form);
        if (year == null || subjects.stream().noneMatch(Subject::setsGoals)) {
            return List.of();
        }
        var placed = new ArrayList<Placed>();
        collect(form, subjects, year, placed);
        return form.year() != null
                ? placed
                : placed.stream().map(TargetsLieInTheFuture::doubtful).toList();
    }

    /** Where the year was only inferred a date is a question, not an error. */
    private static Placed doubtful(Placed placed) {
        var finding = placed.finding();
        return new Placed(
                placed.at(),
                CARD.warning(
                        finding.place(),
                        finding.message() + "（表上未印年度，按文字推断）",
                        finding.evidence(),
                        "写明预算年度；" + finding.suggestion()));
    }

    private static void collect(Form form, List<Subject> subjects, int year, List<Placed> placed) {
        for (Goal goal : form.goals()) {
            add(placed, null, inText(goal.place(), "绩效目标", goal.text(), year));
        }
        for (Task task : form.tasks()) {
            add(placed, null, inText(task.place(), "任务“" + task.name() + "”", task.expected(), year));
        }
        for (var subject : subjects) {
            var project = subject.project();
            if (project != null) {
                add(placed, subject, inText(project.place(), "项目“" + project.name() + "”的绩效目标", project.goal(), year));
            }
            for (var row : subject.indicators()) {
                add(placed, subject, inRow(row, year));
            }
        }
    }

    private static void add(List<Placed> placed, @Nullable Subject subject, @Nullable Finding finding) {
        if (finding != null) {
            placed.add(new Placed(subject, finding));
        }
    }

    /** In a text only what is due by a past date counts; other dates tell a story. */
    private static @Nullable Finding inText(Place place, String what, @Nullable String text, int year) {
        return Dates.in(Objects.requireNonNullElse(text, "")).stream()
                .filter(date -> date.deadline() && !date.compared() && date.year() < year)
                .findFirst()
                .map(date -> finding(place, what, date.text(), year, true))
                .orElse(null);
    }

    private static @Nullable Finding inRow(Indicator row, int year) {
        var what = "指标“" + row.name() + "”";
        var annual = date(row.annualValue(), year, true);
        var wrong = annual == null ? date(row.cycleValue(), year, false) : annual;
        if (wrong != null) {
            return finding(row.place(), what, wrong.text(), year, wrong.year() < year);
        }
        return Dates.in(row.name()).stream()
                .filter(date -> date.month() != null && !date.compared() && date.year() < year)
                .findFirst()
                .map(date -> finding(row.place(), what, date.text(), year, true))
                .orElse(null);
    }

    private static Dates.@Nullable Mention date(@Nullable TargetValue value, int year, boolean ofTheYear) {
        if (value == null) {
            return null;
        }
        var dates =
                Dates.in(value.text()).stream().filter(date -> !date.compared()).toList();
        if (dates.stream().anyMatch(date -> date.year() == year)) {
            return null;
        }
        return dates.stream()
                .filter(date -> date.year() < year || ofTheYear && date.year() > year)
                .findFirst()
                .orElse(null);
    }

    private static Finding finding(Place place, String what, String date, int year, boolean past) {
        return CARD.error(
                place,
                what + "的时间“" + date + "”" + (past ? "早于" : "晚于") + " " + year + " 预算年度",
                List.of(date),
                "改为 " + year + " 年内的完成时间；已完成或不属本年的内容请删去。");
    }
}
