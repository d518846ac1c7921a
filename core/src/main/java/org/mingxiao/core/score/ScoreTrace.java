package org.mingxiao.core.score;

import java.util.List;

/**
 * How a number came about.
 *
 * @param rule the formula's id, e.g. F2
 * @param inputs what went in, in the order of the formula
 * @param formula the formula in words
 * @param working the formula with the numbers put in, up to the result
 * @param source the document that the formula rests on
 * @param scheme id of the scheme in force
 * @param schemeVersion its version
 */
public record ScoreTrace(
        String rule,
        List<Input> inputs,
        String formula,
        String working,
        String source,
        String scheme,
        String schemeVersion) {
    public ScoreTrace {
        inputs = List.copyOf(inputs);
    }

    /** A named figure or text that went into a formula. */
    public record Input(String name, String text) {}
}
