package org.mingxiao.documents.recognition.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds values in running text: numbers with comparator and unit, dates to meet, and states. */
final class Figures {
    /** A value in a clause, the words in front of it and those behind it. */
    record Figure(String before, String text, String unit, int start, int end) {}

    /** The unit of a date. */
    static final String DAY = "日期";

    private static final String COMPARATOR =
            "(?:不少于|不低于|不超过|不高于|不大于|不小于|不多于|至少|至多|大于等于|小于等于|大于或等于|控制在|保持在|稳定在|超过|大于|小于|高于|低于|少于|多于|突破|达到|达|超|约为|约|近|为|[≥≤><＞＜≧≦=])";
    private static final String NUMBER = "[-−]?\\d[\\d,]*(?:\\.\\d+)?";
    private static final String UNIT =
            "(?:[%％‰]|个百分点|[十百千万亿]{0,3}(?:个工作日|个自然日|个课时|个标段|元/[\\p{IsHan}]{1,4}|平方公里|平方千米|平方米|立方米|千瓦时|兆瓦时|兆瓦|千瓦|万千瓦|公里|千米|公顷|公斤|千克|毫克|厘米|海里|人次|场次|家次|批次|班次|车次|架次|台次|台套|台件|课时|学时|工作日|小时|分钟|美元|人民币|欧元|元|吨|米|亩|升|度|倍|分|人|名|户|家|个|项|件|次|场|台|套|篇|份|辆|所|处|座|条|期|天|日|年|月|周|册|字|栋|幢|间|株|头|只|对|张|宗|起|例|位|支|本|届|轮|站|村|镇|组|类|种|门|批|片|块|根|盏|路|面|部|剂|剂次|床|枚|号|页|集|首|幅|款|袋|箱|桶|斤|里|兆)?)";
    private static final Pattern VALUE = Pattern.compile("(" + COMPARATOR + "{0,2})\\s?(" + NUMBER + "(?:\\s?" + UNIT
            + "\\s?[-~～—－至到]\\s?" + NUMBER + ")?)\\s?(" + UNIT + ")(\\s?(?:及以上|或以上|以上|以下|以内|之内|左右|余[家个人次场万]?))?");
    private static final Pattern DATE =
            Pattern.compile("(?:(?:19|20)\\d{2}年)?\\d{1,2}月(?:\\d{1,2}日|底|中旬|上旬|下旬|末)?(?:前|之前|底前|以前)?");
    private static final Pattern BARE_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}\\s?年(?:度)?");

    private Figures() {}

    /** The values of a clause in order; years, ordinals and names with numbers in them are none. */
    static List<Figure> in(String clause) {
        var text = hidden(clause);
        var figures = new ArrayList<Figure>();
        var matcher = VALUE.matcher(text);
        int after = 0;
        while (matcher.find()) {
            if (isValue(text, matcher.start(), matcher.start(2), matcher.end(), matcher.group(3), matcher.group(1))) {
                figures.add(new Figure(
                        clause.substring(after, matcher.start()),
                        clause.substring(matcher.start(), matcher.end()).strip().replaceFirst("^(为|=)(?=.)", ""),
                        matcher.group(3),
                        matcher.start(),
                        matcher.end()));
                after = matcher.end();
            }
        }
        return figures;
    }

    /** The clause with its dates and years covered, so that their digits are not taken for values. */
    private static String hidden(String clause) {
        var covered = new StringBuilder(clause);
        for (var pattern : List.of(DATE, BARE_YEAR)) {
            var matcher = pattern.matcher(clause);
            while (matcher.find()) {
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    covered.setCharAt(i, '□');
                }
            }
        }
        return covered.toString();
    }

    /** A number inside a name ({@code 5G}, {@code 第3}, {@code 1+3+N}) is no value. */
    private static boolean isValue(String text, int start, int digits, int end, String unit, String comparator) {
        char before = digits == 0 ? ' ' : text.charAt(digits - 1);
        if ("第.+＋/〔“《".indexOf(before) >= 0 || isLatin(before)) {
            return false;
        }
        char after = end < text.length() ? text.charAt(end) : ' ';
        if (isLatin(after)
                || "+＋〕”》".indexOf(after) >= 0
                || after == ',' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1))) {
            return false;
        }
        boolean bare = unit.isEmpty() && comparator.isEmpty();
        boolean closes = end >= text.length() || "，。；、）)".indexOf(after) >= 0;
        return start >= 0 && (!bare || closes && digits > 0);
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** The first date to meet in a clause; empty where there is none. */
    static List<Figure> dates(String clause) {
        var matcher = DATE.matcher(clause);
        var dates = new ArrayList<Figure>();
        while (matcher.find()) {
            dates.add(new Figure(
                    clause.substring(0, matcher.start()), matcher.group(), DAY, matcher.start(), matcher.end()));
        }
        return dates;
    }
}
