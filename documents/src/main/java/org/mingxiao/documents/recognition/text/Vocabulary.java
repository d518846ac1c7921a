package org.mingxiao.documents.recognition.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of {@code vocabulary.tsv}: which words stand over columns, beside tables and between them. */
final class Vocabulary {
    private static final Map<String, Set<Role>> ROLES = read();
    private static final Map<Character, List<String>> BY_FIRST = byFirst();
    private static final int LONGEST =
            ROLES.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Vocabulary() {}

    static int longest() {
        return LONGEST;
    }

    /** Whether a text, white space, brackets' content and closing colon left out, is a word of that role. */
    static boolean is(String text, Role role) {
        return ROLES.getOrDefault(Shape.bare(text), Set.of()).contains(role);
    }

    /** The roles of a word; empty where it is none of the vocabulary's. */
    static Set<Role> roles(String word) {
        return ROLES.getOrDefault(word, Set.of());
    }

    /** The longest word that stands at a position, at most {@code limit} characters long; null where none does. */
    static @Nullable String at(String text, int position, int limit) {
        if (position >= text.length()) {
            return null;
        }
        for (var word : BY_FIRST.getOrDefault(text.charAt(position), List.of())) {
            if (word.length() <= limit && text.startsWith(word, position)) {
                return word;
            }
        }
        return null;
    }

    private static Map<String, Set<Role>> read() {
        var roles = new TreeMap<String, Set<Role>>();
        try (var in = Vocabulary.class.getResourceAsStream("vocabulary.tsv")) {
            if (in == null) {
                throw new IllegalStateException("vocabulary.tsv is missing beside " + Vocabulary.class);
            }
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var parts = line.split("\t");
                    roles.computeIfAbsent(parts[1], w -> EnumSet.noneOf(Role.class))
                            .add(Role.valueOf(parts[0].toUpperCase(Locale.ROOT)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return roles;
    }

    private static Map<Character, List<String>> byFirst() {
        var words = new HashMap<Character, List<String>>();
        for (var word : ROLES.keySet()) {
            words.merge(word.charAt(0), List.of(word), (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                    .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
                    .toList());
        }
        return words;
    }
}
