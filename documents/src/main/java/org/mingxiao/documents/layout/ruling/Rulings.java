package org.mingxiao.documents.layout.ruling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingxiao.documents.layout.page.Rule;

/** The ruling lines of a page, each in one piece: strokes laid end to end, dashes and dots are joined. */
public final class Rulings {
    /** Strokes closer than this belong to one line, across it. */
    private static final float SAME_LINE = 1.0f;
    /** Gaps up to this are bridged. */
    private static final float GAP = 4f;
    /** Between pieces as short as dashes, wider gaps are bridged. */
    private static final float DASH = 10f;

    private static final float DASH_GAP = 8f;
    /** What is still shorter is no ruling line but part of a drawing. */
    private static final float SHORTEST = 6f;
    /** A page with more lines than this is a drawing, not a table. */
    private static final int MOST = 4_000;

    private Rulings() {}

    /** Empty where there are so many lines that the page is a drawing. */
    public static List<Rule> join(List<Rule> pieces, boolean horizontal) {
        var sorted = pieces.stream()
                .filter(r -> r.horizontal() == horizontal)
                .sorted(Comparator.comparingDouble(Rule::at))
                .toList();
        var lines = new ArrayList<Rule>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(i - 1).at() > SAME_LINE) {
                joinAlong(sorted.subList(start, i), horizontal, lines);
                start = i;
            }
        }
        return lines.size() > MOST ? List.of() : lines;
    }

    private static void joinAlong(List<Rule> pieces, boolean horizontal, List<Rule> lines) {
        var sorted =
                pieces.stream().sorted(Comparator.comparingDouble(Rule::from)).toList();
        float from = sorted.get(0).from();
        float to = sorted.get(0).to();
        float at = sorted.get(0).at();
        boolean dashed = sorted.get(0).length() <= DASH;
        for (var piece : sorted.subList(1, sorted.size())) {
            boolean dash = piece.length() <= DASH;
            if (piece.from() - to <= (dash && dashed ? DASH_GAP : GAP)) {
                to = Math.max(to, piece.to());
                dashed = dash;
            } else {
                add(new Rule(horizontal, at, from, to), lines);
                from = piece.from();
                to = piece.to();
                at = piece.at();
                dashed = dash;
            }
        }
        add(new Rule(horizontal, at, from, to), lines);
    }

    private static void add(Rule line, List<Rule> lines) {
        if (line.length() >= SHORTEST) {
            lines.add(line);
        }
    }
}
