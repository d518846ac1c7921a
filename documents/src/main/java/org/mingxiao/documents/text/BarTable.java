package org.mingxiao.documents.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingxiao.documents.text.TextTable.Row;

/**
 * Columns parted by bars: Markdown, plain pipes, and frames drawn with line characters, in which a row may take several
 * lines.
 */
final class BarTable implements TableShape {
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)[|｜│┃║]");
    private static final Pattern RULE = Pattern.compile("[\\s|｜:：+=\\-—─━═│┃║┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝]+");

    /** Up to which line there is no such table. */
    private int refused;

    @Override
    public Optional<TextTable> at(List<SourceLine> lines, int from) {
        if (from < refused) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        List<Integer> afterRule = new ArrayList<>();
        int rules = 0;
        int at = from;
        for (; at < lines.size() && belongs(lines.get(at).text()); at++) {
            if (RULE.matcher(lines.get(at).text()).matches()) {
                rules++;
                afterRule.add(rows.size());
            } else {
                rows.add(new Row(lines.get(at), cells(lines.get(at).text())));
            }
        }
        refused = at;
        boolean table = rows.size() + rules >= 2
                && rows.stream().anyMatch(row -> row.cells().size() >= 2);
        if (!table) {
            return Optional.empty();
        }
        boolean ruledRows = rules > 2 && rows.size() > rules - 1;
        return Optional.of(new TextTable(ruledRows ? joined(rows, afterRule) : rows, at));
    }

    private static boolean belongs(String line) {
        if (line.chars().noneMatch(BarTable::isDrawn)) {
            return false;
        }
        String text = line.strip();
        if (text.length() >= 3
                && RULE.matcher(text).matches()
                && text.chars().anyMatch(c -> c != ' ' && c != '-' && c != '—' && c != '=' && c != '－')) {
            return true;
        }
        long bars = BAR.matcher(text).results().limit(2).count();
        return bars >= 2 || bars == 1 && !text.startsWith("|") && text.indexOf(" | ") > 0;
    }

    private static boolean isDrawn(int c) {
        return c == '|' || c == '+' || c == '｜' || c >= 0x2500 && c <= 0x257F;
    }

    private static List<String> cells(String line) {
        String text = line.strip();
        List<String> cells = new ArrayList<>(List.of(BAR.split(text, -1)));
        if (cells.get(0).isBlank() && cells.size() > 1) {
            cells.remove(0);
        }
        if (cells.size() > 1 && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        cells.replaceAll(cell -> Markdown.plain(cell.replace("\\|", "|").strip()));
        return cells;
    }

    /** Joins the lines between two rules to one row. */
    private static List<Row> joined(List<Row> lines, List<Integer> afterRule) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (rows.isEmpty() || afterRule.contains(i)) {
                rows.add(lines.get(i));
            } else {
                Row last = rows.remove(rows.size() - 1);
                rows.add(new Row(last.line(), below(last.cells(), lines.get(i).cells())));
            }
        }
        return rows;
    }

    private static List<String> below(List<String> upper, List<String> lower) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            cells.add((i < upper.size() ? upper.get(i) : "") + (i < lower.size() ? lower.get(i) : ""));
        }
        return cells;
    }
}
