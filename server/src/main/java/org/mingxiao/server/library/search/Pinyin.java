package org.mingxiao.server.library.search;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How Chinese characters are read, in plain letters without tones. A character may have several readings. */
final class Pinyin {
    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");
    private static final Map<Character, List<String>> POLYPHONES = polyphones();
    private static final Map<Character, List<String>> READINGS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** The readings of one character, the usual one first; ü is given both as v and as u. Empty for what is no such character. */
    static List<String> readings(char character) {
        return READINGS.computeIfAbsent(character, Pinyin::read);
    }

    /** The most usual reading of a text, run together; what is no Chinese character stays as it is. */
    static String of(String text) {
        var letters = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var readings = readings(text.charAt(i));
            letters.append(readings.isEmpty() ? String.valueOf(text.charAt(i)) : readings.get(0));
        }
        return letters.toString();
    }

    private static List<String> read(char character) {
        if (Character.UnicodeScript.of(character) != Character.UnicodeScript.HAN) {
            return List.of();
        }
        var all = new LinkedHashSet<String>(POLYPHONES.getOrDefault(character, List.of()));
        if (all.isEmpty()) {
            all.add(LATIN.transliterate(String.valueOf(character)));
        }
        return all.stream()
                .flatMap(reading -> plain(reading).stream())
                .distinct()
                .toList();
    }

    private static Set<String> plain(String reading) {
        var letters = Normalizer.normalize(reading.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var plain = letters.replaceAll("\\p{M}", "");
        var spellings = new LinkedHashSet<String>();
        if (letters.contains("u\u0308")) {
            spellings.add(plain.replace('u', 'v'));
        }
        if (plain.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            spellings.add(plain);
        }
        return spellings;
    }

    private static Map<Character, List<String>> polyphones() {
        try (var stream = Objects.requireNonNull(Pinyin.class.getResourceAsStream("/library/polyphones.tsv"));
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(
                            columns -> columns[0].charAt(0), columns -> List.of(columns[1].split(" "))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
