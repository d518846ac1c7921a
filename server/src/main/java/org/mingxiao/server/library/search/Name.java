package org.mingxiao.server.library.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingxiao.core.review.language.Wording;

/** A name made ready for comparison: half width, lower case, letters, digits and % only, with the readings of its characters. */
final class Name {
    /** How well a name is met, from 0 to 100. */
    static final int SAME = 100;

    static final int BEGINNING = 80;
    static final int INSIDE = 65;
    private static final int SAME_SOUND = 60;
    private static final int BEGINNING_SOUND = 50;
    private static final int MOST_IN_COMMON = 45;
    private static final int LEAST_SHARE = 50;

    private final String folded;
    private final List<List<String>> readings;
    private final String pinyin;
    /** The letters a to z that occur in it or in its readings, a bit each. */
    private final int letters;

    private Name(String folded, List<List<String>> readings, String pinyin) {
        this.folded = folded;
        this.readings = readings;
        this.pinyin = pinyin;
        var all = letters(folded);
        for (var character : readings) {
            for (var reading : character) {
                all |= letters(reading);
            }
        }
        this.letters = all;
    }

    static Name of(String text) {
        var folded = Wording.fold(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]+", "");
        return new Name(
                folded,
                IntStream.range(0, folded.length())
                        .mapToObj(i -> Pinyin.readings(folded.charAt(i)))
                        .toList(),
                Pinyin.of(folded));
    }

    String folded() {
        return folded;
    }

    /** Its usual reading, run together. */
    String pinyin() {
        return pinyin;
    }

    /** Whether it has a Latin letter in it: then it may be pinyin, wholly or in part. */
    boolean hasLetters() {
        return letters(folded) != 0;
    }

    /** How well what was typed stands in this name: as it is, or, where it has letters, as pinyin too. */
    int byText(Name typed, boolean withLetters) {
        if (withLetters) {
            return byLetters(typed);
        }
        if (!folded.contains(typed.folded)) {
            return 0;
        }
        if (!folded.startsWith(typed.folded)) {
            return INSIDE;
        }
        return folded.length() == typed.folded.length() ? SAME : BEGINNING;
    }

    private int byLetters(Name typed) {
        if ((letters(typed.folded) & ~letters) != 0) {
            return 0;
        }
        return switch (PinyinMatch.of(typed.folded, folded, readings)) {
            case WHOLE -> SAME - 1;
            case BEGINNING -> BEGINNING - 1;
            case INSIDE -> INSIDE - 1;
            case NONE -> 0;
        };
    }

    /** How well typed Chinese words meet a name that they do not stand in: by their sound, or in most of their characters. */
    int byLikeness(Name typed) {
        if (typed.folded.length() > 1 && pinyin.startsWith(typed.pinyin)) {
            return pinyin.length() == typed.pinyin.length() ? SAME_SOUND : BEGINNING_SOUND;
        }
        var wanted = characters(typed.folded);
        var here = characters(folded);
        var common = wanted.stream().filter(here::contains).count();
        var share = (int) (common * 100 / wanted.size());
        return share < LEAST_SHARE || common < 2 ? 0 : share * MOST_IN_COMMON / 100;
    }

    private static int letters(String text) {
        var all = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                all |= 1 << (c - 'a');
            }
        }
        return all;
    }

    private static Set<Integer> characters(String text) {
        return text.codePoints().boxed().collect(HashSet::new, Set::add, Set::addAll);
    }
}
