package org.mingxiao.core.value.notation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * A table of words that ships with the program: a row a line, fields separated by blanks, {@code #} begins a remark. The
 * words are folded, so that a table may be typed in full-width or plain characters.
 */
public final class WordFile {
    private WordFile() {}

    /** The rows of the table that lies beside a class. */
    public static List<String[]> rows(Class<?> beside, String name) {
        try (var stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing table " + name + " beside " + beside.getName());
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replaceFirst("(^| )#.*", "").strip())
                    .filter(Predicate.not(String::isEmpty))
                    .map(line -> new String(Folding.fold(line)).split(" +"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
