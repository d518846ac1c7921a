package org.mingxiao.core.review.language;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts made comparable: width and white space do not count, and only words with content do. */
public final class Wording {
    private static final Pattern WHITE = Pattern.compile("[\\s\\u200b\\ufeff]+");
    private static final Pattern NOT_OF_THE_NAME = Pattern.compile("\\d{4}年|[\\p{Punct}、。“”‘’]");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[〔【《][^()\\[\\]〔〕【】《》]*[)\\]〕】》]");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{IsHan}A-Za-z]+");
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile(
            "#?[\\p{IsHan}]{2,10}[(\\[〔【]\\d{4}[)\\]〕】]\\d+号(?:[-—]\\p{IsHan}{2,8}(?=#|$|\\p{IsHan}{2,10}[(\\[〔【]\\d{4}))?#?");
    private static final Pattern TRAILING = Pattern.compile("[、,;:。.·\\-—#]+$");
    private static final Set<String> STOP =
            Tables.rows("stopwords.tsv").stream().map(row -> row[0]).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_STOP =
            STOP.stream().mapToInt(String::length).max().orElse(0);

    private Wording() {}

    /** The text in half width, without any white space. */
    public static String fold(String text) {
        return WHITE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** A name without its brackets, its digits and what trails it. */
    public static String bareName(String name) {
        var bare = BRACKETS.matcher(fold(name)).replaceAll("");
        return TRAILING.matcher(bare).replaceAll("");
    }

    /** A project's name without the numbers of the documents by which its money was released. */
    public static String withoutDocumentNumbers(String name) {
        return DOCUMENT_NUMBER.matcher(fold(name)).replaceAll(" ");
    }

    /** A name by which two forms can mean the same: bare, without figures and without the words in front of it. */
    public static String canonical(String name) {
        var canonical = NOT_OF_THE_NAME
                .matcher(bareName(name))
                .replaceAll("")
                .replace("营业收入", "营收")
                .replace("总额", "");
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
            var start = 0;
            for (var at = 0; at < run.length(); ) {
                var stop = stopAt(run, at);
                if (stop > 0) {
                    addPairs(run.substring(start, at), pairs);
                    start = at + stop;
                }
                at += Math.max(1, stop);
            }
            addPairs(run.substring(start), pairs);
        }
        return pairs;
    }

    /** How long the longest word without content is that starts here; 0 where none does. */
    private static int stopAt(String run, int at) {
        for (var length = Math.min(LONGEST_STOP, run.length() - at); length > 0; length--) {
            if (STOP.contains(run.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static void addPairs(String word, Set<String> pairs) {
        for (var i = 0; i + 2 <= word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
    }

    /** The pairs of several texts together. */
    public static Set<String> pairs(List<String> texts) {
        var pairs = new LinkedHashSet<String>();
        texts.forEach(text -> pairs.addAll(pairs(text)));
        return pairs;
    }
}
