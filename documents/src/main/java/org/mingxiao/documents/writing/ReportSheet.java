package org.mingxiao.documents.writing;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.PublishedScore;
import org.mingxiao.documents.writing.Sheet.Line;
import org.mingxiao.documents.writing.Sheet.LineLook;
import org.mingxiao.documents.writing.Sheet.Part;

/** 绩效自评报告: headed prose with the statements of the form in their order. */
final class ReportSheet {
    private static final String[] NUMERALS = {"一", "二", "三", "四", "五"};

    private final List<Part> parts = new ArrayList<>();
    private int chapters;

    private ReportSheet() {}

    static Sheet of(Form form) {
        var report = new ReportSheet();
        report.department(form);
        report.money(form);
        report.goals(form);
        report.results(form);
        if (form.score() != null) {
            report.score(form.score(), form.facts());
        }
        return new Sheet(Captions.title(form), false, report.parts);
    }

    private void department(Form form) {
        if (form.department() != null) {
            chapter("部门基本情况");
            if (!Captions.statesYear(form)) {
                body("评价年度：" + form.year() + "年。");
            }
            body("部门名称：" + form.department());
        }
    }

    private void money(Form form) {
        if (form.budget().isEmpty()) {
            return;
        }
        chapter("预算及执行情况");
        for (var item : form.budget()) {
            var amount = Figures.amount(item.amount(), form.moneyUnit());
            body(item.item()
                    + (amount.isEmpty() ? "" : amount + form.moneyUnit().text()) + "。");
        }
    }

    private void goals(Form form) {
        if (form.goals().isEmpty()) {
            return;
        }
        chapter("绩效目标");
        for (var paragraph : Goals.text(form.goals()).split("\n", -1)) {
            body(paragraph);
        }
    }

    private void results(Form form) {
        if (form.facts().isEmpty()) {
            return;
        }
        chapter("绩效完成情况");
        // A sentence with several statements stands once.
        form.facts().stream().map(Fact::text).distinct().forEach(this::body);
    }

    /** What the report concludes, unless one of its statements says so already. */
    private void score(PublishedScore score, List<Fact> facts) {
        var sentences = new ArrayList<String>();
        if (score.executionRate() != null) {
            var rate = Figures.percent(score.executionRate());
            if (!isSaid(rate, facts)) {
                sentences.add("预算执行率为" + rate + "。");
            }
        }
        if (score.total() != null) {
            var total = Figures.points(score.total()) + "分";
            if (!isSaid(total, facts)) {
                sentences.add("自评总分为" + total + (score.grade() == null ? "。" : "，自评等级为“" + score.grade() + "”。"));
            }
        }
        if (!sentences.isEmpty()) {
            chapter("自评结论");
            body(String.join("", sentences));
        }
    }

    private static boolean isSaid(String figure, List<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact.text().contains(figure));
    }

    private void chapter(String title) {
        parts.add(new Line(NUMERALS[chapters] + "、" + title, LineLook.HEADING));
        chapters++;
    }

    private void body(String text) {
        parts.add(new Line(text, LineLook.BODY));
    }
}
