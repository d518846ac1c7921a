package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The titles over the columns of a table, in the order in which they are printed, however their words are wrapped.
 *
 * @param from the piece that opens it
 * @param to behind the piece that closes it
 */
record Header(Kind kind, List<Column> columns, int from, int to) {
    /** The tables that occur in official forms. */
    enum Kind {
        PROJECTS,
        INDICATORS,
        TASKS,
        FUNDS,
        RESULTS,
        BUDGET
    }

    private static final int LOOK_AHEAD = 48;

    private record Title(String text, Set<Role> roles, int end, int to) {}

    /** The header that opens at a piece; null where none does. */
    static @Nullable Header at(List<Piece> pieces, int from) {
        var first = pieces.get(from).text();
        if (first.length() > 4 && Vocabulary.at(first, Vocabulary.period(first, 0), Vocabulary.longest()) == null) {
            return null;
        }
        var titles = titles(pieces, from);
        for (int count = titles.size(); count >= 2; count--) {
            var header = of(titles.subList(0, count), from);
            if (header != null) {
                return header;
            }
        }
        return null;
    }

    /** As many titles as follow each other, read from the pieces' joined text so that a wrap within a title is no matter. */
    private static List<Title> titles(List<Piece> pieces, int from) {
        var text = new StringBuilder();
        var ends = new ArrayList<Integer>();
        for (int i = from; i < pieces.size() && i < from + LOOK_AHEAD && text.length() < 600; i++) {
            text.append(pieces.get(i).text());
            ends.add(text.length());
        }
        var joined = text.toString();
        var titles = new ArrayList<Title>();
        int position = 0;
        while (true) {
            var title = title(joined, position, ends, from);
            if (title == null) {
                return titles;
            }
            titles.add(title);
            position = title.end;
        }
    }

    /** The longest title at a position, with what follows it in brackets. */
    private static @Nullable Title title(String joined, int position, List<Integer> ends, int from) {
        int limit = Vocabulary.longest();
        int start = Vocabulary.period(joined, position);
        while (true) {
            var word = wordAt(joined, start, limit);
            if (word == null) {
                return null;
            }
            int end = withBrackets(joined, start + word.length());
            int piece = pieceEndingAt(ends, end);
            boolean followed = piece >= 0 || Vocabulary.at(joined, end, Vocabulary.longest()) != null;
            if (followed) {
                int to = from + (piece >= 0 ? piece : pieceHolding(ends, end)) + 1;
                return new Title(joined.substring(position, end), Vocabulary.roles(word), end, to);
            }
            limit = word.length() - 1;
        }
    }

    private static @Nullable String wordAt(String joined, int position, int limit) {
        for (int most = limit; most > 0; ) {
            var word = Vocabulary.at(joined, position, most);
            if (word == null || Vocabulary.roles(word).stream().anyMatch(COLUMNS::contains)) {
                return word;
            }
            most = word.length() - 1;
        }
        return null;
    }

    private static final Set<Role> COLUMNS = EnumSet.range(Role.LEVEL1, Role.BUDGET);

    private static int withBrackets(String joined, int end) {
        int after = end;
        while (after < joined.length() && (joined.charAt(after) == '（' || joined.charAt(after) == '(')) {
            int close = after;
            while (close < joined.length()
                    && close < after + 24
                    && joined.charAt(close) != '）'
                    && joined.charAt(close) != ')') {
                close++;
            }
            if (close >= joined.length() || close == after + 24) {
                return after;
            }
            after = close + 1;
        }
        return after;
    }

    private static int pieceEndingAt(List<Integer> ends, int end) {
        int found = java.util.Collections.binarySearch(ends, end);
        return found >= 0 ? found : -1;
    }

    private static int pieceHolding(List<Integer> ends, int end) {
        int found = java.util.Collections.binarySearch(ends, end);
        return found >= 0 ? found : -found - 1;
    }

    private static @Nullable Header of(List<Title> titles, int from) {
        for (var kind : Kind.values()) {
            var columns = columns(kind, titles);
            if (columns != null) {
                return new Header(kind, columns, from, titles.get(titles.size() - 1).to);
            }
        }
        return null;
    }

    private static @Nullable List<Column> columns(Kind kind, List<Title> titles) {
        var roles = allowed(kind);
        var columns = new ArrayList<Column>();
        if (kind == Kind.FUNDS) {
            columns.add(new Column(Role.BUDGET, "", false));
        }
        for (var title : titles) {
            var role = roles.stream().filter(title.roles::contains).findFirst();
            if (role.isEmpty()) {
                return null;
            }
            columns.add(new Column(told(role.get(), title.text), title.text, false));
        }
        return isWhole(kind, columns) ? settled(kind, columns) : null;
    }

    /** The columns that have cells of their own, in the order of the cells. */
    private static List<Column> settled(Kind kind, List<Column> columns) {
        boolean rows = kind == Kind.PROJECTS && has(columns, Role.NAME);
        boolean causes = columns.stream().anyMatch(c -> c.title().contains("保障"));
        boolean chances = columns.stream().anyMatch(c -> c.title().contains("确定能"));
        var settled = new ArrayList<Column>();
        var last = new ArrayList<Column>();
        for (var column : columns) {
            boolean group = column.role() == Role.PACKED && rows
                    || causes && column.title().contains("偏差原因")
                    || chances && column.title().contains("可能性");
            boolean remark = (causes || chances) && column.title().equals("备注");
            if (remark) {
                last.add(column);
            } else if (!group) {
                boolean merged = rows && MERGED.contains(column.role());
                settled.add(merged ? new Column(column.role(), column.title(), true) : column);
            }
        }
        settled.addAll(last);
        return settled;
    }

    private static final Set<Role> MERGED = EnumSet.of(Role.ORDINAL, Role.PROJECT, Role.AMOUNT, Role.GOAL);

    private static final Pattern REMARK = Pattern.compile(".*(?:原因|说明|备注|分析)");

    /** A remark that by its title holds a rate or a value, or a column of the funds that holds remarks. */
    private static Role told(Role role, String title) {
        var bare = Shape.bare(title);
        if (role == Role.FUND && REMARK.matcher(bare).matches()) {
            return Role.NOTE;
        } else if (role != Role.NOTE) {
            return role;
        }
        return bare.endsWith("率") || bare.endsWith("比例") ? Role.NUMBER : bare.endsWith("值") ? Role.VALUE : role;
    }

    /** The roles of a kind's columns; where a word has several, the first that is listed here. */
    private static List<Role> allowed(Kind kind) {
        return switch (kind) {
            case INDICATORS ->
                List.of(
                        Role.LEVEL1,
                        Role.LEVEL2,
                        Role.NAME,
                        Role.VALUE,
                        Role.NUMBER,
                        Role.SIGN,
                        Role.UNIT,
                        Role.NOTE,
                        Role.ORDINAL);
            case TASKS -> List.of(Role.TASK, Role.CONTENT, Role.AMOUNT, Role.ORDINAL, Role.NOTE);
            case PROJECTS ->
                List.of(
                        Role.ORDINAL,
                        Role.PROJECT,
                        Role.AMOUNT,
                        Role.GOAL,
                        Role.LEVEL1,
                        Role.LEVEL2,
                        Role.PACKED,
                        Role.NAME,
                        Role.VALUE,
                        Role.SIGN,
                        Role.UNIT,
                        Role.NOTE);
            case FUNDS -> List.of(Role.FUND, Role.NUMBER, Role.NOTE);
            case RESULTS -> List.of(Role.EXPECTED, Role.REACHED, Role.GOAL);
            case BUDGET -> List.of(Role.BUDGET, Role.AMOUNT);
        };
    }

    private static boolean isWhole(Kind kind, List<Column> columns) {
        return switch (kind) {
            case INDICATORS ->
                has(columns, Role.NAME)
                        && has(columns, Role.VALUE)
                        && (has(columns, Role.LEVEL1) || has(columns, Role.LEVEL2) || columns.size() > 2);
            case TASKS -> has(columns, Role.TASK) && has(columns, Role.AMOUNT) && has(columns, Role.CONTENT);
            case PROJECTS ->
                has(columns, Role.PROJECT)
                        && (has(columns, Role.PACKED) && has(columns, Role.AMOUNT)
                                || has(columns, Role.NAME) && has(columns, Role.VALUE));
            case FUNDS -> columns.stream().filter(c -> c.role() == Role.FUND).count() >= 3 && hasMoney(columns);
            case RESULTS ->
                columns.size() == 2
                        && columns.get(0).role() != Role.REACHED
                        && columns.get(1).role() == Role.REACHED;
            case BUDGET -> alternates(columns);
        };
    }

    private static boolean hasMoney(List<Column> columns) {
        return columns.stream()
                        .filter(c -> c.title().contains("预算") || c.title().contains("执行数"))
                        .count()
                >= 2;
    }

    /** Label, amount, label, amount. */
    private static boolean alternates(List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() != (i % 2 == 0 ? Role.BUDGET : Role.AMOUNT)
                    || i % 2 == 1 && !columns.get(i).title().contains("金额")) {
                return false;
            }
        }
        return columns.size() % 2 == 0;
    }

    private static boolean has(List<Column> columns, Role role) {
        return columns.stream().anyMatch(c -> c.role() == role);
    }

    boolean sameColumns(Header other) {
        return kind == other.kind && columns.equals(other.columns);
    }
}
