package org.mingxiao.documents.layout.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingxiao.documents.layout.page.Glyph;
import org.mingxiao.documents.layout.page.Page;
import org.mingxiao.documents.layout.ruling.Box;
import org.mingxiao.documents.layout.ruling.Lattice;
import org.mingxiao.documents.layout.typeset.TextLines;

/** What is printed on page after page for the page's sake: page numbers and running heads. */
final class Furniture {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－·~\\s]*(?:第\\s*)?\\d{1,4}\\s*(?:页)?(?:\\s*[/／,，]?\\s*(?:共|of)?\\s*\\d{1,4}\\s*页?)?[-—–－·~\\s]*|Page\\s*\\d+(?:\\s*(?:of|/)\\s*\\d+)?|第\\s*[一二三四五六七八九十百]+\\s*页",
            Pattern.CASE_INSENSITIVE);
    /** A number that says itself that it is a page's, or is set as one. */
    private static final Pattern CERTAIN = Pattern.compile(
            "第\\s*(?:\\d{1,4}|[一二三四五六七八九十百]+)\\s*页(?:\\s*[/／,，]?\\s*共\\s*\\d{1,4}\\s*页)?|共\\s*\\d{1,4}\\s*页|[-—–－·~]+\\s*\\d{1,4}\\s*[-—–－·~]+|\\d{1,4}\\s*[/／]\\s*\\d{1,4}|Page\\s*\\d+(?:\\s*(?:of|/)\\s*\\d+)?",
            Pattern.CASE_INSENSITIVE);
    /** Between the number and something else on its line, in font sizes. */
    private static final float APART = 2.5f;
    /** The margins, as shares of the page's height. */
    private static final float HEAD = 0.12f;

    private static final float FOOT = 0.88f;
    private static final int GRAIN = 200;

    private final Map<String, Set<Integer>> pagesWithLine = new HashMap<>();
    private final Map<Integer, Set<Integer>> pagesWithHeight = new HashMap<>();

    Furniture(List<PageBlock> blocks) {
        for (var block : blocks) {
            if (block instanceof PageLine line) {
                pages(pagesWithLine, key(line)).add(line.page());
                pages(pagesWithHeight, height(line)).add(line.page());
            }
        }
    }

    /** Where page numbers stand in the margins of a page, outside of its tables. */
    static List<Box> pageNumbers(Page page, List<Lattice> lattices) {
        var margins = page.glyphs().stream()
                .filter(g -> g.turn() == 0 && !g.isBlank())
                .filter(g -> g.y() < HEAD * page.height() || g.y() > FOOT * page.height())
                .filter(g ->
                        lattices.stream().noneMatch(lattice -> lattice.box().holds(g.x(), g.y())))
                .toList();
        var numbers = new ArrayList<Box>();
        for (var line : TextLines.split(margins)) {
            int start = 0;
            for (int i = 1; i <= line.size(); i++) {
                if (i == line.size() || isApart(line.get(i - 1), line.get(i))) {
                    var text = TextLines.line(line.subList(start, i));
                    if (CERTAIN.matcher(text.text()).matches()) {
                        numbers.add(new Box(text.left(), text.top(), text.right(), text.bottom()));
                    }
                    start = i;
                }
            }
        }
        return numbers;
    }

    private static boolean isApart(Glyph before, Glyph after) {
        return after.left() - before.right() > APART * Math.max(before.size(), after.size());
    }

    static boolean isPageNumber(PageLine line) {
        boolean inMargin = line.height() < HEAD || line.height() > FOOT;
        return inMargin && PAGE_NUMBER.matcher(line.line().text()).matches();
    }

    /**
     * Whether the same line stands at the same height of a page beside it, or of the next but one where left and right
     * pages have heads of their own: a running head, or a title printed again. The title of a later form is none.
     */
    boolean isRepeated(PageLine line) {
        return isRepeatedTowards(line, 1) || isRepeatedTowards(line, -1);
    }

    private boolean isRepeatedTowards(PageLine line, int side) {
        var same = pages(pagesWithLine, key(line));
        int beside = line.page() + side;
        return same.contains(beside)
                || same.contains(beside + side)
                        && pages(pagesWithHeight, height(line)).contains(beside);
    }

    private static <K> Set<Integer> pages(Map<K, Set<Integer>> pages, K key) {
        return pages.computeIfAbsent(key, any -> new HashSet<>());
    }

    private static int height(PageLine line) {
        return Math.round(line.height() * GRAIN);
    }

    private static String key(PageLine line) {
        return height(line) + line.line().text();
    }
}
