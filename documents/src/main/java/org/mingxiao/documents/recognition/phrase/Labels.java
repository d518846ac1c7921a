package org.mingxiao.documents.recognition.phrase;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Text of labels brought to the spelling of the lexicon, and text of cells cleared of what publishing left in it. */
public final class Labels {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff\\u3000]+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【][^()\\[\\]【】]*[)\\]】]");
    private static final Pattern END = Pattern.compile("[:;,。、]+$");
    private static final Pattern MARK =
            Pattern.compile("^(?:[*★☆※▲△●]+|\\d{1,2}[、.](?!\\d)|[一二三四五六七八九十]{1,2}、|\\(?[一二三四五六七八九十]\\))");
    private static final Pattern DATE = Pattern.compile(
            "(?:截至|截止)?(?:(?:19|20)\\d{2}|20[xX×*]{2}|[xX×]{2,4})(?:年度?)?(?:[-至~—]+(?:20)?\\d{2}年?)?(?:\\d{1,2}月(?:\\d{1,2}日|底|末)?)?");
    private static final Pattern MONTHS = Pattern.compile(
            "(?:截至|截止)?(?:\\d{1,2}[-至~—])?\\d{1,2}月(?:\\d{1,2}日|底|末|份)?|(?:第?[一二三四1-4])季度|上半年|截至目前|截止目前");
    private static final Pattern TAG =
            Pattern.compile("</?(?:p|br|span|div|font|b|strong|o:p|em|i|u|a)\\b[^<>]*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAGRAPH =
            Pattern.compile("</p>\\s*|<p\\b[^<>]*>|<br\\s*/?>|</div>\\s*", Pattern.CASE_INSENSITIVE);

    /** Asked for every cell of every table: hence compiled once. */
    private static final Pattern BREAK = Pattern.compile("[ \\t]*\\R\\s*");

    private static final Pattern LATIN_BREAK = Pattern.compile("(?<=[\\x21-\\x7e])[ \\t]*\\R\\s*(?=[\\x21-\\x7e])");

    private Labels() {}

    /** NFKC folded, without white space. */
    public static String folded(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** The spellings under which a text is looked up in the lexicon, the fullest first. */
    static Set<String> spellings(String text) {
        var spellings = new LinkedHashSet<String>();
        var whole = plain(folded(text));
        var bare = plain(BRACKETS.matcher(whole).replaceAll(""));
        spellings.add(whole);
        spellings.add(bare);
        // 部门（单位）名称: what stands in brackets may also belong to the name
        spellings.add(whole.replaceAll("[()]", ""));
        spellings.add(plain(MARK.matcher(bare).replaceFirst("")));
        for (var spelling : List.copyOf(spellings)) {
            var undated =
                    plain(MONTHS.matcher(DATE.matcher(spelling).replaceAll("")).replaceAll(""));
            spellings.add(undated);
            spellings.add(undated.replaceFirst("^其中:?", ""));
        }
        return spellings;
    }

    /** The text without literal HTML that publishing left in it; its paragraphs parted by line feeds. */
    public static String cleared(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        var parted = PARAGRAPH.matcher(text).replaceAll("\n");
        return TAG.matcher(parted)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]*\n[\\s]*", "\n")
                .strip();
    }

    /** The text on one line: its line breaks were only a wrap of the cell. */
    public static String unwrapped(String text) {
        var clear = cleared(text).strip();
        if (!BREAK.matcher(clear).find()) {
            return clear;
        }
        return BREAK.matcher(LATIN_BREAK.matcher(clear).replaceAll(" ")).replaceAll("");
    }

    private static String plain(String folded) {
        return END.matcher(folded).replaceAll("");
    }
}
