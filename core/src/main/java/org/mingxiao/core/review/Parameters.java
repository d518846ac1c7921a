package org.mingxiao.core.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The limits of the rules under the names {@code review.<rule>.<name>}. A region may bring its own. */
public final class Parameters {
    private static final Parameters STANDARD = new Parameters(load("parameters.properties"));

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The limits that ship with the program. */
    public static Parameters standard() {
        return STANDARD;
    }

    /** The same limits with some of them replaced; a name that no rule knows is refused. */
    public Parameters with(Map<String, String> changes) {
        var merged = new TreeMap<>(values);
        changes.forEach((name, value) -> {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("no rule has a parameter of this name: " + name);
            }
            merged.put(name, value);
        });
        return new Parameters(merged);
    }

    public BigDecimal decimal(String name) {
        return new BigDecimal(text(name));
    }

    public int count(String name) {
        return Integer.parseInt(text(name));
    }

    public List<BigDecimal> decimals(String name) {
        return Arrays.stream(text(name).split(","))
                .map(String::strip)
                .map(BigDecimal::new)
                .toList();
    }

    /** Every parameter by name, in the order of the names. */
    public Map<String, String> all() {
        return new TreeMap<>(values);
    }

    private String text(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static Map<String, String> load(String resource) {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Parameters.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var values = new TreeMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(name -> values.put(name, properties.getProperty(name).strip()));
        return values;
    }
}
