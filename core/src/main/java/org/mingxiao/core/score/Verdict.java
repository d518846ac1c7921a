package org.mingxiao.core.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the formulas make of one row. */
record Verdict(Decision decision, @Nullable BigDecimal due, ScoreTrace trace, List<Remark> remarks) {
    Verdict {
        remarks = List.copyOf(remarks);
    }

    static Verdict computed(BigDecimal due, ScoreTrace trace, Remark... remarks) {
        return new Verdict(Decision.COMPUTED, due, trace, List.of(remarks));
    }

    Verdict with(Remark remark) {
        var more = new ArrayList<>(remarks);
        more.add(remark);
        return new Verdict(decision, due, trace, more);
    }
}
