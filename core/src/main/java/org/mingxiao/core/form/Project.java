package org.mingxiao.core.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.money.Amount;

/**
 * One project with its goal and indicators.
 *
 * @param name 项目名称
 * @param spendingUnit the unit that spends the money, where the form names it
 * @param total 总计; null where the cell is empty
 * @param funding the total's parts, in the form's order
 * @param goal 绩效目标; null where the cell is empty
 */
public record Project(
        String name,
        @Nullable String spendingUnit,
        @Nullable Amount total,
        List<Funding> funding,
        @Nullable String goal,
        List<Indicator> indicators,
        Place place) {
    public Project {
        funding = List.copyOf(funding);
        indicators = List.copyOf(indicators);
    }
}
