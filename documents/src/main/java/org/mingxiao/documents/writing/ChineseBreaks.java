package org.mingxiao.documents.writing;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;
import org.mingxiao.documents.layout.typeset.Wraps;

/**
 * Where a line may end. Only there where a reader puts the lines together again without loss: a space is given up only between
 * two runs of Latin letters, and none is read where there was none.
 */
final class ChineseBreaks implements FSTextBreaker {
    private final BreakIterator places;
    private final boolean keepsRuns;
    private String text = "";

    private ChineseBreaks(BreakIterator places, boolean keepsRuns) {
        this.places = places;
        this.keepsRuns = keepsRuns;
    }

    /**
     * Between any two Chinese characters, but never before a closing sign or after an opening one, and not inside a run of Latin
     * letters, digits and signs.
     */
    static ChineseBreaks ofLines() {
        return new ChineseBreaks(BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE), true);
    }

    /** Inside a run that is wider than its column. */
    static ChineseBreaks ofRuns() {
        return new ChineseBreaks(BreakIterator.getCharacterInstance(Locale.SIMPLIFIED_CHINESE), false);
    }

    @Override
    public int next() {
        var place = places.next();
        while (place != BreakIterator.DONE && !isGood(place)) {
            place = places.next();
        }
        return place;
    }

    @Override
    public void setText(String given) {
        text = given;
        places.setText(given);
    }

    private boolean isGood(int place) {
        if (place == 0 || place >= text.length()) {
            return true;
        }
        var before = text.charAt(place - 1);
        var after = text.charAt(place);
        if (before == ' ') {
            return place > 1 && isReadWith(" ", place - 1, place);
        }
        boolean insideRun = isLatin(before) && isLatin(after);
        return !(insideRun && keepsRuns) && isReadWith("", place, place);
    }

    /** Whether a reader who meets a line's end puts this between the two pieces. */
    private boolean isReadWith(String joint, int end, int start) {
        return Wraps.joint(text.substring(0, end), text.substring(start), false).equals(joint);
    }

    private static boolean isLatin(char c) {
        return c > ' ' && c < 0x250;
    }
}
