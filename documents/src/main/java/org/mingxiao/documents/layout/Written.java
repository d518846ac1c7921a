package org.mingxiao.documents.layout;

import java.util.regex.Pattern;

/** Text as a reader sees it: what only a program would notice is taken away, nothing else is changed. */
public final class Written {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF\\uFFF9-\\uFFFB]");
    private static final Pattern SPACE_ENTITY =
            Pattern.compile("&nbsp;|&ensp;|&emsp;|&#160;|&#xa0;", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAGRAPH = Pattern.compile(
            "\\s*(?:</p>\\s*<p(?:\\s[^<>]*)?>|</?(?:p|div|br|li|ul|ol)(?:\\s[^<>]*)?/?>)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "</?(?:span|font|b|i|u|strong|em|a|sub|sup|o:p|h[1-6])(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t\\f]]");
    private static final Pattern BLANK_AROUND_FEED = Pattern.compile("[ \\t\\x0B\\u00A0]*\\n[ \\t\\x0B\\u00A0\\n]*");

    private Written() {}

    /** The text of a cell: paragraphs parted by one line feed, no space around it. */
    public static String cell(String raw) {
        return BLANK_AROUND_FEED.matcher(line(raw)).replaceAll("\n").strip();
    }

    /** The text of a line: as written, without invisible characters and the remnants of HTML. */
    public static String line(String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n').replace('\u000B', '\n');
        text = CONTROL.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
        return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : withoutHtml(text);
    }

    private static String withoutHtml(String text) {
        String plain = PARAGRAPH.matcher(text).replaceAll("\n");
        plain = TAG.matcher(plain).replaceAll("");
        plain = SPACE_ENTITY.matcher(plain).replaceAll(" ");
        plain = plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&ge;", "≥")
                .replace("&le;", "≤");
        return plain.replace("&amp;", "&").strip();
    }
}
