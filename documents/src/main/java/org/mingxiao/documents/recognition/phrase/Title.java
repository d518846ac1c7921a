package org.mingxiao.documents.recognition.phrase;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The heading of an official table.
 *
 * @param text as printed
 * @param stage which moment of the budget year the form belongs to
 * @param subject whether it speaks of a department or of projects; {@link Subject#UNKNOWN} where the heading does not say
 * @param year the year in the heading
 * @param department the department in the heading
 */
public record Title(
        String text,
        Stage stage,
        Subject subject,
        @Nullable Integer year,
        @Nullable String department) {

    /** The moment of the budget year. */
    public enum Stage {
        GOALS,
        MONITORING,
        SELF_EVALUATION
    }

    /** Whose performance the form speaks of. */
    public enum Subject {
        DEPARTMENT,
        PROJECT,
        UNKNOWN
    }

    private static final int LONGEST = 64;
    private static final Pattern SENTENCE = Pattern.compile("[。！？；，,;]|^关于|^根据|^按照|^注|的通知|的函$|如下|[:：].");
    private static final Pattern TABLE = Pattern.compile("(?:表|申报书|绩效目标|续表|样表)(?:[一二三四五六七八九十\\d.-]*)$");
    private static final Pattern BRACKETS = Pattern.compile("[(【\\[][^()【】\\[\\]]*[)】\\]]");
    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:(?:附件|附表|附|公开表|表)[:]?[\\d一二三四五六七八九十]{0,3}(?:[-—.]\\d{1,2})*[:、.]?|[一二三四五六七八九十]{1,3}、|\\d{1,2}[、.])(?=\\D|(?:19|20)\\d{2})");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?:[-—](?:20)?\\d{2})?年?度?");
    /** A project may be about monitoring too: the word counts where it says what the table is. */
    private static final Pattern MONITORING = Pattern.compile("绩效.{0,6}(?:监控|监测|跟踪)|(?:监控|跟踪)(?:情况|申报|自评|汇总)?表");

    private static final Pattern EVALUATION = Pattern.compile("自评|自我评价|绩效评价|评价表|绩效评分|评分表");
    private static final Pattern GOALS = Pattern.compile("绩效目标|绩效指标|目标申报|绩效申报|绩效表|绩效计划");
    private static final Pattern DEPARTMENT_WORDS = Pattern.compile("整体|部门预算绩效|部门绩效|单位绩效|部门(?:支出)?预算绩效|部门履职");
    private static final Pattern PROJECT_WORDS = Pattern.compile("项目|专项|转移支付|政策|资金|二级预算");
    private static final Pattern FORM_WORDS = Pattern.compile(
            "部门(?:单位)?(?:\\([^()]*\\))?(?:整体|预算|绩效|项目)|单位整体|整体支出|整体预算|整体绩效|预算|项目|专项|转移支付|绩效|财政|政策|本级|省级|市级|区级|县级|年度|部门");
    private static final Pattern ORGANISATION = Pattern.compile(
            ".{2,}(?:局|委|厅|办|院|中心|部|会|署|室|校|园|所|站|处|政府|大学|学院|办公室|委员会|街道|镇|乡|馆|队|社|台|团|公司|法院|检察院|联|基地|区本级|中学|小学|工委|支队|总队|大队)");

    /** Reads a line as the heading of an official table; empty where it is no such heading. */
    public static Optional<Title> of(String line) {
        var text = Labels.unwrapped(line).strip();
        var folded = NUMBERING.matcher(Labels.folded(text)).replaceFirst("");
        var bare = BRACKETS.matcher(folded).replaceAll("");
        if (bare.isEmpty() || bare.length() > LONGEST || SENTENCE.matcher(bare).find()) {
            return Optional.empty();
        }
        var undated = YEAR.matcher(bare).replaceAll("").replaceAll("[\\d—_]+$", "");
        if (!TABLE.matcher(undated).find()) {
            return Optional.empty();
        }
        return stage(undated).map(stage -> new Title(text, stage, subject(folded), year(folded), department(bare)));
    }

    /** The same heading in a year that stands beside it. */
    public Title in(int otherYear) {
        return new Title(text, stage, subject, otherYear, department);
    }

    /** The year that a line such as {@code （2024年度）} states for the table below it. */
    public static @Nullable Integer yearLine(String line) {
        var matcher = Pattern.compile(
                        "[(]?(?:预算)?(?:年度)?[:]?((?:19|20)\\d{2})(?:年度?)?(?:预算|上半年|\\d{1,2}(?:[-—~至]\\d{1,2})?月)?[)]?")
                .matcher(Labels.folded(line));
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }

    /** The first year named in the text; null where there is none. */
    public static @Nullable Integer year(String text) {
        var matcher = Pattern.compile("((?:19|20)\\d{2})(?=年|[-—]|\\D*表|$)").matcher(Labels.folded(text));
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static Optional<Stage> stage(String text) {
        if (MONITORING.matcher(text).find()) {
            return Optional.of(Stage.MONITORING);
        }
        if (EVALUATION.matcher(text).find()) {
            return Optional.of(Stage.SELF_EVALUATION);
        }
        return GOALS.matcher(text).find() ? Optional.of(Stage.GOALS) : Optional.empty();
    }

    private static Subject subject(String text) {
        if (text.contains("整体")) {
            return Subject.DEPARTMENT;
        }
        if (PROJECT_WORDS.matcher(text).find()) {
            return Subject.PROJECT;
        }
        return DEPARTMENT_WORDS.matcher(text).find() ? Subject.DEPARTMENT : Subject.UNKNOWN;
    }

    private static @Nullable String department(String bare) {
        var text = YEAR.matcher(bare).replaceAll("").replaceFirst("^年?度", "");
        var words = FORM_WORDS.matcher(text);
        while (words.find()) {
            var name = text.substring(0, words.start());
            if (ORGANISATION.matcher(name).matches()) {
                return name;
            }
        }
        return null;
    }
}
