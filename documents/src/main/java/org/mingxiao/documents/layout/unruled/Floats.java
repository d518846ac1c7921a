package org.mingxiao.documents.layout.unruled;

import java.util.List;

/** Lists of numbers as arrays. */
final class Floats {
    private Floats() {}

    static float[] of(List<Float> list) {
        var array = new float[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }
}
