package org.mingxiao.core.value.notation;

/**
 * One spelling for characters that mean the same: full-width and look-alike forms become the plain ones. Every character
 * folds to exactly one, so that a place in the folded text is the same place in the original.
 */
public final class Folding {
    private static final char[] TABLE = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : (char) c;
        }
        for (int c = '！'; c <= '～'; c++) {
            TABLE[c] = (char) (c - '！' + '!');
        }
        same(' ', "\u200B\u200C\u200D\u2060\uFEFF\u00AD");
        same('-', "‐‑‒–—―−－﹣─━ー");
        same('~', "～〜∼˜﹋");
        same('(', "（﹙〔［【[{｛");
        same(')', "）﹚〕］】]}｝");
        same('/', "／∕⁄");
        same('·', "•・･∙⋅‧");
        same('%', "％﹪");
        same(':', "：∶﹕︰");
        same(';', "；﹔");
        same(',', "，﹐");
        same('。', "｡");
        same('、', "﹑､");
        same('>', "＞﹥");
        same('<', "＜﹤");
        same('=', "＝﹦");
        same('≥', "≧⩾≮");
        same('≤', "≦⩽≯");
        same('≈', "≒≃");
        same('+', "＋﹢");
        same('*', "＊×✕");
        same('万', "萬");
        same('亿', "億");
        same('零', "〇");
    }

    private Folding() {}

    private static void same(char plain, String others) {
        for (int i = 0; i < others.length(); i++) {
            TABLE[others.charAt(i)] = plain;
        }
    }

    /** The text with every character folded; as long as the original. */
    public static char[] fold(String text) {
        var folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return folded;
    }

    /** Whether a character, folded or not, is blank or takes no room. */
    public static boolean isBlank(char c) {
        return TABLE[c] == ' ';
    }

    /** Whether a folded character is a plain digit. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a folded character is a Latin letter. */
    public static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether a character is a Chinese one. */
    public static boolean isHan(char c) {
        return (c >= '\u3400' && c <= '\u9FFF') || (c >= '\uF900' && c <= '\uFAFF');
    }

    /** The first place from here on that is not blank. */
    public static int skipBlanks(char[] text, int from, int to) {
        int i = from;
        while (i < to && text[i] == ' ') {
            i++;
        }
        return i;
    }

    /** The place behind the last character before {@code to} that is not blank. */
    public static int skipBlanksBack(char[] text, int from, int to) {
        int i = to;
        while (i > from && text[i - 1] == ' ') {
            i--;
        }
        return i;
    }
}
