package org.mingxiao.documents.worker;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Records as JSON and back, without loss: {@code read(write(x)).equals(x)}. For passing readings between our own programs and
 * keeping them; what other programs read is the contract's JSON ({@code documents.json}).
 *
 * <p>Only the types that the caller names and those they declare are ever made: records, lists, enums, texts, numbers, dates;
 * of a sealed interface the records it permits, told apart by the field {@code is}.
 */
public final class RecordJson {
    private static final String IS = "is";
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private RecordJson() {}

    /** The stream stays open. */
    public static void write(Record value, OutputStream out) {
        var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        write(json, value);
        json.flush();
    }

    /** @throws IllegalArgumentException where it is not what {@link #write} wrote of this type */
    public static <T extends Record> T read(InputStream in, Class<T> type) {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            json.nextToken();
            var value = read(json, type);
            if (value == null) {
                throw new IllegalArgumentException("not a " + type.getSimpleName());
            }
            return type.cast(value);
        } catch (JacksonException | ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name());
        } else if (value instanceof String || value instanceof BigDecimal || value instanceof LocalDate) {
            json.writeString(wellFormed(value.toString()));
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (value instanceof Record record) {
            writeFields(json, record);
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private static void writeFields(JsonGenerator json, Record record) {
        json.writeStartObject();
        json.writeStringProperty(IS, record.getClass().getSimpleName());
        for (var component : record.getClass().getRecordComponents()) {
            try {
                json.writeName(component.getName());
                write(json, component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(record.getClass() + " hides " + component.getName(), e);
            }
        }
        json.writeEndObject();
    }

    /** Half a surrogate pair cannot be written. */
    private static String wellFormed(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static @Nullable Object read(JsonParser json, Type type) throws ReflectiveOperationException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return readList(json, list.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> plain) {
            return plain.isRecord() || plain.isSealed() ? readRecord(json, plain) : readPlain(json, plain);
        }
        throw new IllegalArgumentException("no JSON for " + type);
    }

    private static List<@Nullable Object> readList(JsonParser json, Type of) throws ReflectiveOperationException {
        expect(json, JsonToken.START_ARRAY);
        var list = new ArrayList<@Nullable Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(json, of));
        }
        return list;
    }

    private static Object readPlain(JsonParser json, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return json.getIntValue();
        } else if (type == boolean.class) {
            return json.getBooleanValue();
        }
        expect(json, JsonToken.VALUE_STRING);
        var text = json.getString();
        if (type == String.class) {
            return text;
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text));
        }
        throw new IllegalArgumentException("no JSON for " + type);
    }

    private static Object readRecord(JsonParser json, Class<?> declared) throws ReflectiveOperationException {
        expect(json, JsonToken.START_OBJECT);
        json.nextToken();
        if (!IS.equals(json.currentName())) {
            throw new IllegalArgumentException("a record says first what it is");
        }
        json.nextToken();
        var type = permitted(declared, json.getString());
        var components = type.getRecordComponents();
        Map<String, @Nullable Object> fields = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            json.nextToken();
            fields.put(name, read(json, component(components, name).getGenericType()));
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components).map(c -> fields.get(c.getName())).toArray();
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static RecordComponent component(RecordComponent[] components, String name) {
        return Arrays.stream(components)
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + name));
    }

    private static Class<?> permitted(Class<?> declared, String name) {
        var types = declared.isSealed() ? declared.getPermittedSubclasses() : new Class<?>[] {declared};
        return Arrays.stream(types)
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no " + declared.getSimpleName()));
    }

    private static void expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw new IllegalArgumentException(token + " expected, " + json.currentToken() + " found");
        }
    }
}
