package org.mingxiao.documents.layout.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is printed on every page for the page's sake: page numbers and running heads. */
final class Furniture {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－·~\\s]*(?:第\\s*)?\\d{1,4}\\s*(?:页)?(?:\\s*[/／,，]?\\s*(?:共|of)?\\s*\\d{1,4}\\s*页?)?[-—–－·~\\s]*|Page\\s*\\d+(?:\\s*(?:of|/)\\s*\\d+)?|第\\s*[一二三四五六七八九十百]+\\s*页",
            Pattern.CASE_INSENSITIVE);
    /** The margins, as shares of the page's height. */
    private static final float HEAD = 0.12f;

    private static final float FOOT = 0.88f;
    private static final int GRAIN = 200;

    private final Map<String, Integer> pagesWithLine = new HashMap<>();

    Furniture(List<PageBlock> blocks) {
        for (var block : blocks) {
            if (block instanceof PageLine line) {
                pagesWithLine.merge(key(line), 1, Integer::sum);
            }
        }
    }

    static boolean isPageNumber(PageLine line) {
        boolean inMargin = line.height() < HEAD || line.height() > FOOT;
        return inMargin && PAGE_NUMBER.matcher(line.line().text()).matches();
    }

    /** Whether the same line stands at the same height of another page: a running head, or a title printed again. */
    boolean isRepeated(PageLine line) {
        return pagesWithLine.getOrDefault(key(line), 0) > 1;
    }

    private static String key(PageLine line) {
        return Math.round(line.height() * GRAIN) + line.line().text();
    }
}
