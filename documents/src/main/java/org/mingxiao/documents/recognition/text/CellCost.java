package org.mingxiao.documents.recognition.text;

import java.util.List;

/**
 * How badly a run of pieces fits a column, in points; 0 is a perfect fit and a difference of about 3 decides. The figures are
 * weights of evidence and have no source but trial over many layouts.
 */
final class CellCost {
    /** A run that no cell of the column can be. */
    static final double NEVER = 1e6;

    /** How the name of a class ends: no cell begins with it. */
    private static final String TAIL = "指标";

    /** No name of a source of money is longer. */
    private static final int LONGEST_SOURCE = 24;

    private final List<Piece> pieces;
    private final List<Column> columns;
    private final WrapCost wraps;

    /** @param widths the known width of each column in halves; 0 where unknown */
    CellCost(List<Piece> pieces, List<Column> columns, int[] widths) {
        this.pieces = pieces;
        this.columns = columns;
        this.wraps = new WrapCost(pieces, columns, widths);
    }

    /** What it costs to leave a cell empty. */
    double empty(int column) {
        var c = columns.get(column);
        if (c.optional()) {
            return 0.3;
        }
        return switch (c.role()) {
            case LEVEL1, LEVEL2, SIDE -> 0;
            case NAME, TASK, PROJECT -> 5;
            case VALUE -> 2 + 0.01 * (columns.size() - column);
            case NUMBER, FUND -> 1.5 + 0.02 * (columns.size() - column);
            case AMOUNT -> 0.6 + 0.01 * (columns.size() - column);
            case NOTE -> 0.2;
            case SIGN, UNIT, ORDINAL -> 0.8;
            case GOAL -> 1.2;
            case PACKED -> 3;
            default -> 1.5;
        };
    }

    /** What it costs to put a run of pieces into a cell, the run's text already joined. */
    double filled(int column, int from, int to, String text) {
        var role = columns.get(column).role();
        boolean packed = pieces.get(from).packed();
        if (packed || role == Role.PACKED) {
            return packed && role == Role.PACKED && to - from == 1
                    ? 0
                    : packed ? NEVER : 6 + wraps.of(column, from, to);
        }
        double fit = switch (role) {
            case LEVEL1, LEVEL2 -> isTwoLevels(from, to) ? 14 : level(role, text);
            case NAME, TASK, PROJECT, BUDGET -> name(role, from, to, text);
            case VALUE -> value(from, to, text);
            case NUMBER, AMOUNT, FUND, ORDINAL -> number(role, text);
            case SIGN -> Shape.isSign(text) ? 0 : 9;
            case UNIT -> text.length() <= 6 && !Shape.isNumber(text) ? 0.3 : 9;
            case NOTE -> note(from, to);
            case SIDE -> side(text);
            default -> prose(from, to);
        };
        return fit >= 9 ? fit : fit + wraps.of(column, from, to);
    }

    /** A whole name of a class has nothing behind it but its points. */
    private boolean isTwoLevels(int from, int to) {
        return to - from > 1
                && Levels.isFull(Levels.withoutPoints(pieces.get(from).text()))
                && !Shape.opens(pieces.get(from + 1).text())
                && !Shape.isNumber(pieces.get(from + 1).text());
    }

    private static double level(Role role, String text) {
        if (text.length() > 20 || isTail(text) || Shape.opens(text)) {
            return 14;
        }
        if (Levels.is(role, text)) {
            return -1;
        }
        boolean looksLike = text.length() <= 14 && text.replaceAll("\\s", "").endsWith("指标");
        return looksLike ? 3.5 : 14;
    }

    /** How many lines of a cell but the first open with a measured value, as cells of values do. */
    private int opening(int from, int to) {
        int opening = 0;
        for (int i = from + 1; i < to; i++) {
            opening += pieces.get(i).first() && pieces.get(i).isMeasure() ? 1 : 0;
        }
        return opening;
    }

    private static boolean isTail(String text) {
        return text.startsWith(TAIL)
                && !(text.length() > TAIL.length() && Character.isDigit(text.charAt(TAIL.length())));
    }

    private static double side(String text) {
        return text.length() <= 4 && "年度绩效指标体系".contains(text) ? 0.6 : 20;
    }

    private double name(Role role, int from, int to, String text) {
        double cost = 0.15 * (to - from - 1) + blanks(from, to, 2.5) + 2.5 * Shape.unbalanced(text);
        if (Shape.isMeasure(text)) {
            cost += 6;
        } else if (Shape.isNothing(text) && to - from == 1) {
            cost += 1.5;
        } else if (Shape.isState(text)) {
            cost += 2.5;
        }
        if (Levels.isFull(Shape.withoutDashes(text))) {
            cost += 7;
        }
        cost += strangers(from, to) + 2 * opening(from, to) + (isTail(text) ? 5 : 0);
        if (Shape.continues(text)) {
            cost += 4;
        }
        if (role == Role.BUDGET) {
            cost += (text.length() > LONGEST_SOURCE ? 4 : 0) + sources(from + 1, to);
        } else if (Shape.endsSentence(text)) {
            cost += 2;
        }
        if (text.endsWith("、") || text.endsWith("，")) {
            cost += 1;
        }
        return cost;
    }

    private double value(int from, int to, String text) {
        double cost = 0.15 * (to - from - 1) + blanks(from, to, 2) + 2.5 * Shape.unbalanced(text);
        cost += pieces.get(from).isMeasure() ? 0 : 1.5 * opening(from, to);
        if (Shape.continues(text) && !text.startsWith("：") && !text.startsWith(":")) {
            cost += 3;
        }
        if (Levels.isFull(text)) {
            return cost + 8;
        }
        if (Shape.isMeasure(text) || Shape.isState(text) || Shape.isNothing(text)) {
            return cost;
        }
        boolean figure = text.chars().anyMatch(Character::isDigit);
        return cost + (text.length() <= 8 ? 1 : text.length() <= 20 ? 1.6 : 2.2) - (figure ? 0.5 : 0);
    }

    private static double number(Role role, String text) {
        if (Shape.isNumber(text)) {
            return 0;
        }
        return role != Role.ORDINAL && Shape.isNothing(text) ? 0.2 : 30;
    }

    private double note(int from, int to) {
        var text = pieces.get(from).text();
        if (to - from == 1 && (Shape.isNothing(text) || Shape.isTick(text))) {
            return 0;
        }
        double cost = 0.8 + strangers(from, to) + blanks(from, to, 1) + sources(from, to);
        for (int i = from; i < to; i++) {
            cost += pieces.get(i).isMeasure() ? 1.5 : 0;
        }
        return cost;
    }

    /** What it costs to hold names of sources of money: each begins a row of its own. */
    private double sources(int from, int to) {
        double cost = 0;
        for (int i = from; i < to && columns.get(0).role() == Role.BUDGET; i++) {
            cost += Vocabulary.is(FieldRows.withoutAmong(pieces.get(i).text()), Role.BUDGET) ? 4 : 0;
        }
        return cost;
    }

    private double prose(int from, int to) {
        var text = pieces.get(from).text();
        double cost = 0.05 * (to - from - 1) + blanks(from, to, 0.5) + strangers(from, to);
        if (Shape.continues(text)) {
            cost += 4;
        }
        if (to - from == 1 && pieces.get(from).look() == Piece.Look.NUMBER) {
            cost += 3;
        }
        return cost
                + restarts(from, to)
                + (Shape.endsSentence(pieces.get(to - 1).text()) ? 0 : 0.8);
    }

    /** What it costs to count again from the same number within a cell, or not to begin with the first. */
    private double restarts(int from, int to) {
        var opening = Shape.item(pieces.get(from).text());
        double cost = opening.isEmpty() || opening.contains("1") || opening.contains("一") ? 0 : 1.5;
        for (int i = from + 1; i < to && !opening.isEmpty(); i++) {
            if (pieces.get(i).first() && Shape.item(pieces.get(i).text()).equals(opening)) {
                return cost + 3;
            }
        }
        return cost;
    }

    /** What it costs to hold amounts of money, labels, or in the midst of text bare numbers, which have cells of their own. */
    private double strangers(int from, int to) {
        double cost = 0;
        for (int i = from; i < to; i++) {
            cost += switch (pieces.get(i).look()) {
                case AMOUNT, LEVEL -> 4;
                case NUMBER -> to - from > 1 ? 1 : 0;
                case WORDS, MEASURE, SIGN -> 0;
            };
        }
        return cost;
    }

    /** What the blanks within lines cost: a cell rarely holds one, but copies put some around brackets and Latin words. */
    private double blanks(int from, int to, double each) {
        double cost = 0;
        for (int i = from + 1; i < to; i++) {
            var before = pieces.get(i - 1);
            var after = pieces.get(i);
            if (before.row() == after.row()) {
                cost += natural(before, after) ? 0.3 : each;
            }
        }
        return cost;
    }

    private static boolean natural(Piece before, Piece after) {
        char end = before.text().charAt(before.text().length() - 1);
        char start = after.text().charAt(0);
        return Shape.opens(after.text())
                || Shape.continues(after.text())
                || before.look() == Piece.Look.SIGN
                || Shape.isComparator(before.text())
                || "、，；：:（(".indexOf(end) >= 0
                || (isLatin(end) != isLatin(start)) && !after.isMeasure() && !before.isMeasure();
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80 && Character.isLetterOrDigit(c);
    }
}
