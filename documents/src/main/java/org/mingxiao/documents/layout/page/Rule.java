package org.mingxiao.documents.layout.page;

/**
 * A straight printed line, horizontal or vertical: a stroke, a thin filled rectangle, or one dash or dot of such a line.
 *
 * @param at the y of a horizontal rule, the x of a vertical one
 * @param from its left or upper end
 * @param to its right or lower end
 */
public record Rule(boolean horizontal, float at, float from, float to) {
    public float length() {
        return to - from;
    }
}
