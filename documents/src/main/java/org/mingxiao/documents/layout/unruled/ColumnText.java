package org.mingxiao.documents.layout.unruled;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingxiao.documents.layout.typeset.TextLine;
import org.mingxiao.documents.layout.typeset.Wraps;

/** The lines of one column, with what their widths say about where cells end: a line that is not full was not wrapped. */
final class ColumnText {
    /** A value that stands in a cell by itself. */
    private static final Pattern WHOLE =
            Pattern.compile("[≥≤＞＜><=]?\\s?-?\\d[\\d,]*(?:\\.\\d+)?\\s?[%％\\p{IsHan}]{0,4}");
    /** A line that leaves more than this free, and room for the next word, is not full; in font sizes. */
    private static final float FREE = 1.6f;

    /** The same as a share of the column's width: long lines break unevenly around words and signs. */
    private static final float FREE_SHARE = 0.2f;

    private static final float LATIN_ADVANCE = 0.55f;
    /** So much white space around all lines of a column says that none was wrapped; in font sizes. */
    private static final float WIDE_MARGIN = 3.5f;

    /** Lines further apart than this, in pitches, stand in different cells. */
    private static final float SET_APART = 1.3f;
    /** Lines closer than this follow one another in a cell, where nothing speaks against it. */
    private static final float SET_CLOSE = 1.06f;

    private static final String HANGING = "，。、；：！？）”’》";

    private ColumnText() {}

    /**
     * @param room how wide a line could be at most
     * @param pitch from line to line inside a cell
     */
    static List<ColumnLine> of(int column, List<TextLine> lines, float room, float pitch) {
        float widest =
                (float) lines.stream().mapToDouble(ColumnText::width).max().orElse(0);
        var result = new ArrayList<ColumnLine>();
        for (int i = 0; i < lines.size(); i++) {
            boolean ends = i + 1 == lines.size() || endsCell(lines.get(i), lines.get(i + 1), widest, room);
            boolean apart =
                    i + 1 < lines.size() && lines.get(i + 1).y() - lines.get(i).y() > SET_APART * pitch;
            boolean wrapped =
                    i + 1 < lines.size() && lines.get(i + 1).y() - lines.get(i).y() < SET_CLOSE * pitch;
            result.add(new ColumnLine(column, lines.get(i), ends || apart, wrapped && !ends));
        }
        return result;
    }

    private static boolean endsCell(TextLine line, TextLine next, float widest, float room) {
        if (WHOLE.matcher(line.text()).matches() && WHOLE.matcher(next.text()).matches()) {
            return true;
        }
        if (next.text().startsWith("（") || next.text().startsWith("(")) {
            return false;
        }
        boolean neverWrapped = room - widest > WIDE_MARGIN * line.size();
        float word = Wraps.firstWord(next.text()) * LATIN_ADVANCE;
        float free = Math.max((FREE + word) * line.size(), FREE_SHARE * widest);
        return neverWrapped || widest - width(line) > free;
    }

    /** Without a punctuation mark at the end, which may hang over the side. */
    private static float width(TextLine line) {
        int last = line.text().codePointBefore(line.text().length());
        return line.width() - (HANGING.indexOf(last) >= 0 ? line.size() : 0);
    }
}
