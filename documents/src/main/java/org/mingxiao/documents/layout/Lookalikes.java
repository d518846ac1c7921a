package org.mingxiao.documents.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Characters that look like an ordinary one and are another: radicals in place of the character (⻔ for 门, ⽬ for 目),
 * compatibility ideographs, presentation forms. Text layers of PDF files are full of them. Signs that a writer chooses
 * knowingly stay as they are: full-width letters and punctuation, ㎡, ①.
 */
public final class Lookalikes {
    private static final Map<Integer, String> ORDINARY = table();

    private Lookalikes() {}

    /** The same text in ordinary characters. */
    public static String fold(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) < '⺀') {
            first++;
        }
        if (first == text.length() || text.codePoints().noneMatch(Lookalikes::suspicious)) {
            return text;
        }
        var folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> folded.append(ordinary(c)));
        return folded.toString();
    }

    private static boolean suspicious(int c) {
        return c >= 0x2E80 && c <= 0x2FDF
                || c >= 0xF900 && c <= 0xFB06
                || c >= 0xFE10 && c <= 0xFE44
                || ideographVariant(c);
    }

    private static boolean ideographVariant(int c) {
        return c >= 0x2F800 && c <= 0x2FA1F;
    }

    private static String ordinary(int c) {
        var known = ORDINARY.get(c);
        if (known != null) {
            return known;
        }
        var own = Character.toString(c);
        if (c >= 0x2F00 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF || ideographVariant(c)) {
            return Normalizer.normalize(own, Normalizer.Form.NFKC);
        }
        return own;
    }

    private static Map<Integer, String> table() {
        var in = Objects.requireNonNull(Lookalikes.class.getResourceAsStream("lookalikes.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var table = new HashMap<Integer, String>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    var fields = line.split("\t", -1);
                    table.put(fields[0].codePointAt(0), fields[1]);
                }
            }
            return Map.copyOf(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
