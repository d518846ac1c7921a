package org.mingxiao.core.form;

import org.jspecify.annotations.Nullable;
import org.mingxiao.core.money.Amount;

/**
 * One figure of a form's budget block.
 *
 * @param item the label as printed, white space removed
 * @param amount the figure; null where the cell is empty or malformed (its text is in the place)
 */
public record BudgetItem(String item, @Nullable Amount amount, Place place) {}
