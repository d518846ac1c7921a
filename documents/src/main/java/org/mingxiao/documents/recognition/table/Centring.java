package org.mingxiao.documents.recognition.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where blocks of rows end when each block's label stands in its middle row. */
final class Centring {
    private Centring() {}

    /**
     * The last row of each block.
     *
     * @param labels the rows of the labels, ascending from 0
     * @param rows how many rows the blocks fill together
     * @return empty where the rows cannot be parted so that every label is in the middle
     */
    static List<Integer> ends(List<Integer> labels, int rows) {
        var ends = new ArrayList<Integer>();
        return part(labels, rows, 0, ends, new HashSet<>()) ? ends : List.of();
    }

    private static boolean part(List<Integer> labels, int rows, int start, List<Integer> ends, Set<Long> deadEnds) {
        int i = ends.size();
        if (i == labels.size()) {
            return start == rows;
        }
        int label = labels.get(i);
        int limit = i + 1 < labels.size() ? labels.get(i + 1) : rows;
        if (label < start || deadEnds.contains((long) i * rows + start)) {
            return false;
        }
        // In a block of an even number of rows the label stands in the upper or the lower of the two middle rows.
        for (int end : new int[] {2 * label - start, 2 * label - start + 1, 2 * label - start - 1}) {
            if (end >= label && end < limit) {
                ends.add(end);
                if (part(labels, rows, end + 1, ends, deadEnds)) {
                    return true;
                }
                ends.remove(i);
            }
        }
        deadEnds.add((long) i * rows + start);
        return false;
    }
}
