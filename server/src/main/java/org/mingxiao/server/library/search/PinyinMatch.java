package org.mingxiao.server.library.search;

import java.util.List;

/**
 * Holds what somebody typed against a name whose characters are known with all their readings. Each character of the name may
 * be typed as itself, as a full reading, or as the initial of one ({@code z} and {@code zh} alike); the last one may be cut off
 * anywhere. So 培训人次 is met by {@code pxrc}, {@code peixunrenci}, {@code peixrc}, {@code 培训rc} and {@code peixunren}.
 */
final class PinyinMatch {
    /** Beyond so many tries a name made to waste time is given up. */
    private static final int MOST_TRIES = 2_000;

    private final String typed;
    private final String name;
    private final List<List<String>> readings;
    private int tries;
    private int reached;

    private PinyinMatch(String typed, String name, List<List<String>> readings) {
        this.typed = typed;
        this.name = name;
        this.readings = readings;
    }

    /** How a name is met, best first. */
    enum Fit {
        WHOLE,
        BEGINNING,
        INSIDE,
        NONE
    }

    /** @param readings of each character of the name; empty for what is no Chinese character */
    static Fit of(String typed, String name, List<List<String>> readings) {
        var match = new PinyinMatch(typed, name, readings);
        for (var start = 0; start < name.length(); start++) {
            if (match.mayStart(start) && match.meets(0, start)) {
                var all = match.reached == name.length();
                return start > 0 ? Fit.INSIDE : all ? Fit.WHOLE : Fit.BEGINNING;
            }
        }
        return Fit.NONE;
    }

    private boolean mayStart(int character) {
        var first = typed.charAt(0);
        if (name.charAt(character) == first) {
            return true;
        }
        var all = readings.get(character);
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).charAt(0) == first) {
                return true;
            }
        }
        return false;
    }

    private boolean meets(int at, int character) {
        if (at == typed.length()) {
            reached = character;
            return true;
        }
        if (character == name.length() || ++tries > MOST_TRIES) {
            return false;
        }
        if (typed.charAt(at) == name.charAt(character) && meets(at + 1, character + 1)) {
            return true;
        }
        for (var reading : readings.get(character)) {
            if (typed.charAt(at) == reading.charAt(0) && meets(at, character, reading)) {
                return true;
            }
        }
        return false;
    }

    private boolean meets(int at, int character, String reading) {
        var common = 1;
        var most = Math.min(reading.length(), typed.length() - at);
        while (common < most && typed.charAt(at + common) == reading.charAt(common)) {
            common++;
        }
        boolean cutOff = at + common == typed.length();
        if ((cutOff || common == reading.length()) && meets(at + common, character + 1)) {
            return true;
        }
        var initial = reading.length() > 1 && reading.charAt(1) == 'h' ? 2 : 1;
        if (initial == 2 && common >= 2 && meets(at + 2, character + 1)) {
            return true;
        }
        return common < reading.length() && meets(at + 1, character + 1)
                || common == reading.length() && common > 1 && meets(at + 1, character + 1);
    }
}
