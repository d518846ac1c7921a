package org.mingxiao.core.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of 指标值 asks for. Read by {@link TargetValues#read(String)}, which is total: text that asks for nothing
 * measurable becomes a {@link Qualitative}. The accessors that a kind does not have return null (or an empty list), so
 * that a caller who only shows a value need not tell the kinds apart.
 */
public sealed interface TargetValue permits Quantity, Range, Multiple, State, Trend, Deadline, Qualitative {

    /** The text as the document has it; never lost. */
    String text();

    /** The contract's name of the kind: {@code quantity}, {@code range}, … */
    String kind();

    /** The subject printed in front, or the remark in brackets behind; null where there is none. */
    @Nullable String note();

    default @Nullable Comparator comparator() {
        return null;
    }

    /** The number, or the lower end of a range, with the decimals as written. */
    default @Nullable BigDecimal number() {
        return null;
    }

    /** The upper end of a range. */
    default @Nullable BigDecimal upper() {
        return null;
    }

    /** The unit as written with its magnitude ({@code 亿元}, {@code 万平方米}); empty where none was written. */
    default @Nullable String unit() {
        return null;
    }

    /** The number times its 万 or 亿. */
    default @Nullable BigDecimal base() {
        return null;
    }

    /** The requirements of a cell that holds several. */
    default List<TargetValue> parts() {
        return List.of();
    }
}
