package org.mingxiao.core.review.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The word lists that rules look for in names, goals and values. */
public enum Words {
    /** What stands in a cell that says nothing: a dash, 无. */
    BLANK,
    /** What a template asks for and nobody filled in. */
    PLACEHOLDER,
    /** What is a placeholder when it is all that a cell holds. */
    PLACEHOLDER_WHOLE,
    /** What is a placeholder when a cell begins or ends with it, for inside a sentence it is an ordinary word. */
    PLACEHOLDER_CELL,
    /** What a template left beside a filled text. */
    RESIDUE,
    /** Words that alone are no target. */
    VAGUE,
    /** Steps of a declared scale: measurable although no number. */
    SCALE,
    /** What should not happen, so that 无 is a good answer. */
    INCIDENT,
    /** Incidents of which a single one must not be planned. */
    TOLERATED,
    /** People and bodies whom a project serves. */
    AUDIENCE,
    /** Works, large repair and purchase. */
    COSTLY,
    NOT_COSTLY,
    /** Money without a purpose yet. */
    RESERVE,
    NOT_RESERVE,
    /** Words of an upper limit. */
    UPPER,
    /** Words of a lower limit. */
    LOWER,
    /** Words of getting more. */
    RISE,
    /** Words of getting less. */
    FALL,
    /** Names whose figures are better when smaller. */
    REVERSE,
    /** Change against an earlier figure, so that a percentage fits any name. */
    GROWTH,
    /** Words in front of a name that do not belong to it. */
    LEAD,
    /** Words after which a date is a point of comparison. */
    BASELINE;

    private static final Map<String, List<String>> LISTS = load();

    /** The words of this list, longer ones first. */
    public List<String> list() {
        return Objects.requireNonNull(LISTS.get(name().toLowerCase(Locale.ROOT).replace('_', '-')), name());
    }

    /** The first word of the list that the text holds. */
    public Optional<String> in(String text) {
        return list().stream().filter(text::contains).findFirst();
    }

    public boolean occurIn(String text) {
        return in(text).isPresent();
    }

    public boolean hold(String text) {
        return list().contains(text);
    }

    private static Map<String, List<String>> load() {
        var lists = new TreeMap<String, List<String>>();
        for (var row : Tables.rows("words.tsv")) {
            lists.computeIfAbsent(row[0], category -> new ArrayList<>()).add(row[1]);
        }
        lists.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())));
        return lists;
    }
}
