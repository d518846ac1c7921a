package org.mingxiao.documents.recognition.report;

import java.util.regex.Pattern;

/** The numbering in front of headings and items: 一、 above （一） above 1. above （1）. */
final class Heading {
    /** The level of a text that is no heading. */
    static final int NONE = 9;

    private static final int LONGEST = 48;
    private static final Pattern[] LEVELS = {
        Pattern.compile("第[一二三四五六七八九十]{1,3}(部分|章)[、\\s]?"),
        Pattern.compile("[一二三四五六七八九十]{1,3}[、.．]"),
        Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)]、?"),
        Pattern.compile("\\d{1,2}[.．、](?!\\d)|\\d{1,2}\\.(?=\\d{4}年)"),
        Pattern.compile("[（(]\\d{1,2}[）)]、?|\\d{1,2}[）)]|[①-⑳]"),
    };

    private Heading() {}

    /** The level of the numbering that a text opens with, 0 the highest; {@link #NONE} where it opens with none. */
    static int level(String text) {
        for (int level = 0; level < LEVELS.length; level++) {
            if (LEVELS[level].matcher(text).lookingAt()) {
                return level;
            }
        }
        return NONE;
    }

    /** Whether a paragraph only names what follows. */
    static boolean isTitle(String text) {
        return level(text) != NONE
                && text.length() <= LONGEST
                && text.indexOf('；') < 0
                && text.indexOf('，') < 0
                && !text.matches(".*[。；;：:]$");
    }

    /** The text without its numbering. */
    static String withoutNumber(String text) {
        for (var level : LEVELS) {
            var matcher = level.matcher(text);
            if (matcher.lookingAt()) {
                return text.substring(matcher.end()).strip();
            }
        }
        return text;
    }
}
