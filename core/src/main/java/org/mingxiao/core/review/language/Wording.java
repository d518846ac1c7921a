package org.mingxiao.core.review.language;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts made comparable: width and white space do not count, and only words with content do. */
public final class Wording {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[〔【《][^()\\[\\]〔〕【】《》]*[)\\]〕】》]");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{IsHan}A-Za-z]+");
    private static final Pattern TRAILING = Pattern.compile("[、,;:。.·\\-—#]+$");
    private static final Pattern STOP = Pattern.compile(Tables.rows("stopwords.tsv").stream()
            .map(row -> row[0])
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));

    private Wording() {}

    /** The text in half width, without any white space. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u200b\\ufeff]+", "");
    }

    /** A name without its brackets, its digits and what trails it. */
    public static String bareName(String name) {
        var bare = BRACKETS.matcher(fold(name)).replaceAll("");
        return TRAILING.matcher(bare).replaceAll("");
    }

    /** A name by which two forms can mean the same: bare, without figures and without the words in front of it. */
    public static String canonical(String name) {
        var canonical = bareName(name).replaceAll("\\d{4}年|[\\p{Punct}、。“”‘’]", "");
        var shortened = true;
        while (shortened) {
            shortened = false;
            for (var lead : Words.LEAD.list()) {
                if (canonical.startsWith(lead) && canonical.length() > lead.length() + 2) {
                    canonical = canonical.substring(lead.length());
                    shortened = true;
                }
            }
        }
        return canonical;
    }

    /** The pairs of neighbouring characters in the words with content, in a fixed order. */
    public static Set<String> pairs(String text) {
        var pairs = new TreeSet<String>();
        for (var run : NOT_WORDS.split(fold(text))) {
            for (var word : STOP.split(run)) {
                for (var i = 0; i + 2 <= word.length(); i++) {
                    pairs.add(word.substring(i, i + 2));
                }
            }
        }
        return pairs;
    }

    /** The pairs of several texts together. */
    public static Set<String> pairs(List<String> texts) {
        var pairs = new LinkedHashSet<String>();
        texts.forEach(text -> pairs.addAll(pairs(text)));
        return pairs;
    }
}
