package org.mingxiao.documents.json;

import java.io.Closeable;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes one JSON document field by field, null where there is nothing. The same calls give the same bytes everywhere:
 * UTF-8, line feeds, no platform default.
 */
final class Json implements Closeable {
    private static final char REPLACEMENT = '\uFFFD';

    private final Indentation indentation = new Indentation();
    private final JsonGenerator out;

    Json(OutputStream stream) {
        out = JsonFactory.builder()
                .build()
                .createGenerator(
                        new ObjectWriteContext.Base() {
                            @Override
                            public PrettyPrinter getPrettyPrinter() {
                                return indentation.printer();
                            }

                            @Override
                            public boolean hasPrettyPrinter() {
                                return true;
                            }
                        },
                        stream,
                        JsonEncoding.UTF8);
    }

    void beginObject() {
        out.writeStartObject();
    }

    void endObject() {
        out.writeEndObject();
    }

    void beginList(String name) {
        out.writeArrayPropertyStart(name);
    }

    void endList() {
        out.writeEndArray();
    }

    void text(String name, @Nullable String value) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, wellFormed(value));
        }
    }

    /** A decimal string: the decimals as written, never an exponent. */
    void decimal(String name, @Nullable BigDecimal value) {
        text(name, value == null ? null : value.toPlainString());
    }

    void integer(String name, @Nullable Integer value) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeNumberProperty(name, value.intValue());
        }
    }

    void truth(String name, boolean value) {
        out.writeBooleanProperty(name, value);
    }

    <T> void list(String name, Iterable<T> items, Consumer<T> fields) {
        beginList(name);
        for (var item : items) {
            beginObject();
            fields.accept(item);
            endObject();
        }
        endList();
    }

    void texts(String name, Iterable<String> items) {
        beginList(name);
        for (var item : items) {
            out.writeString(wellFormed(item));
        }
        endList();
    }

    <T> void object(String name, @Nullable T value, Consumer<T> fields) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            beginObject();
            fields.accept(value);
            endObject();
        }
    }

    /** As {@link #object}, on one line. */
    <T> void small(String name, @Nullable T value, Consumer<T> fields) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            var outer = indentation.oneLine(true);
            beginObject();
            fields.accept(value);
            endObject();
            indentation.oneLine(outer);
        }
    }

    /** Ends the document with a line feed and hands everything on; the stream stays open. */
    @Override
    public void close() {
        out.writeRaw('\n');
        out.flush();
    }

    /** Half a surrogate pair, as broken text layers hold it, is no character and cannot be encoded. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaceLoneSurrogates(text);
            }
        }
        return text;
    }

    private static String replaceLoneSurrogates(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
