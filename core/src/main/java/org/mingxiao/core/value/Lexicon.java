package org.mingxiao.core.value;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Units;
import org.mingxiao.core.value.notation.WordFile;
import org.mingxiao.core.value.notation.Words;

/** The word lists of the language of target values; the lists themselves are text files beside this class. */
final class Lexicon {
    /**
     * What a comparing word says.
     *
     * @param exception the word only ends like a comparator
     * @param soft any other comparator of the number wins
     */
    record Compared(Comparator comparator, boolean exception, boolean soft) {}

    /** What a word says that needs no number. */
    enum Saying {
        REACHED,
        MISSED,
        UP,
        DOWN,
        LEVEL
    }

    private static final List<String[]> COMPARATORS = WordFile.rows(Lexicon.class, "comparators.txt");
    private static final List<String[]> WORDING = WordFile.rows(Lexicon.class, "wording.txt");
    private static final List<String[]> ASIDES = WordFile.rows(Lexicon.class, "asides.txt");

    /** Signs and words directly in front of a number, and longer words that only end like one. */
    static final Words<Compared> BEFORE = Words.of(COMPARATORS, 2, row -> compared(row, "before", "soft", "none"));

    /** Words that compare although other words stand between them and the number. */
    static final Words<Compared> APART = Words.of(COMPARATORS, 2, row -> compared(row, "apart"));

    static final Words<Compared> AFTER = Words.of(COMPARATORS, 2, row -> compared(row, "after"));
    static final Words<Compared> BETWEEN = Words.of(COMPARATORS, 2, row -> compared(row, "between"));

    /** Signs behind a number that compare it with what follows: {@code 80%≤合格率}. */
    static final Words<Compared> FLIPPED = Words.of(COMPARATORS, 2, row -> compared(row, "flip"));

    static final Words<Saying> WHOLE = Words.of(WORDING, 2, row -> saying(row, "whole"));
    static final Words<Saying> ENDING = Words.of(WORDING, 2, row -> saying(row, "ending"));
    static final Words<Saying> OPENING = Words.of(WORDING, 2, row -> saying(row, "opening"));

    /** Words that say of an act behind them whether it is done: {@code 已 发放}. */
    static final Words<Saying> DONE = Words.of(WORDING, 2, row -> saying(row, "act"));

    static final Words<Boolean> ACT = Words.of(WORDING, 2, row -> marked(row[0], "act"));

    /** Manners in front of a direction: {@code 逐步 改善 办学条件}. */
    static final Words<Boolean> MANNER = Words.of(WORDING, 2, row -> marked(row[0], "manner"));

    /** Words of absence; longer words that only begin like them are false. */
    static final Words<Boolean> ABSENT =
            Words.of(WORDING, 2, row -> row[0].equals("compound") ? Boolean.FALSE : marked(row[0], "absent"));

    /** Answers that mean none without saying of what. */
    static final Words<Boolean> NONE = Words.of(WORDING, 2, row -> marked(row[0], "none"));

    /** What is better absent. */
    static final Words<Boolean> ILL = Words.of(WORDING, 2, row -> marked(row[0], "ill"));

    /** Words behind it that add nothing: {@code 事故 发生}. */
    static final Words<Boolean> TAIL = Words.of(WORDING, 2, row -> marked(row[0], "tail"));

    /** Results that say only whether the target was reached: {@code 达成预期指标}. */
    static final Words<Boolean> ATTAINED =
            Words.of(WORDING, 2, row -> row[0].equals("failed") ? Boolean.FALSE : marked(row[0], "attained"));

    /** Words that make a state, or a direction, vague or turn it round. */
    static final Words<Boolean> VAGUE = Words.of(WORDING, 2, row -> vague(row, "vague"));

    static final Words<Boolean> VAGUE_TREND = Words.of(WORDING, 2, row -> vague(row, "vague-trend"));

    /** Words behind an opening that make another word of it: {@code 完成率}. */
    static final Words<Boolean> OPENING_FOLLOW = Words.of(WORDING, 2, row -> marked(row[0], "other-word"));

    static final Words<Boolean> LEADING = asides("leading");
    static final Words<Boolean> LIGHT = asides("light");
    static final Words<Boolean> JOINT = asides("joint");
    static final Words<Boolean> DUE = asides("due");
    static final Words<Boolean> CHANGE = asides("change");
    static final Words<Boolean> IDIOM = asides("idiom");

    static final Units UNITS = new Units(AFTER);

    private Lexicon() {}

    private static @Nullable Compared compared(String[] row, String... places) {
        return List.of(places).contains(row[0])
                ? new Compared(Comparator.of(row[1]), row[0].equals("none"), row[0].equals("soft"))
                : null;
    }

    private static @Nullable Saying saying(String[] row, String place) {
        return row[1].equals(place) ? Saying.valueOf(row[0].toUpperCase(Locale.ROOT)) : null;
    }

    private static Words<Boolean> asides(String kind) {
        return Words.of(ASIDES, 1, row -> marked(row[0], kind));
    }

    private static @Nullable Boolean vague(String[] row, String kind) {
        return row[0].equals("plain") ? Boolean.FALSE : marked(row[0], kind);
    }

    private static @Nullable Boolean marked(String key, String wanted) {
        return key.equals(wanted) ? true : null;
    }
}
