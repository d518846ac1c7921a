package org.mingxiao.documents.layout.joining;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.page.Page;

/** The pages of a document, taken one after the other, so that only one is held in memory as glyphs. */
public final class PageSequence {
    private final List<PageBlock> blocks = new ArrayList<>();

    /** Takes the next page. */
    public void add(Page page) {
        blocks.addAll(PageBlocks.of(page));
    }

    /** All pages as one document: tables that run over several pages are one, page numbers are left out. */
    public Layout layout() {
        return new PageJoin(blocks).layout();
    }
}
