package org.mingxiao.core.review.language;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The part of the name's character pairs that stand in the text, words without content left out. */
final class SharedWords implements Similarity {
    @Override
    public BigDecimal share(String name, String text) {
        var wanted = Wording.pairs(name);
        if (wanted.isEmpty()) {
            return BigDecimal.ONE;
        }
        var present = Wording.pairs(text);
        var shared = wanted.stream().filter(present::contains).count();
        return BigDecimal.valueOf(shared).divide(BigDecimal.valueOf(wanted.size()), 4, RoundingMode.HALF_UP);
    }
}
