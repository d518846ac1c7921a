package org.mingxiao.documents.recognition.report;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.layout.Line;

/**
 * The heading of a self-evaluation report, however its lines are broken.
 *
 * @param department null where the heading names none
 * @param year null where the heading names none
 * @param lines how many lines with text it and what stands above it take
 */
record ReportTitle(
        String text, @Nullable String department, @Nullable Integer year, Line at, int lines) {
    /** How far down a heading may stand: behind a cover and a table of contents. */
    private static final int TOP = 60;

    private static final int PARTS = 6;
    private static final Pattern REPORT = Pattern.compile(
            "[^。；，：:]{0,60}(绩效|支出|资金|预算)?[^。；，：:]{0,12}(自评|自我评价|自评价|绩效评价)(工作)?(情况)?(的)?(总结)?报告([（(][^（()）]{0,12}[）)])?");
    private static final Pattern OTHER = Pattern.compile("通知|办法|意见|的函|公告|解读|模板|提纲|范文|要求|参考|印发|目录|格式|关于报送|关于开展|关于做好");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})\\s*年?度?");
    private static final Pattern HAN_YEAR = Pattern.compile("二[〇○零Oo]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年?度?");
    private static final Pattern DEPARTMENT = Pattern.compile(
            "^(?:关于)?(.{2,40}?(?:局|委|厅|办|院|中心|部|会|署|室|校|园|所|站|处|政府|大学|街道|镇|乡|馆|队|社|台|团|公司|联|基地|库|支队|总队|大队|集团))(?:本级|机关)?"
                    + "(?=部门|单位|整体|项目|预算|财政|绩效|专项|年度|自评|自我|关于|资金|[^\\p{IsHan}]|支出|$)");

    /** The first heading of a report in the lines; null where none is. */
    static @Nullable ReportTitle in(List<Line> lines) {
        int end = Math.min(lines.size(), TOP);
        for (int from = 0; from < end; from++) {
            var title = opening(lines, from);
            if (title != null) {
                return title;
            }
        }
        return null;
    }

    private static @Nullable ReportTitle opening(List<Line> lines, int from) {
        var text = new StringBuilder();
        for (int i = from; i < lines.size() && i < from + PARTS; i++) {
            var part = lines.get(i).text().replaceAll("[\\s\\u3000]+", "");
            boolean joins = part.length() <= 45 && Heading.level(part) == Heading.NONE && !part.matches("附件.{0,6}");
            if (!joins) {
                return null;
            }
            text.append(part);
            if (OTHER.matcher(text).find()) {
                return null;
            }
            if (REPORT.matcher(text).matches()) {
                var title = text.toString();
                return new ReportTitle(title, department(title), year(title), lines.get(from), i + 1);
            }
        }
        return null;
    }

    static @Nullable Integer year(String text) {
        var matcher = YEAR.matcher(text);
        if (matcher.find()) {
            return Integer.valueOf(matcher.group(1));
        }
        var han = HAN_YEAR.matcher(text);
        return han.find() ? Integer.valueOf("20" + digit(han.group(1)) + digit(han.group(2))) : null;
    }

    private static int digit(String han) {
        return Math.max(0, "〇一二三四五六七八九".indexOf(han.replaceAll("[○零]", "〇")));
    }

    static @Nullable String department(String title) {
        var dated = YEAR.matcher(title);
        if (dated.find() && dated.start() > 2) {
            var named = DEPARTMENT.matcher(title.substring(0, dated.start()));
            if (named.matches()) {
                return named.group(1);
            }
        }
        var undated = HAN_YEAR.matcher(YEAR.matcher(title).replaceAll(""))
                .replaceAll("")
                .replaceFirst("^[（(][^）)]*[）)]", "");
        var matcher = DEPARTMENT.matcher(undated);
        return matcher.find() ? matcher.group(1) : null;
    }
}
