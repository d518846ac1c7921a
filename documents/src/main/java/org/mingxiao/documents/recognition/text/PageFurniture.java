package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingxiao.documents.layout.Line;

/** What belongs to the page and not to the text: page numbers, and headers that return on every page. */
public final class PageFurniture {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－―]+\\s*\\d{1,4}\\s*[-—–－―]+|第\\s*\\d{1,4}\\s*页([,，/]?\\s*共\\s*\\d{1,4}\\s*页)?|共\\s*\\d{1,4}\\s*页|\\d{1,4}\\s*/\\s*\\d{1,4}");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,3}");
    private static final int HEADER_LENGTH = 40;

    private PageFurniture() {}

    /** The lines without page numbers and running headers; blank lines and form feeds stay. */
    public static List<Line> removed(List<Line> document) {
        var lines = parted(document);
        var running = running(lines);
        var kept = new ArrayList<Line>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var text = line.text().replace("\uFEFF", "");
            var bare = text.strip();
            boolean furniture = bare.length() <= HEADER_LENGTH
                    && (PAGE_NUMBER.matcher(bare).matches()
                            || BARE_NUMBER.matcher(bare).matches() && atPageBreak(lines, i)
                            || running.contains(bare) && opensPage(lines, i));
            kept.add(
                    furniture
                            ? new Line(text.indexOf('\f') >= 0 ? "\f" : "", line.page(), line.number())
                            : new Line(text, line.page(), line.number()));
        }
        return kept;
    }

    /** A form feed within a line parts it in two: the last line of a page and the first of the next. */
    private static List<Line> parted(List<Line> lines) {
        if (lines.stream().noneMatch(l -> l.text().indexOf('\f') > 0)) {
            return lines;
        }
        var parted = new ArrayList<Line>(lines.size());
        for (var line : lines) {
            for (var part : line.text().split("(?=\f)")) {
                parted.add(new Line(part, line.page(), line.number()));
            }
        }
        return parted;
    }

    /** Short lines that open at least two pages. */
    private static Set<String> running(List<Line> lines) {
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var bare = lines.get(i).text().strip();
            if (!bare.isEmpty() && bare.length() <= HEADER_LENGTH && opensPage(lines, i)) {
                seen.merge(bare, 1, Integer::sum);
            }
        }
        var running = new HashSet<String>();
        seen.forEach((text, times) -> {
            if (times > 1 && Vocabulary.roles(Shape.bare(text)).isEmpty() && !text.contains("指标")) {
                running.add(text);
            }
        });
        return running;
    }

    private static boolean opensPage(List<Line> lines, int index) {
        if (lines.get(index).text().indexOf('\f') >= 0) {
            return true;
        }
        for (int i = index - 1; i >= 0 && i >= index - 3; i--) {
            var text = lines.get(i).text();
            if (text.indexOf('\f') >= 0 && text.isBlank()) {
                return true;
            }
            if (!text.isBlank()) {
                return false;
            }
        }
        return false;
    }

    /** A bare number is a page number only beside a form feed or between the wide gaps that a page break leaves. */
    private static boolean atPageBreak(List<Line> lines, int index) {
        return opensPage(lines, index)
                || closesPage(lines, index)
                || blanks(lines, index, -1) >= 3 && blanks(lines, index, 1) >= 1;
    }

    private static boolean closesPage(List<Line> lines, int index) {
        for (int i = index + 1; i < lines.size() && i <= index + 3; i++) {
            var text = lines.get(i).text();
            if (text.indexOf('\f') >= 0) {
                return true;
            }
            if (!text.isBlank()) {
                return false;
            }
        }
        return false;
    }

    private static int blanks(List<Line> lines, int index, int step) {
        int blanks = 0;
        for (int i = index + step;
                i >= 0 && i < lines.size() && blanks < 3 && lines.get(i).text().isBlank();
                i += step) {
            blanks++;
        }
        return blanks;
    }
}
