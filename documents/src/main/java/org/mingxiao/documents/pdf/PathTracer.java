package org.mingxiao.documents.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingxiao.documents.layout.page.Rule;

/** Follows the paths that a page draws, and keeps of them what can rule a table. Coordinates are the page's, y upwards. */
final class PathTracer {
    /** How far the ends of a straight line may be off. */
    private static final float STRAIGHT = 0.7f;
    /** A filled shape thinner than this is a line. */
    private static final float THIN = 3f;
    /** Paths with more corners than this are drawings; their corners are not kept. */
    private static final int MOST_CORNERS = 20_000;

    private final List<Rule> rules = new ArrayList<>();
    private float[] corners = new float[64];
    private int used;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> curved = new ArrayList<>();

    List<Rule> take() {
        var taken = List.copyOf(rules);
        rules.clear();
        clear();
        return taken;
    }

    void moveTo(float x, float y) {
        starts.add(used);
        add(x, y);
    }

    void lineTo(float x, float y) {
        if (starts.isEmpty()) {
            starts.add(used);
        }
        add(x, y);
    }

    void curveTo(float x, float y) {
        lineTo(x, y);
        int subpath = starts.size() - 1;
        if (curved.isEmpty() || curved.get(curved.size() - 1) != subpath) {
            curved.add(subpath);
        }
    }

    void close() {
        if (!starts.isEmpty()) {
            int start = starts.get(starts.size() - 1);
            if (start < used) {
                add(corners[start], corners[start + 1]);
            }
        }
    }

    void clear() {
        used = 0;
        starts.clear();
        curved.clear();
    }

    /** The path is drawn as a line of this width. */
    void stroke(float width) {
        for (int path = 0; path < starts.size(); path++) {
            if (curved.contains(path)) {
                continue;
            }
            for (int i = starts.get(path); i + 3 < end(path); i += 2) {
                segment(corners[i], corners[i + 1], corners[i + 2], corners[i + 3], width);
            }
        }
    }

    /** The path is filled: thin shapes are lines, tiny ones are dots of a line. */
    void fill() {
        for (int path = 0; path < starts.size(); path++) {
            int from = starts.get(path);
            if (end(path) - from < 4) {
                continue;
            }
            float left = Float.MAX_VALUE;
            float low = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            float high = -Float.MAX_VALUE;
            for (int i = from; i < end(path); i += 2) {
                left = Math.min(left, corners[i]);
                right = Math.max(right, corners[i]);
                low = Math.min(low, corners[i + 1]);
                high = Math.max(high, corners[i + 1]);
            }
            shape(left, low, right, high);
        }
    }

    /** A filled rectangle, or a picture stretched over one. */
    void shape(float left, float low, float right, float high) {
        float width = right - left;
        float height = high - low;
        if (height <= THIN && width > 0) {
            rules.add(new Rule(true, (low + high) / 2, left, right));
        }
        if (width <= THIN && height > 0) {
            rules.add(new Rule(false, (left + right) / 2, low, high));
        }
    }

    private void segment(float x1, float y1, float x2, float y2, float width) {
        float dx = Math.abs(x1 - x2);
        float dy = Math.abs(y1 - y2);
        if (dx <= THIN && dy <= THIN) {
            dot(x1, y1, x2, y2, width);
        } else if (dy <= STRAIGHT) {
            rules.add(new Rule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (dx <= STRAIGHT) {
            rules.add(new Rule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }

    /** A short stroke may be a dot, or, where it is much wider than long, a line drawn across. */
    private void dot(float x1, float y1, float x2, float y2, float width) {
        boolean along = Math.abs(x1 - x2) >= Math.abs(y1 - y2);
        float halfWidth = along ? Math.abs(x1 - x2) / 2 : width / 2;
        float halfHeight = along ? width / 2 : Math.abs(y1 - y2) / 2;
        float x = (x1 + x2) / 2;
        float y = (y1 + y2) / 2;
        shape(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
    }

    private int end(int path) {
        return path + 1 < starts.size() ? starts.get(path + 1) : used;
    }

    private void add(float x, float y) {
        if (used >= 2 * MOST_CORNERS) {
            return;
        }
        if (used == corners.length) {
            corners = Arrays.copyOf(corners, 2 * used);
        }
        corners[used++] = x;
        corners[used++] = y;
    }
}
