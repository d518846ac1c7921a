package org.mingxiao.documents.layout.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;

/** Puts the pages together: a table that goes on on the next page is one table. */
final class PageJoin {
    private final List<PageBlock> blocks;
    private final Furniture furniture;
    private final List<Block> joined = new ArrayList<>();
    /** Lines since the last table, not yet known to be more than the furniture of a page. */
    private final List<PageLine> waiting = new ArrayList<>();

    private @Nullable JoinedTable open;
    private int tables;

    PageJoin(List<PageBlock> blocks) {
        this.blocks = blocks;
        this.furniture = new Furniture(blocks);
    }

    Layout layout() {
        for (var block : blocks) {
            if (block instanceof PageTable table) {
                take(table);
            } else if (block instanceof PageLine line && !Furniture.isPageNumber(line)) {
                waiting.add(line);
            }
        }
        close();
        return new Layout(joined);
    }

    private void take(PageTable table) {
        boolean onlyFurniture = waiting.stream().allMatch(furniture::isRepeated);
        if (open != null && onlyFurniture && open.takesOn(table)) {
            waiting.clear();
            return;
        }
        close();
        open = new JoinedTable(table);
    }

    private void close() {
        if (open != null) {
            if (open.isFrame()) {
                open.lines().forEach(joined::add);
            } else {
                joined.add(open.grid(++tables));
            }
            open = null;
        }
        for (var line : waiting) {
            joined.add(new Line(line.line().text(), line.page(), null));
        }
        waiting.clear();
    }
}
