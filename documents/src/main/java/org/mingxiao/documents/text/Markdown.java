package org.mingxiao.documents.text;

import java.util.regex.Pattern;

/** The few marks of Markdown that stand in front of and around words. */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_]++)\\1");

    private Markdown() {}

    static String plain(String line) {
        String text = line;
        if (text.stripLeading().startsWith("#")) {
            text = HEADING.matcher(text).replaceFirst("$1");
        }
        return text.contains("**") || text.contains("__") ? STRONG.matcher(text).replaceAll("$2") : text;
    }
}
