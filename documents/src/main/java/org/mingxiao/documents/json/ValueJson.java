package org.mingxiao.documents.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.Deadline;
import org.mingxiao.core.value.State;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.core.value.Trend;

/** The contract's Value; what only some kinds have is added to those. */
final class ValueJson {
    private final Json json;

    ValueJson(Json json) {
        this.json = json;
    }

    void value(String name, @Nullable TargetValue value) {
        json.small(name, value, this::fields);
    }

    void fields(TargetValue value) {
        json.text("text", value.text());
        json.text("kind", value.kind());
        var comparator = value.comparator();
        json.text("comparator", comparator == null ? null : comparator.sign());
        json.decimal("number", value.number());
        json.decimal("upper", value.upper());
        json.text("unit", value.unit());
        json.decimal("base", value.base());
        json.text("note", value.note());
        json.list("parts", value.parts(), this::fields);
        if (value instanceof Deadline deadline) {
            var latest = deadline.latest();
            json.text("latest", latest == null ? null : latest.toString());
        } else if (value instanceof State state) {
            json.truth("reached", state.reached());
        } else if (value instanceof Trend trend) {
            json.text("direction", trend.direction().name().toLowerCase(Locale.ROOT));
        }
    }
}
