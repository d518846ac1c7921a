package org.mingxiao.documents.layout.unruled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of a line, or of a page's width, that holds text. */
record Span(float from, float to) {

    /** Joins spans that overlap, or lie closer than a gap; from the left. */
    static List<Span> joined(List<Span> spans, float gap) {
        var joined = new ArrayList<Span>();
        for (var span :
                spans.stream().sorted(Comparator.comparingDouble(Span::from)).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && span.from - joined.get(last).to < gap) {
                joined.set(last, new Span(joined.get(last).from, Math.max(joined.get(last).to, span.to)));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
