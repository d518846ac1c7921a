package org.mingxiao.core.review.language;

import java.math.BigDecimal;

/**
 * How far one text speaks of what another names. The measure here is lexical ({@link SharedWords}); a semantic one can
 * take its place to order cases for a person. It never rejects alone.
 */
public interface Similarity {

    /** From 0, nothing in common, to 1, everything that the name says stands in the text; 1 where the name says nothing. */
    BigDecimal share(String name, String text);

    /** The lexical measure. */
    static Similarity lexical() {
        return new SharedWords();
    }
}
