package org.mingxiao.server.organization.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Words that everybody tries first, those in pinyin and on the keyboard included. A password is weak where, without such words,
 * years, runs ({@code 1234}, {@code abcd}) and repetitions, too little is left of it.
 */
final class WeakPasswords {
    /** Fewer characters than this beside what is easy to guess are too few. */
    private static final int ENOUGH = 5;

    private final List<String> words;

    private WeakPasswords(List<String> words) {
        this.words = words;
    }

    static WeakPasswords read(String resource) {
        var stream = Objects.requireNonNull(WeakPasswords.class.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new WeakPasswords(lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isWeak(String password) {
        var small = password.toLowerCase(Locale.ROOT);
        return left(small) < ENOUGH || left(plain(small)) < ENOUGH;
    }

    /** {@code p@ssw0rd} is {@code password}. */
    private static String plain(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    private int left(String text) {
        var rest = text;
        for (var word : words) {
            rest = rest.replace(word, " ");
        }
        rest = rest.replaceAll("(19|20)[0-9]{2}", " ");
        return withoutRuns(rest);
    }

    /** How many characters are neither the next, the one before nor the same as the one to their left; signs do not count. */
    private static int withoutRuns(String text) {
        int count = 0;
        int last = -10;
        for (int c : text.codePoints().toArray()) {
            if (Character.isLetterOrDigit(c) && Math.abs(c - last) > 1) {
                count++;
            }
            last = c;
        }
        return count;
    }
}
