package org.mingxiao.documents.recognition.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where blocks of rows end when each block's label stands in its middle row. */
final class Centring {
    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;

    private final List<Integer> labels;
    private final int rows;
    private final Map<Long, Integer> costs = new HashMap<>();

    private Centring(List<Integer> labels, int rows) {
        this.labels = labels;
        this.rows = rows;
    }

    /**
     * The last row of each block; of several ways to part the rows the one with the fewest labels off the middle.
     *
     * @param labels the rows of the labels, ascending from 0
     * @param rows how many rows the blocks fill together
     * @return empty where the rows cannot be parted so that every label is in the middle
     */
    static List<Integer> ends(List<Integer> labels, int rows) {
        return new Centring(labels, rows).ends();
    }

    private List<Integer> ends() {
        var ends = new ArrayList<Integer>();
        int start = 0;
        while (ends.size() < labels.size() && cost(ends.size(), start) < IMPOSSIBLE) {
            int end = best(ends.size(), start);
            ends.add(end);
            start = end + 1;
        }
        return ends.size() == labels.size() && start == rows ? ends : List.of();
    }

    private int best(int block, int start) {
        int best = -1;
        int lowest = IMPOSSIBLE;
        for (int end : candidates(block, start)) {
            int cost = cost(block, start, end);
            if (cost < lowest) {
                best = end;
                lowest = cost;
            }
        }
        return best;
    }

    private int cost(int block, int start) {
        if (block == labels.size()) {
            return start == rows ? 0 : IMPOSSIBLE;
        }
        long key = (long) block * (rows + 1) + start;
        var known = costs.get(key);
        if (known != null) {
            return known;
        }
        int lowest = IMPOSSIBLE;
        for (int end : candidates(block, start)) {
            lowest = Math.min(lowest, cost(block, start, end));
        }
        costs.put(key, lowest);
        return lowest;
    }

    private int cost(int block, int start, int end) {
        int limit = block + 1 < labels.size() ? labels.get(block + 1) : rows;
        int label = labels.get(block);
        if (label < start || end < label || end >= limit) {
            return IMPOSSIBLE;
        }
        int off = label - start == end - label ? 0 : 1;
        return Math.min(IMPOSSIBLE, off + cost(block + 1, end + 1));
    }

    /** In a block of an even number of rows the label stands in the upper or the lower of the two middle rows. */
    private int[] candidates(int block, int start) {
        int middle = 2 * labels.get(block) - start;
        return new int[] {middle, middle + 1, middle - 1};
    }
}
