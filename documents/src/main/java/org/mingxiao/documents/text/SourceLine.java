package org.mingxiao.documents.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;

/**
 * A line of a text document.
 *
 * @param number from 1
 * @param page from 1, counted by form feeds; null in a text without any
 */
record SourceLine(int number, @Nullable Integer page, String text) {
    static List<SourceLine> of(String text) throws Unreadable {
        boolean paged = text.strip().indexOf('\f') >= 0;
        List<SourceLine> lines = new ArrayList<>();
        int page = 1;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (lines.size() >= Limits.LINES) {
                throw new Unreadable(Reason.TOO_MANY_LINES);
            } else if (line.length() > Limits.LINE_CHARACTERS) {
                throw new Unreadable(Reason.LINE_TOO_LONG);
            }
            String words = line;
            while (words.startsWith("\f")) {
                words = words.substring(1);
                page++;
            }
            lines.add(new SourceLine(lines.size() + 1, paged ? page : null, words.replace("\f", "")));
            page += (int) words.chars().filter(c -> c == '\f').count();
        }
        return lines;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
