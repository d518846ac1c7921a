package org.mingxiao.documents.recognition.table;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Lexicon;

/** Labels and contents on one line with only blanks between them: {@code 部门名称 某局 预算年度 2025年}. */
final class SpacedPairs {
    private static final List<Field> LABELS =
            List.of(Field.PROJECT_NAME, Field.DEPARTMENT, Field.SUPERVISOR, Field.SPENDING_UNIT, Field.YEAR);
    /** Words that begin sentences too are labels only where they are longer. */
    private static final int SHORTEST = 4;

    /** One label with what stands behind it. */
    record Pair(String label, String content) {}

    private SpacedPairs() {}

    /** Empty where the line does not begin with a label, or prints its labels with colons. */
    static List<Pair> in(String line) {
        var words = line.strip().split("[\\s\\u3000\\u00a0]+");
        if (words.length < 2 || line.contains("：") || line.contains(":") || !isLabel(words[0])) {
            return List.of();
        }
        var pairs = new ArrayList<Pair>();
        int at = 0;
        while (at < words.length) {
            int end = at + 1;
            while (end < words.length && !isLabel(words[end])) {
                end++;
            }
            if (end > at + 1) {
                pairs.add(new Pair(words[at], String.join("", List.of(words).subList(at + 1, end))));
            }
            at = end;
        }
        return pairs;
    }

    private static boolean isLabel(String word) {
        return word.length() >= SHORTEST && Lexicon.first(word, LABELS).isPresent();
    }
}
