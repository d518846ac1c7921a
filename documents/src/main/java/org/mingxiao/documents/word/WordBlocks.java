package org.mingxiao.documents.word;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.documents.layout.Written;

/** Gathers what follows one another in a Word document into the page model. */
final class WordBlocks {
    private final List<Block> blocks = new ArrayList<>();
    private int tables;

    /** A table that only frames others is taken apart. */
    void add(Flow part) throws Unreadable {
        if (part instanceof Flow.Table table && table.framesOthers()) {
            for (Flow inner : table.unframed()) {
                add(inner);
            }
        } else if (part instanceof Flow.Table table) {
            blocks.add(table.grid(++tables));
        } else {
            Written.cell(part.text())
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> blocks.add(new Line(line, null, null)));
        }
    }

    Layout layout() {
        return new Layout(blocks);
    }
}
