package org.mingxiao.documents.writing;

import java.util.ArrayList;
import java.util.List;
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
            report.score(form.score());
        }
        return new Sheet(Captions.title(form), false, report.parts);
    }

    private void department(Form form) {
        if (form.department() != null) {
            chapter("部门基本情况");
            body("部门名称：" + form.department() + "。");
            if (form.year() != null) {
                body("评价年度：" + form.year() + "年。");
            }
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
        for (var goal : form.goals()) {
            body(goal.number() == null ? goal.text() : goal.number() + "." + goal.text());
        }
    }

    private void results(Form form) {
        if (form.facts().isEmpty()) {
            return;
        }
        chapter("绩效完成情况");
        form.facts().forEach(fact -> body(fact.text()));
    }

    private void score(PublishedScore score) {
        chapter("自评结论");
        var sentence = new StringBuilder();
        if (score.executionRate() != null) {
            sentence.append("预算执行率为")
                    .append(Figures.percent(score.executionRate()))
                    .append("。");
        }
        if (score.total() != null) {
            sentence.append("自评总分为").append(Figures.points(score.total())).append("分");
            sentence.append(score.grade() == null ? "。" : "，自评等级为“" + score.grade() + "”。");
        }
        body(sentence.toString());
    }

    private void chapter(String title) {
        parts.add(new Line(NUMERALS[chapters] + "、" + title, LineLook.HEADING));
        chapters++;
    }

    private void body(String text) {
        parts.add(new Line(text, LineLook.BODY));
    }
}
