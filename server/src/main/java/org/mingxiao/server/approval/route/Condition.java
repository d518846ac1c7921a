package org.mingxiao.server.approval.route;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something that is true of a matter or not.
 *
 * @param value what it is compared with: an amount in 万元, a kind, a trait, a kind of unit
 */
public record Condition(What what, String value) {
    /** What of the matter is asked for. */
    public enum What {
        /** 金额不少于. An amount that is not known counts as large: a control is not escaped by leaving a field empty. */
        AMOUNT_AT_LEAST,
        /** 金额小于 */
        AMOUNT_BELOW,
        /** 事项类型 */
        KIND,
        /** 事项特征 */
        TRAIT,
        /** 单位类型 */
        UNIT_KIND
    }

    public boolean holds(Facts facts) {
        return switch (what) {
            case AMOUNT_AT_LEAST -> {
                var amount = facts.amount();
                yield amount == null || amount.compareTo(limit()) >= 0;
            }
            case AMOUNT_BELOW -> {
                var amount = facts.amount();
                yield amount != null && amount.compareTo(limit()) < 0;
            }
            case KIND -> facts.kind().equals(value);
            case TRAIT -> facts.traits().contains(value);
            case UNIT_KIND -> facts.unitKind().equals(value);
        };
    }

    boolean isAmount() {
        return what == What.AMOUNT_AT_LEAST || what == What.AMOUNT_BELOW;
    }

    BigDecimal limit() {
        return new BigDecimal(value);
    }

    /** The amount it is compared with; null where the value is no amount. */
    @Nullable BigDecimal limitOrNull() {
        try {
            return limit();
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
