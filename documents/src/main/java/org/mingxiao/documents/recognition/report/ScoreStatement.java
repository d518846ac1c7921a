package org.mingxiao.documents.recognition.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.PublishedScore;

/** The total score, grade and execution rate that a report states for itself. */
final class ScoreStatement {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final Pattern SCORE = Pattern.compile(
            "(?:得分|总分|分值|评分|评价分数|自评分数?|自评结果|自评|总评|分数|得)(?:情况)?(?:结果)?(?:为|是|：|:|共计|共|合计|达到|达|约)*[“\"]?(\\d{1,3}(?:\\.\\d{1,4})?)分(?!值|钟|之)");
    private static final Pattern WHOLE = Pattern.compile("总分|总得分|总体|整体|综合|最终|总评|合计|结论");
    private static final Pattern PART = Pattern.compile("满分|标准分|权重|扣|其中|指标[^，。]{0,12}$|分值\\d|[项条].{0,6}$");
    private static final Pattern GRADE = Pattern.compile(
            "(?:等级|等次|级别|档次|评为|评定为|结果为|结论为|评级|自评为)(?:评定)?(?:为|是|：|:)?[“\"‘]?(优秀|良好|优|良|中等|中|差|合格|较差|较好)(?![\\p{IsHan}&&[^，。；、等级次”’的]])");
    private static final Pattern RATE = Pattern.compile(
            "(预算执行率|预算资金执行率|资金执行率|执行率|预算执行进度|支出执行率|预算完成率|支出率)(?:为|是|达到|达|：|:|约|仅|=)*(\\d{1,3}(?:\\.\\d+)?)[%％]");
    private static final Pattern PARTIAL_RATE = Pattern.compile("基本支出|项目支出|公用经费|人员经费|三公|专项|采购");

    private @Nullable BigDecimal total;
    private int trust = Integer.MIN_VALUE;
    private @Nullable String grade;
    private @Nullable BigDecimal rate;
    private boolean wholeRate;

    private ScoreStatement() {}

    /** Null where the report states none of them. */
    static @Nullable PublishedScore in(List<Section> sections) {
        var statement = new ScoreStatement();
        for (var section : sections) {
            for (var paragraph : section.paragraphs()) {
                statement.read(Clauses.squeezed(paragraph.text()), section);
            }
        }
        return statement.total == null && statement.grade == null && statement.rate == null
                ? null
                : new PublishedScore(statement.total, statement.grade, statement.rate);
    }

    private void read(String text, Section section) {
        for (var sentence : text.split("。")) {
            score(sentence, section);
            rate(sentence);
            var matcher = GRADE.matcher(sentence);
            if (grade == null && !section.isPlans() && matcher.find()) {
                grade = matcher.group(1);
            }
        }
    }

    /** Of several scores the one that is said to be the whole's. */
    private void score(String sentence, Section section) {
        var matcher = SCORE.matcher(sentence);
        while (matcher.find()) {
            var score = new BigDecimal(matcher.group(1));
            var before = sentence.substring(Math.max(0, matcher.start() - 24), matcher.start());
            var said = before + matcher.group();
            int trusted = (WHOLE.matcher(said).find() ? 3 : 0)
                    + (said.contains("自评") ? 2 : 0)
                    + (section.headings().stream().anyMatch(h -> h.contains("结论") || h.contains("自评情况")) ? 2 : 0)
                    + (score.compareTo(BigDecimal.valueOf(60)) >= 0 ? 2 : -2)
                    - (PART.matcher(before).find() ? 3 : 0)
                    - (section.isPlans() ? 3 : 0);
            if (score.compareTo(FULL) <= 0 && trusted > trust && trusted > 0) {
                trust = trusted;
                total = score;
            }
        }
    }

    private void rate(String sentence) {
        var matcher = RATE.matcher(sentence);
        while (matcher.find()) {
            var before = sentence.substring(Math.max(0, matcher.start() - 30), matcher.start());
            boolean whole = !PARTIAL_RATE.matcher(before).find();
            if (rate == null || whole && !wholeRate) {
                rate = new BigDecimal(matcher.group(2));
                wholeRate = whole;
            }
        }
    }
}
