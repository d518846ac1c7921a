package org.mingxiao.core.review.rules.completeness;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Words;

/** R04. */
final class CompulsoryClassesArePresent implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "R04",
            new Bilingual(
                    "必设的指标类别齐全：数量、质量、至少一类效益；有服务对象的设满意度；工程、修缮、购置类项目和成本单列的表设成本；时效视需要",
                    "compulsory classes are present: quantity, quality, a benefit; satisfaction where somebody is served;"
                            + " cost for works, repair and purchase or where cost is a first-level class; timeliness wanted"),
            new Bilingual(
                    "错误；缺时效、看不出服务对象而缺满意度为警告；监控表、自评表上一律为警告",
                    "error; missing timeliness, or satisfaction with no audience named, warning; warning on monitoring and self-evaluation"),
            ReviewItem.FORMAL_COMPLETENESS,
            List.of(LegalBasis.CORE_INDICATORS),
            new Bilingual("道路维修项目没有成本指标 → 错误", "a road repair without a cost indicator → error"),
            new Bilingual(
                    "一条指标都没有时由 R01 提示；表上没有二级指标一栏的类别不作判断",
                    "R01 speaks where there is no indicator at all; classes are not judged where the form prints no second level"));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        var costIsFirstLevel = form.allIndicators()
                .map(Indicator::dimension)
                .anyMatch(dimension -> dimension != null && dimension.group() == '4');
        var placed = new ArrayList<Placed>();
        for (var subject : subjects) {
            if (!subject.indicators().isEmpty()) {
                missing(subject, costIsFirstLevel).forEach(finding -> placed.add(new Placed(subject, finding)));
            }
        }
        return placed;
    }

    private static List<Finding> missing(Subject subject, boolean costIsFirstLevel) {
        var present = EnumSet.noneOf(Dimension.class);
        var unclassified = subject.indicators().stream()
                .filter(row -> row.dimension() == null)
                .toList();
        subject.indicators().stream()
                .map(Indicator::dimension)
                .filter(dimension -> dimension != null)
                .forEach(present::add);
        var findings = new ArrayList<Finding>();
        var outputs = mayHold(unclassified, "产出");
        if (!present.contains(Dimension.QUANTITY) && !outputs) {
            findings.add(error(subject, "数量指标", "补充反映完成工作量的数量指标"));
        }
        if (!present.contains(Dimension.QUALITY) && !outputs) {
            findings.add(error(subject, "质量指标", "补充验收合格率、达标率一类的质量指标"));
        }
        if (!present.contains(Dimension.TIMELINESS) && !outputs) {
            findings.add(CARD.warning(
                    subject.place(), of(subject) + "没有时效指标", List.of(names(present)), "有完成期限的，补充时效指标；确不适用的说明理由。"));
        }
        if (present.stream().noneMatch(dimension -> dimension.group() == '2') && !mayHold(unclassified, "效")) {
            findings.add(error(subject, "效益指标", "从经济、社会、生态效益和可持续影响中选设适用的指标"));
        }
        if (!present.contains(Dimension.AUDIENCE_SATISFACTION) && !mayHold(unclassified, "满意")) {
            findings.add(satisfaction(subject, present));
        }
        var cost = present.contains(Dimension.COST) || present.stream().anyMatch(dimension -> dimension.group() == '4');
        if (!cost && !mayHold(unclassified, "成本") && (costIsFirstLevel || isCostly(subject))) {
            findings.add(error(subject, "成本指标", "补充单位成本或总成本控制指标，并写明依据的标准"));
        }
        return findings;
    }

    private static Finding satisfaction(Subject subject, Set<Dimension> present) {
        var spoken = subject.name()
                + subject.goal()
                + subject.indicators().stream().map(Indicator::name).collect(Collectors.joining());
        var audience = Words.AUDIENCE.in(spoken);
        if (audience.isPresent() || subject.isDepartment()) {
            return error(
                    subject,
                    "满意度指标",
                    "补充服务对象满意度指标" + audience.map(word -> "（文中提到“" + word + "”）").orElse(""));
        }
        return CARD.warning(
                subject.place(), of(subject) + "没有满意度指标", List.of(names(present)), "有服务对象的补充满意度指标；没有的说明理由。");
    }

    private static Finding error(Subject subject, String title, String suggestion) {
        var finding =
                CARD.error(subject.place(), of(subject) + "没有" + title, List.of(subject.name()), suggestion + "。");
        return subject.setsGoals()
                ? finding
                : CARD.warning(finding.place(), finding.message(), finding.evidence(), finding.suggestion());
    }

    /** Rows whose class the document does not say may well be of the class that seems to be missing. */
    private static boolean mayHold(List<Indicator> unclassified, String level1) {
        return unclassified.stream()
                .anyMatch(row -> row.level1() == null || row.level1().contains(level1));
    }

    private static boolean isCostly(Subject subject) {
        var name = subject.isDepartment() ? "" : subject.name();
        for (var harmless : Words.NOT_COSTLY.list()) {
            name = name.replace(harmless, "");
        }
        return Words.COSTLY.occurIn(name);
    }

    private static String of(Subject subject) {
        return subject.isDepartment() ? "部门整体绩效指标中" : "项目“" + subject.name() + "”";
    }

    private static String names(Set<Dimension> present) {
        return "已设：" + present.stream().map(Dimension::title).collect(Collectors.joining("、"));
    }
}
