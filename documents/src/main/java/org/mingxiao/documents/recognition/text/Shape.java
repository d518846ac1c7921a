package org.mingxiao.documents.recognition.text;

import java.util.regex.Pattern;

/** How a text looks: its width, whether it reads like a number, a target value, or a piece of a sentence. */
final class Shape {
    private static final Pattern NUMBER = Pattern.compile("[-−]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?(分|[%％])?");
    private static final Pattern AMOUNT = Pattern.compile("[-−]?(\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+\\.\\d{2,6})");
    private static final Pattern NOTHING = Pattern.compile("[-—－–/／无]{1,4}|——");
    private static final Pattern SIGN = Pattern.compile("[≥≤><=＝≧≦＞＜⩾⩽]{1,2}|定性|定量|(定性|定量)指标|正向|反向|逆向|正向指标|反向指标");
    private static final Pattern MEASURE = Pattern.compile(
            "(不少于|不低于|不高于|不超过|不大于|不小于|大于等于|小于等于|大于|小于|高于|低于|少于|超过|达到|达|至少|约|近|"
                    + "控制在|[≥≤><=＝≧≦＞＜⩾⩽:：±]){0,2}\\d[\\d,]*(\\.\\d+)?([-~～—至到]\\d[\\d,]*(\\.\\d+)?)?"
                    + "[%％‰]?[\\p{IsHan}/㎡²³·a-zA-Z]{0,6}([-~～—至到]\\d[\\d,]*(\\.\\d+)?[%％‰]?[\\p{IsHan}/]{0,4})?([（(][^（）()]{0,12}[）)])?");
    private static final Pattern COMPARATOR =
            Pattern.compile("不少于|不低于|不高于|不超过|不大于|不小于|大于等于|小于等于|大于|小于|高于|低于|少于|超过|达到|达|至少|约|近|控制在");
    private static final Pattern COMPARATOR_END =
            Pattern.compile("(不少于|不低于|不高于|不超过|不大于|不小于|大于等于|小于等于|大于|小于|高于|低于|少于|超过|达到|达|至少|约|控制在|突破|[≥≤><＞＜≧≦])$");
    private static final Pattern LIST = Pattern.compile("[；;、]");
    private static final Pattern DAY = Pattern.compile(
            "((19|20)\\d{2}年)?\\d{1,2}月(\\d{1,2}日|底|末|上旬|中旬|下旬)?(之前|以前|底前|前)?(完成|完工|建成|竣工|投入使用|完成竣工验收|完成验收|前完成)?");
    private static final Pattern STATE = Pattern.compile(
            "是|否|有|无|完成|已完成|未完成|全部完成|达标|合格|通过|达到|达成(预期)?(指标|目标)?|优|良|好|中|差|优秀|良好|"
                    + "按(计划|要求|规定|期|时)(完成|执行|支付|购置|开展|控制和支付)?|"
                    + "(较|持续|不断|进一步|逐步|稳步|显著|明显|有效|大幅|长期|基本|全面|正常|按时|及时|按期)*(提升|提高|增强|改善|增长|正增长|下降|降低|减少|保障|完成|促进|加强|优化|健全|完善|满意|推动|显著|明显|有效|长期|正常|达标|及时|开展|稳定|安全|是)");
    private static final String OPENING = "（(《“‘【[";
    private static final String CLOSING = "）)》”’】]，。、；：！？,;:!?%％";

    private Shape() {}

    /** The width of a text in half-width characters. */
    static int halves(String text) {
        return text.chars()
                .map(c -> c < 0x2E80 && c != 0x201C && c != 0x201D && c != 0x2014 ? 1 : 2)
                .sum();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** A number as money is printed: with decimals or thousands separators. */
    static boolean isAmount(String text) {
        return text.length() <= 20 && AMOUNT.matcher(text).matches();
    }

    /** A dash, a stroke, 无: printed where a cell has nothing to say. */
    static boolean isNothing(String text) {
        return NOTHING.matcher(text).matches();
    }

    /** A word that is only the first half of a value: 不少于, 超过, 约. */
    static boolean isComparator(String text) {
        return text.length() <= 4 && COMPARATOR.matcher(text).matches();
    }

    static boolean endsWithComparator(String text) {
        return COMPARATOR_END.matcher(text).find();
    }

    /** A mark in a box. */
    static boolean isTick(String text) {
        return text.length() == 1 && "√✓✔☑■●".contains(text);
    }

    static String withoutDashes(String text) {
        int end = text.length();
        while (end > 0 && "-—－–/／".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    static boolean isSign(String text) {
        return SIGN.matcher(text).matches();
    }

    /** A number with comparator and unit, and nothing else. */
    static boolean isMeasure(String text) {
        if (text.length() > 40 || text.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        if (MEASURE.matcher(text).matches() || DAY.matcher(text).matches()) {
            return true;
        }
        return LIST.matcher(text).find()
                && LIST.splitAsStream(text)
                        .allMatch(part -> MEASURE.matcher(part).matches());
    }

    /** A state or direction: 是, 完成, 持续提升. */
    static boolean isState(String text) {
        return text.length() <= 12 && STATE.matcher(text).matches();
    }

    /** How many brackets and quotes stay open or close without having been opened. */
    static int unbalanced(String text) {
        int depth = 0;
        int stray = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '（', '(', '《', '“', '〔', '【' -> depth++;
                case '）', ')', '》', '”', '〕', '】' -> {
                    if (depth > 0) {
                        depth--;
                    } else {
                        stray++;
                    }
                }
                default -> {}
            }
        }
        return depth + stray;
    }

    static boolean opens(String text) {
        return OPENING.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether a text begins with what can only continue another. */
    static boolean continues(String text) {
        return CLOSING.indexOf(text.charAt(0)) >= 0;
    }

    static boolean endsSentence(String text) {
        return "。；！;".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The number of the item that a text opens with, as printed; empty where it opens with none. */
    static String item(String text) {
        var matcher = ITEM.matcher(text);
        return matcher.lookingAt() ? matcher.group() : "";
    }

    static boolean startsItem(String text) {
        return ITEM.matcher(text).lookingAt();
    }

    private static final Pattern ITEM = Pattern.compile(
            "(目标|任务)?[（(]?(\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?[.．、：:)）](?!\\d)|[（(]\\d{1,2}[)）]|[①-⑳]|目标[\\d一二三四五六七八九十]");

    /** A label without white space, without what it says in brackets, and without its colon. */
    static String bare(String text) {
        var bare = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && !Character.isWhitespace(c) && c != '：' && c != ':') {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /** Joins two parts of a cell that a wrap or a blank has parted: Latin words keep one blank, Han text none. */
    static boolean wantsBlank(char before, char after) {
        return Character.isLetter(before) && before < 0x2E80 && Character.isLetter(after) && after < 0x2E80;
    }
}
