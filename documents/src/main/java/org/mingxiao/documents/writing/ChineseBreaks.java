package org.mingxiao.documents.writing;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: between any two Chinese characters, but never before a closing sign or after an opening one. Only there
 * where a reader puts the lines together again without loss: a run of Latin letters, digits and signs is not parted, and a space
 * is given up only between two such runs.
 */
final class ChineseBreaks implements FSTextBreaker {
    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    private String text = "";

    @Override
    public int next() {
        var place = lines.next();
        while (place != BreakIterator.DONE && !isGood(place)) {
            place = lines.next();
        }
        return place;
    }

    @Override
    public void setText(String given) {
        text = given;
        lines.setText(given);
    }

    private boolean isGood(int place) {
        if (place == 0 || place >= text.length()) {
            return true;
        }
        var before = text.charAt(place - 1);
        var after = text.charAt(place);
        if (before != ' ') {
            return !isLatin(before) || !isLatin(after);
        }
        return place > 1 && isLatin(text.charAt(place - 2)) && isLatin(after);
    }

    private static boolean isLatin(char c) {
        return c > ' ' && c < 0x250;
    }
}
