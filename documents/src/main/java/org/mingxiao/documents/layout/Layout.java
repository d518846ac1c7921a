package org.mingxiao.documents.layout;

import java.util.List;

/**
 * A document as every format gives it.
 *
 * @param blocks lines and tables in reading order
 */
public record Layout(List<Block> blocks) {
    public Layout {
        blocks = List.copyOf(blocks);
    }
}
