package org.mingxiao.core.score.scheme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The texts beside these classes; that one is missing is a fault of the build. */
final class Resources {
    private Resources() {}

    static List<String> lines(String file) {
        return read(file, reader -> {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString().lines().filter(line -> !line.isBlank()).toList();
        });
    }

    static Properties properties(String name) {
        return read(name + ".properties", reader -> {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        });
    }

    private static <T> T read(String file, Content<T> content) {
        var stream = Resources.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("the build lacks its resource " + file);
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return content.of(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Content<T> {
        T of(Reader reader) throws IOException;
    }
}
