package org.mingxiao.server.shared.search;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * What somebody searches for: characters ({@code 校舍}), or the initials of their pinyin ({@code xswx} finds 校舍维修).
 *
 * @param text as typed, without blanks around it, in small letters
 */
public record SearchWords(String text) {
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    public SearchWords {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether the name holds the words, or its initials do. */
    public boolean find(String name) {
        return name.toLowerCase(Locale.ROOT).contains(text)
                || (isLetters() && initials(name).contains(text));
    }

    /** Whether the words may be initials: letters and digits only. */
    public boolean isLetters() {
        return text.matches("[a-z0-9]+");
    }

    /** The first letter of each character's pinyin; letters and digits as they are, everything else left out. */
    public static String initials(String name) {
        var initials = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (Character.isIdeographic(c)) {
                var pinyin = PINYIN.transliterate(Character.toString(c));
                if (!pinyin.isEmpty() && pinyin.charAt(0) < 128) {
                    initials.append(Character.toLowerCase(pinyin.charAt(0)));
                }
            } else if (c < 128 && Character.isLetterOrDigit(c)) {
                initials.append((char) Character.toLowerCase(c));
            }
        });
        return initials.toString();
    }
}
