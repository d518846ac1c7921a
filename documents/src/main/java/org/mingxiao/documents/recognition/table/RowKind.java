package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Labels;
import org.mingxiao.documents.recognition.phrase.Lexicon;
import org.mingxiao.documents.recognition.phrase.Money;

/** What a row of a form is, told by its own labels. */
enum RowKind {
    BLANK,
    INDICATOR_HEADER,
    PROJECT_HEADER,
    TASK_HEADER,
    FUND_HEADER,
    GOALS_HEADER,
    GOALS,
    TASKS,
    OTHER_TASKS,
    HEAD,
    AMOUNTS,
    SCORE,
    NOTE,
    DATA;

    private static final Pattern NOTE_TEXT =
            Pattern.compile("^[(（*]*(?:注|备注|说明|填表说明|填报说明|注释)\\s*[：:\\d].*|^注意事项.*", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("^([^：:]{2,16})[：:](.*)$", Pattern.DOTALL);

    /** Kinds that end whatever block stands above them. */
    boolean opensBlock() {
        return this != BLANK && this != DATA && this != AMOUNTS && this != SCORE;
    }

    static RowKind of(List<Row> rows, int at) {
        var row = rows.get(at);
        if (row.isBlank()) {
            return BLANK;
        }
        var fresh = row.fresh();
        if (isNote(fresh)) {
            return NOTE;
        }
        return header(rows, at).orElseGet(() -> byLead(row, fresh));
    }

    private static Optional<RowKind> header(List<Row> rows, int at) {
        if (isProjectHeader(rows, at)) {
            return Optional.of(PROJECT_HEADER);
        }
        if (isIndicatorHeader(rows, at)) {
            return Optional.of(INDICATOR_HEADER);
        }
        if (isTaskHeader(rows, at)) {
            return Optional.of(TASK_HEADER);
        }
        if (isFundHeader(rows, at)) {
            return Optional.of(FUND_HEADER);
        }
        return isGoalsHeader(rows, at) ? Optional.of(GOALS_HEADER) : Optional.empty();
    }

    private static RowKind byLead(Row row, List<Cell> fresh) {
        var lead = fresh.get(0);
        var fields = Lexicon.fields(lead.text());
        if (fields.contains(Field.OTHER_TASKS)) {
            return OTHER_TASKS;
        }
        if (fields.contains(Field.NOTE) && lead.column() == 1 && fresh.size() <= 2) {
            return NOTE;
        }
        boolean text = fresh.size() == 2 && fresh.get(1).text().length() > 8;
        if (fields.contains(Field.TASKS) && text && lead.column() <= 2) {
            return TASKS;
        }
        boolean score = fields.contains(TOTAL_SCORE) || fields.contains(GRADE);
        if (score && fresh.size() > 1 && !fields.contains(FUND_SOURCE) && !hasMoney(fresh)) {
            return SCORE;
        }
        boolean goals = fields.stream().anyMatch(Set.of(Field.GOALS, CYCLE_GOAL, ANNUAL_GOAL)::contains);
        if (goals && lead.column() <= 2) {
            return GOALS;
        }
        if (fields.stream().anyMatch(Vocabulary.HEAD::contains) || isInlineHead(lead)) {
            return HEAD;
        }
        boolean rate = fields.contains(EXECUTION_RATE) && fresh.size() == 2;
        return rate || hasMoney(fresh) ? AMOUNTS : DATA;
    }

    private static boolean hasMoney(List<Cell> fresh) {
        return fresh.stream().anyMatch(c -> {
            var fields = Lexicon.fields(inlineLabel(c.text()).orElse(c.text()));
            return fields.contains(FUND_SOURCE) || fields.contains(FUND_GROUP) || isTotalOfMoney(c, fields);
        });
    }

    private static boolean isTotalOfMoney(Cell cell, Set<Field> fields) {
        boolean total = fields.contains(TOTAL) || fields.contains(AMOUNT);
        return total
                && (!fields.contains(TOTAL_SCORE) || Money.unitIn(cell.text()).isPresent());
    }

    /** 部门名称：某局 in one cell. */
    private static boolean isInlineHead(Cell cell) {
        return inlineLabel(cell.text())
                .filter(label -> !Collections.disjoint(Lexicon.fields(label), Vocabulary.HEAD))
                .isPresent();
    }

    /** The label of a cell that holds label and content, parted by a colon. */
    static Optional<String> inlineLabel(String text) {
        var matcher = INLINE.matcher(Labels.cleared(text).strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** What stands behind the colon of such a cell. */
    static Optional<String> inlineContent(String text) {
        var matcher = INLINE.matcher(Labels.cleared(text).strip());
        return matcher.matches() ? Optional.of(matcher.group(2).strip()) : Optional.empty();
    }

    private static boolean isNote(List<Cell> fresh) {
        return NOTE_TEXT.matcher(Labels.cleared(fresh.get(0).text()).strip()).matches()
                && (fresh.size() == 1 || fresh.get(0).text().length() > 4);
    }

    private static boolean isProjectHeader(List<Row> rows, int at) {
        var header = Header.at(rows, at, Vocabulary.PROJECT_COLUMNS);
        if (header.isEmpty() || header.get().columns().all().size() < 3) {
            return false;
        }
        var columns = header.get().columns();
        boolean content = columns.hasAny(Set.of(Field.GOALS, INDICATORS, INDICATOR, LEVEL1, LEVEL2));
        return content
                && (columns.has(PROJECT_NAME) || columns.has(DEPARTMENT) && columns.hasAny(Vocabulary.LEVELS))
                && allLabels(rows.get(at), Vocabulary.PROJECT_COLUMNS);
    }

    private static boolean isIndicatorHeader(List<Row> rows, int at) {
        var header = Header.at(rows, at, Vocabulary.INDICATOR_COLUMNS);
        return header.filter(h -> h.columns().hasAny(Vocabulary.LEVELS)
                        && (h.columns().hasAny(Vocabulary.VALUES) || h.columns().hasAny(Vocabulary.POINTS)))
                .isPresent();
    }

    private static boolean isTaskHeader(List<Row> rows, int at) {
        var header = Header.at(rows, at, Vocabulary.TASK_COLUMNS);
        return header.filter(h -> h.columns().has(TASK_NAME)
                        && h.columns().hasAny(Set.of(TASK_CONTENT, TASK_EXPECTED, AMOUNT, TOTAL))
                        && h.columns().all().size() >= 2)
                .isPresent();
    }

    private static boolean isFundHeader(List<Row> rows, int at) {
        var header = Header.at(rows, at, Vocabulary.FUND_COLUMNS);
        var money = Set.of(INITIAL_BUDGET, ADJUSTED_BUDGET, EXECUTED, EXECUTION_RATE);
        return header.filter(h -> h.columns().all().stream()
                                .map(Columns.Column::role)
                                .filter(money::contains)
                                .distinct()
                                .count()
                        >= 2)
                .isPresent();
    }

    private static boolean isGoalsHeader(List<Row> rows, int at) {
        var header = Header.at(rows, at, Vocabulary.GOAL_COLUMNS);
        return header.filter(h -> h.columns().all().size() == 2)
                .map(Header::columns)
                .filter(c -> c.has(EXPECTED_GOAL) && c.has(ACTUAL_GOAL)
                        || c.has(CYCLE_GOAL) && c.has(ANNUAL_GOAL)
                        || c.hasAny(Set.of(ANNUAL_GOAL, CYCLE_GOAL)) && c.has(ACTUAL_GOAL))
                .isPresent();
    }

    /** A pair of label and content is no header, though the label is one. */
    private static boolean allLabels(Row row, List<Field> vocabulary) {
        long labels = row.fresh().stream()
                .filter(c -> Lexicon.first(c.text(), vocabulary).isPresent())
                .count();
        return labels * 10 >= row.fresh().size() * 8L;
    }
}
