package org.mingxiao.core.form;

import org.jspecify.annotations.Nullable;
import org.mingxiao.core.money.Amount;

/**
 * One source of a project's money.
 *
 * @param item the column's label, e.g. 财政拨款
 * @param amount null where the cell is empty: unknown, not zero
 */
public record Funding(String item, @Nullable Amount amount) {}
