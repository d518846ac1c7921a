package org.mingxiao.documents.json;

import java.io.OutputStream;
import java.util.List;
import org.mingxiao.core.value.TargetValue;

/** Writes the contract's Values. */
public final class JsonValues {
    private JsonValues() {}

    /** One JSON document with the values in the order given; the stream stays open. */
    public static void write(List<TargetValue> values, OutputStream out) {
        try (var json = new Json(out)) {
            json.beginObject();
            json.list("values", values, new ValueJson(json)::fields);
            json.endObject();
        }
    }
}
