package org.mingxiao.documents.layout.ruling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** The positions at which parallel ruling lines stand; lines as close as the two of a double rule share one. */
public final class Positions {
    /** Neighbours closer than this stand at one position. */
    private static final float SAME = 3.2f;
    /** And so do all lines within this. */
    private static final float WIDEST = 6f;

    private Positions() {}

    /** Ascending. */
    public static float[] of(DoubleStream places) {
        var sorted = places.sorted().toArray();
        var positions = new ArrayList<Float>();
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] - sorted[i - 1] > SAME || sorted[i] - sorted[start] > WIDEST) {
                positions.add((float) Arrays.stream(sorted, start, i).average().orElseThrow());
                start = i;
            }
        }
        return toArray(positions);
    }

    /** The position at or next to a place. */
    public static int nearest(float[] positions, float place) {
        int best = 0;
        for (int i = 1; i < positions.length; i++) {
            if (Math.abs(positions[i] - place) < Math.abs(positions[best] - place)) {
                best = i;
            }
        }
        return best;
    }

    /** Between which two positions a place lies: the index of the one before; -1 where it lies outside of all. */
    public static int between(float[] positions, float place) {
        if (positions.length == 0 || place < positions[0] || place > positions[positions.length - 1]) {
            return -1;
        }
        int found = Arrays.binarySearch(positions, place);
        int before = found >= 0 ? found : -found - 2;
        return Math.min(before, positions.length - 2);
    }

    private static float[] toArray(List<Float> list) {
        var array = new float[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }
}
