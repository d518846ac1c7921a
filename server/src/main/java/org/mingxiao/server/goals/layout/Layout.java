package org.mingxiao.server.goals.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingxiao.core.form.Taxonomy;

/**
 * How a form of a kind and budget year is laid out (FormLayout).
 *
 * @param id stable: forms keep it
 * @param title the heading of the official form
 * @param region where it is in use; empty: everywhere
 * @param from first budget year that it holds for
 * @param taxonomy the version of the indicator classes: where cost stands
 * @param executionWeight points of 100 that belong to the execution of the budget; the indicators share the rest
 */
public record Layout(
        String id,
        GoalKind kind,
        String title,
        String region,
        int from,
        Taxonomy.Version taxonomy,
        BigDecimal executionWeight,
        List<Block> blocks) {
    public Layout {
        blocks = List.copyOf(blocks);
    }

    public Optional<Block> block(BlockName name) {
        return blocks.stream().filter(block -> block.name() == name).findFirst();
    }

    /** Which block it is, counted from 1; 0 where the layout has none of the name. */
    public int number(BlockName name) {
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).name() == name) {
                return i + 1;
            }
        }
        return 0;
    }
}
