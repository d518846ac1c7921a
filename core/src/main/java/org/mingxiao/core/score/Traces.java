package org.mingxiao.core.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingxiao.core.score.scheme.Formula;
import org.mingxiao.core.score.scheme.Scheme;

/** Traces under one scheme, with the formulas' words and sources as their resource has them. */
record Traces(Scheme scheme) {
    /** The rule id of a row that no formula can settle. */
    static final String PERSON = "person";

    /** @param inputs name and text by turns */
    ScoreTrace of(String rule, String working, String... inputs) {
        var pairs = new ArrayList<ScoreTrace.Input>();
        for (int i = 0; i + 1 < inputs.length; i += 2) {
            pairs.add(new ScoreTrace.Input(inputs[i], inputs[i + 1]));
        }
        var formula = Formula.of(rule);
        return new ScoreTrace(rule, pairs, formula.words(), working, formula.source(), scheme.id(), scheme.version());
    }

    Verdict person(String reason, String... inputs) {
        return new Verdict(
                Decision.LEFT_TO_PERSON, null, of(PERSON, reason, inputs), List.of(Remark.warning(PERSON, reason)));
    }

    /** A number as a person writes it: no exponent, no needless zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
