package org.mingxiao.documents.layout.page;

/** A rectangle on a page, in points. */
record Box(float left, float top, float right, float bottom) {
    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    boolean holds(float x, float y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    boolean holds(Box other) {
        return holds(other.left, other.top) && holds(other.right, other.bottom);
    }
}
