package org.mingxiao.documents.recognition.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.documents.recognition.text.PageFurniture;

/** Joins the lines of a report to paragraphs. */
final class Paragraphs {
    /** A longer line, in full-width characters, is a paragraph by itself: the format keeps paragraphs. */
    private static final int WRAPPED_AT_MOST = 75;

    private static final Pattern END = Pattern.compile(".*[。；;：:！!？?]$");
    private static final Pattern ENUMERATION = Pattern.compile("(一是|二是|三是|首先|其次|附件|附表|附：).*");

    private Paragraphs() {}

    static List<Paragraph> of(List<Line> lines) {
        var text = PageFurniture.removed(lines).stream()
                .filter(l -> !l.text().isBlank())
                .toList();
        int width = width(text);
        var paragraphs = new ArrayList<Paragraph>();
        var open = new ArrayList<Line>();
        for (var line : text) {
            if (!open.isEmpty() && !continues(open.get(open.size() - 1), line, width)) {
                paragraphs.add(Paragraph.of(open));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(Paragraph.of(open));
        }
        return paragraphs;
    }

    /** The width at which lines were wrapped: that of the wide lines; 0 where lines are paragraphs. */
    private static int width(List<Line> lines) {
        var widths =
                lines.stream().mapToInt(l -> halves(l.text().strip())).sorted().toArray();
        if (widths.length == 0 || widths[widths.length - 1] > 2 * WRAPPED_AT_MOST) {
            return 0;
        }
        return widths[(widths.length - 1) * 3 / 4];
    }

    private static boolean continues(Line before, Line after, int width) {
        var end = before.text().strip();
        var start = after.text().strip();
        if (width == 0
                || END.matcher(end).matches()
                || Heading.isTitle(end) && halves(end) * 100 < width * (Heading.level(end) <= 2 ? 94 : 80)) {
            return false;
        }
        boolean opens = Heading.level(start) != Heading.NONE
                || ENUMERATION.matcher(start).matches();
        return !opens && halves(end) >= width * 7 / 10;
    }

    static int halves(String text) {
        return text.chars()
                .map(c -> c < 0x2E80 && c != 0x201C && c != 0x201D ? 1 : 2)
                .sum();
    }
}
