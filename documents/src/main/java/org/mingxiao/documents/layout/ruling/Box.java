package org.mingxiao.documents.layout.ruling;

/** A rectangle on a page, in points. */
public record Box(float left, float top, float right, float bottom) {
    public float width() {
        return right - left;
    }

    public float height() {
        return bottom - top;
    }

    public boolean holds(float x, float y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    public boolean holds(Box other) {
        return holds(other.left, other.top) && holds(other.right, other.bottom);
    }
}
