package org.mingxiao.core.value;

/** Gives a value another text; everything else of it stays. */
final class Texts {
    private Texts() {}

    static TargetValue with(TargetValue value, String text) {
        if (value.text().equals(text)) {
            return value;
        }
        if (value instanceof Quantity q) {
            return new Quantity(text, q.comparator(), q.number(), q.unit(), q.base(), q.note());
        }
        if (value instanceof Range r) {
            return new Range(text, r.comparator(), r.number(), r.upper(), r.unit(), r.base(), r.note());
        }
        if (value instanceof Multiple m) {
            return new Multiple(text, m.parts(), m.note());
        }
        if (value instanceof State s) {
            return new State(text, s.reached(), s.note());
        }
        if (value instanceof Trend t) {
            return new Trend(text, t.direction(), t.note());
        }
        if (value instanceof Deadline d) {
            return new Deadline(text, d.latest(), d.note());
        }
        return new Qualitative(text, value.note());
    }
}
