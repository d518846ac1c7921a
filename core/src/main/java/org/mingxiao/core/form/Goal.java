package org.mingxiao.core.form;

import org.jspecify.annotations.Nullable;

/**
 * One overall goal (总体绩效目标).
 *
 * @param number its number as counted in the form, from 1; null where the form has one unnumbered text
 * @param text the goal without its number
 */
public record Goal(@Nullable Integer number, String text, Place place) {}
