package org.mingxiao.documents.recognition.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The labels of official forms in all their spellings; the names stand in {@code labels.tsv}. */
public final class Lexicon {
    /** A text longer than this is content, whatever it begins with. */
    private static final int LONGEST_LABEL = 26;

    private static final int LONGEST_TEXT = 80;

    /** How many answers are kept: the same few labels are asked for again and again. */
    private static final int REMEMBERED = 4096;

    private static final Map<String, Set<Field>> RECENT = new ConcurrentHashMap<>();
    private static final Map<String, Set<Field>> EXACT = new HashMap<>();
    private static final List<Wildcard> WILDCARDS = new ArrayList<>();

    private record Wildcard(Field field, Pattern pattern) {}

    static {
        load();
    }

    private Lexicon() {}

    /** Every field that the text may announce, in the order of {@link Field}; empty where it is no label. */
    public static Set<Field> fields(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Set.of();
        }
        var known = RECENT.get(text);
        if (known != null) {
            return known;
        }
        var fields = Collections.unmodifiableSet(find(text));
        if (RECENT.size() >= REMEMBERED) {
            RECENT.clear();
        }
        RECENT.put(text, fields);
        return fields;
    }

    private static Set<Field> find(String text) {
        for (var spelling : Labels.spellings(text)) {
            var exact = spelling.length() > LONGEST_LABEL ? null : EXACT.get(spelling);
            if (exact != null) {
                return exact;
            }
        }
        return wildcardFields(Labels.folded(text));
    }

    /** The names of a field, in the spelling of the lexicon, those with a star left out. */
    public static Set<String> names(Field field) {
        var names = new TreeSet<String>();
        EXACT.forEach((name, fields) -> {
            if (fields.contains(field)) {
                names.add(name);
            }
        });
        return names;
    }

    /** Whether the text is a label of the field. */
    public static boolean is(String text, Field field) {
        return fields(text).contains(field);
    }

    /** The first of the wanted fields that the text may announce. */
    public static Optional<Field> first(String text, Collection<Field> wanted) {
        var fields = fields(text);
        return wanted.stream().filter(fields::contains).findFirst();
    }

    private static Set<Field> wildcardFields(String folded) {
        var fields = EnumSet.noneOf(Field.class);
        if (!folded.isEmpty() && folded.length() <= LONGEST_LABEL) {
            for (var wildcard : WILDCARDS) {
                if (wildcard.pattern().matcher(folded).matches()) {
                    fields.add(wildcard.field());
                }
            }
        }
        return fields;
    }

    private static void load() {
        try (var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream("labels.tsv"));
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    int tab = line.indexOf('\t');
                    add(Field.valueOf(line.substring(0, tab)), line.substring(tab + 1));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void add(Field field, String names) {
        for (var name : names.split("、")) {
            if (name.contains("*")) {
                WILDCARDS.add(new Wildcard(field, Pattern.compile("\\Q" + name.replace("*", "\\E.*\\Q") + "\\E")));
            } else {
                EXACT.computeIfAbsent(name, key -> EnumSet.noneOf(Field.class)).add(field);
            }
        }
    }
}
