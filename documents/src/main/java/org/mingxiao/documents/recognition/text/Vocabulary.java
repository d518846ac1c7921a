package org.mingxiao.documents.recognition.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Lexicon;

/** The names of the lexicon, found anywhere in running text, with the roles they may have where tables are rebuilt. */
final class Vocabulary {
    private static final Map<Field, Set<Role>> ROLES_OF_FIELDS = rolesOfFields();
    private static final Map<String, Set<Role>> ROLES = roles();
    private static final Map<Character, List<String>> BY_FIRST = byFirst();
    private static final int LONGEST =
            ROLES.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** The period in front of a title: {@code 2025年}, {@code 1-7月}, {@code 截至9月底}. */
    private static final Pattern PERIOD = Pattern.compile(
            "(截至|截止)?((19|20)\\d{2}年?度?)?(\\d{1,2}[-—至~]\\d{1,2}月份?|\\d{1,2}月(\\d{1,2}日|底|末|份)?|上半年|第?[一二三四]季度|目前)?");

    private Vocabulary() {}

    static int longest() {
        return LONGEST;
    }

    /** Whether a text, white space, brackets' content, period and closing colon left out, is a word of that role. */
    static boolean is(String text, Role role) {
        if (text.length() > LONGEST + 24) {
            return false;
        }
        var bare = Shape.bare(text);
        return roles(bare).contains(role)
                || roles(bare.substring(period(bare, 0))).contains(role);
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

    /** Behind the period that stands at a position; the position itself where none does. */
    static int period(String text, int position) {
        var matcher = PERIOD.matcher(text).region(position, text.length());
        return matcher.lookingAt() ? matcher.end() : position;
    }

    private static Map<Field, Set<Role>> rolesOfFields() {
        var roles = new EnumMap<Field, Set<Role>>(Field.class);
        for (var field : Field.values()) {
            roles.put(field, rolesOf(field));
        }
        return roles;
    }

    private static Set<Role> rolesOf(Field field) {
        return switch (field) {
            case LEVEL1 -> EnumSet.of(Role.LEVEL1);
            case LEVEL2 -> EnumSet.of(Role.LEVEL2);
            case INDICATOR -> EnumSet.of(Role.NAME);
            case CYCLE_VALUE, ANNUAL_VALUE, ACTUAL_VALUE, FORECAST -> EnumSet.of(Role.VALUE);
            case NATURE, COMPARATOR -> EnumSet.of(Role.SIGN);
            case UNIT -> EnumSet.of(Role.UNIT);
            case WEIGHT, SCORE -> EnumSet.of(Role.NUMBER);
            case DEVIATION, LIKELIHOOD, REMARK -> EnumSet.of(Role.NOTE);
            case SERIAL -> EnumSet.of(Role.ORDINAL);
            case TASK_NAME -> EnumSet.of(Role.TASK);
            case TASK_CONTENT, TASK_EXPECTED -> EnumSet.of(Role.CONTENT);
            case AMOUNT -> EnumSet.of(Role.AMOUNT);
            case TOTAL, FUND_SOURCE -> EnumSet.of(Role.AMOUNT, Role.BUDGET);
            case FUND_GROUP -> EnumSet.of(Role.BUDGET);
            case INITIAL_BUDGET, ADJUSTED_BUDGET, EXECUTED, EXECUTION_RATE, FUND_COLUMN -> EnumSet.of(Role.FUND);
            case EXPECTED_GOAL -> EnumSet.of(Role.EXPECTED);
            case ACTUAL_GOAL -> EnumSet.of(Role.REACHED);
            case CYCLE_GOAL -> EnumSet.of(Role.EXPECTED, Role.SECTION, Role.GOAL);
            case ANNUAL_GOAL -> EnumSet.of(Role.REACHED, Role.SECTION, Role.GOAL);
            case GOALS -> EnumSet.of(Role.SECTION, Role.GOAL, Role.SIDE);
            case OTHER_TASKS -> EnumSet.of(Role.SECTION);
            case INDICATORS -> EnumSet.of(Role.SIDE, Role.PACKED);
            case TASKS, CYCLE_INDICATORS, ANNUAL_INDICATORS, BUDGET_BLOCK, FUNDS_BLOCK -> EnumSet.of(Role.SIDE);
            case PROJECT_NAME -> EnumSet.of(Role.FIELD, Role.PROJECT);
            case DEPARTMENT, SUPERVISOR, SPENDING_UNIT, YEAR -> EnumSet.of(Role.FIELD);
            case ORDINARY -> EnumSet.of(Role.FIELD, Role.END);
            case NOTE, GRADE -> EnumSet.of(Role.END);
            case TOTAL_SCORE -> EnumSet.of(Role.TOTAL);
        };
    }

    private static Map<String, Set<Role>> roles() {
        var roles = new TreeMap<String, Set<Role>>();
        ROLES_OF_FIELDS.forEach((field, of) -> {
            for (var name : Lexicon.names(field)) {
                roles.computeIfAbsent(name, n -> EnumSet.noneOf(Role.class)).addAll(of);
            }
        });
        return roles;
    }

    private static Map<Character, List<String>> byFirst() {
        var words = new HashMap<Character, List<String>>();
        for (var word : ROLES.keySet()) {
            words.merge(
                    word.charAt(0),
                    List.of(word),
                    (a, b) -> Stream.concat(a.stream(), b.stream())
                            .sorted(Comparator.comparingInt(String::length)
                                    .reversed()
                                    .thenComparing(w -> w))
                            .toList());
        }
        return words;
    }
}
