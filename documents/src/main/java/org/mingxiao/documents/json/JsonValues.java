package org.mingxiao.documents.json;

import java.io.OutputStream;
import org.mingxiao.core.value.TargetValue;

/** Writes the contract's Values. */
public final class JsonValues {
    private JsonValues() {}

    /** One JSON document with the values in the order given, each written as it comes; the stream stays open. */
    public static void write(Iterable<TargetValue> values, OutputStream out) {
        try (var json = new Json(out)) {
            json.beginObject();
            json.list("values", values, new ValueJson(json)::fields);
            json.endObject();
        }
    }
}
