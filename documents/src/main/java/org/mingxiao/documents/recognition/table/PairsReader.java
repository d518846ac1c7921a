package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Place;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Labels;
import org.mingxiao.documents.recognition.phrase.Lexicon;
import org.mingxiao.documents.recognition.phrase.Money;
import org.mingxiao.documents.recognition.phrase.Title;

/** Rows of a label and its content side by side, or in one cell with a colon between: who, which year, how much. */
final class PairsReader {
    private static final List<Field> TEXT_FIELDS =
            List.of(PROJECT_NAME, DEPARTMENT, SUPERVISOR, SPENDING_UNIT, YEAR, ORDINARY);
    private static final Pattern MONEY_UNIT = Pattern.compile("(?:人民币)?(?:亿|百万|万|千)?元[,;/、].*|(?:人民币)?(?:亿|百万|万|千)?元");
    private static final Pattern SPACED_AMOUNT =
            Pattern.compile("([^\\s：:\\d]{2,16})[\\s\\u3000]+(\\d[\\d,.]*(?:亿元|万元|元)?)");
    private static final Pattern FILLED_IN = Pattern.compile("^(?:填报|申报|编报|编制)");
    private static final Set<Field> SCORES = Set.of(TOTAL_SCORE, GRADE, EXECUTION_RATE);

    private final FormDraft draft;
    private final MoneyReader money;

    PairsReader(FormDraft draft) {
        this.draft = draft;
        this.money = new MoneyReader(draft);
    }

    /** Reads one row; what it does not understand is told to the draft. */
    void read(Row row) {
        Cell pending = null;
        var cells = withoutBlock(row);
        for (var cell : cells) {
            draft.hearUnit(Money.unitIn(cell.text()).orElse(null));
            if (Row.isBlank(cell)) {
                pending = isRestOfLabel(cell, cells) ? pending : emptied(row, pending, cell);
            } else if (readInline(row, cell)) {
                pending = null;
            } else if (isLabel(cell, pending)) {
                pending = cell;
            } else if (pending != null) {
                assign(
                        pending.text(),
                        Row.text(cell),
                        row.place(cell),
                        row.place(pending).column());
                pending = null;
            } else {
                pending = cell;
            }
        }
    }

    /** Reads a line of text such as {@code 部门名称：某局　　单位：万元}. */
    void readLine(String line) {
        draft.hearUnit(Money.unitIn(line).orElse(null));
        SpacedPairs.in(line).forEach(pair -> assignText(pair.label(), pair.content(), Place.of(line.strip())));
        for (var part : line.strip().split("[\\s\\u3000]{2,}|(?<=[\\p{IsHan})）])[\\s\\u3000]+(?=[^：:\\s]{2,12}[：:])")) {
            var label = RowKind.inlineLabel(part);
            var content = RowKind.inlineContent(part);
            if (label.isPresent() && content.isPresent() && !content.get().isBlank()) {
                assignText(label.get(), Labels.unwrapped(content.get()), Place.of(part));
            }
        }
    }

    private static List<Cell> withoutBlock(Row row) {
        var cells = row.cells().stream()
                .filter(row::starts)
                .map(MoneyReader::withoutGroup)
                .toList();
        int from = 0;
        while (from < cells.size() - 1 && isBlockOnly(cells.get(from))) {
            from++;
        }
        return cells.subList(from, cells.size());
    }

    private static boolean isBlockOnly(Cell cell) {
        var fields = Lexicon.fields(cell.text());
        return !Collections.disjoint(fields, Vocabulary.BLOCKS)
                && Collections.disjoint(fields, Set.of(TOTAL, PROJECT_NAME, AMOUNT));
    }

    private static boolean isLabel(Cell cell, @Nullable Cell pending) {
        var fields = Lexicon.fields(cell.text());
        if (fields.isEmpty() || Money.isLikeAmount(cell.text())) {
            return false;
        }
        boolean head = !Collections.disjoint(fields, Vocabulary.HEAD);
        // 资金性质 | 财政拨款: a source of money may be the content of another label.
        boolean answersText = pending != null
                && Lexicon.first(pending.text(), TEXT_FIELDS).isPresent()
                && !head
                && !pending.text().strip().endsWith("：");
        return !answersText && (head || isMoneyLabel(fields) || !Collections.disjoint(fields, SCORES));
    }

    private static boolean isMoneyLabel(Set<Field> fields) {
        return !Collections.disjoint(fields, Vocabulary.MONEY)
                || !Collections.disjoint(fields, Vocabulary.FUND_COLUMNS)
                || !Collections.disjoint(fields, Vocabulary.BLOCKS);
    }

    /** In text, an empty cell before an amount is the rest of a label that was merged over it. */
    private static boolean isRestOfLabel(Cell blank, List<Cell> cells) {
        return blank.line() != null
                && cells.stream()
                        .filter(c -> c.column() > blank.column() && !Row.isBlank(c))
                        .findFirst()
                        .filter(c -> Money.isLikeAmount(c.text()))
                        .isPresent();
    }

    /** An empty cell beside a label: the amount is unknown, and so is any other content. */
    private @Nullable Cell emptied(Row row, @Nullable Cell pending, Cell cell) {
        if (pending == null) {
            return null;
        }
        var fields = Lexicon.fields(pending.text());
        boolean amount = fields.contains(FUND_SOURCE) || fields.contains(TOTAL) && !fields.contains(TOTAL_SCORE);
        if (amount && !isGroup(fields)) {
            money.add(pending.text(), "", row.place(cell), pending.column());
        }
        return null;
    }

    private static boolean isGroup(Set<Field> fields) {
        return fields.contains(FUND_GROUP) && !fields.contains(FUND_SOURCE);
    }

    private boolean readInline(Row row, Cell cell) {
        var lines = Labels.cleared(cell.text()).lines().toList();
        boolean all = !lines.isEmpty() && lines.stream().allMatch(PairsReader::isInlinePair);
        if (!all && isInlinePair(Row.text(cell))) {
            lines = List.of(Row.text(cell));
            all = true;
        }
        if (all) {
            for (var printed : lines) {
                var line = withColon(printed);
                var label = RowKind.inlineLabel(line).orElseThrow();
                var content = RowKind.inlineContent(line).orElseThrow();
                assign(label, content, row.place(cell), cell.column());
            }
        }
        return all;
    }

    /** Label and content in one cell; a label with nothing behind its colon awaits the next cell. */
    private static boolean isInlinePair(String text) {
        var content = RowKind.inlineContent(withColon(text)).orElse("");
        return !content.isBlank()
                && RowKind.inlineLabel(withColon(text))
                        .filter(label -> !Lexicon.fields(label).isEmpty())
                        .isPresent();
    }

    /** Without 其中, and with a colon where only a blank parts a source of money from its amount. */
    private static String withColon(String text) {
        var rest = text.strip().replaceFirst("^其中\\s*[：:]\\s*", "");
        var blank = SPACED_AMOUNT.matcher(rest);
        boolean money = blank.matches() && !Collections.disjoint(Lexicon.fields(blank.group(1)), Vocabulary.MONEY);
        return money ? blank.group(1) + "：" + blank.group(2) : rest;
    }

    private void assign(String label, String content, Place place, @Nullable Integer column) {
        var fields = Lexicon.fields(label);
        if (Lexicon.first(label, TEXT_FIELDS).isPresent() && !Money.isLikeAmount(content)) {
            assignText(label, content, place);
        } else if (fields.contains(EXECUTION_RATE)) {
            draft.executionRate =
                    draft.executionRate == null ? Money.number(content).orElse(null) : draft.executionRate;
        } else if (fields.contains(GRADE) || fields.contains(TOTAL_SCORE) && !fields.contains(TOTAL)) {
            assignScore(fields, content);
        } else if (Money.isLikeAmount(content)) {
            assignAmount(label, content, place, column == null ? 0 : column);
        }
    }

    private void assignAmount(String label, String content, Place place, int column) {
        if (Lexicon.is(label, YEAR)) {
            draft.year = draft.year == null ? Title.yearLine(content) : draft.year;
        } else if (!Lexicon.is(label, ORDINARY)) {
            money.add(label, content, place, column);
        }
    }

    private void assignScore(Set<Field> fields, String content) {
        var number = Money.number(content);
        if (number.isPresent() && fields.contains(TOTAL_SCORE) && draft.totalScore == null) {
            draft.totalScore = number.get();
        } else if (number.isEmpty() && fields.contains(GRADE) && draft.grade == null) {
            draft.grade = Grades.in(content);
        }
    }

    private void assignDepartment(String label, String content) {
        boolean filledIn = FILLED_IN.matcher(Labels.folded(label)).find();
        var name = Names.plain(content);
        if (!name.isEmpty() && (draft.department == null || draft.departmentFilledIn && !filledIn)) {
            draft.department = name;
            draft.departmentFilledIn = filledIn;
        }
    }

    private void assignText(String label, String content, Place place) {
        if (MONEY_UNIT.matcher(Labels.folded(content)).matches()) {
            return;
        }
        switch (Lexicon.first(label, TEXT_FIELDS).orElse(ORDINARY)) {
            case PROJECT_NAME -> {
                if (draft.projectName == null) {
                    draft.projectName = content;
                    draft.projectPlace = place.withText(content);
                }
            }
            case DEPARTMENT -> assignDepartment(label, content);
            case SUPERVISOR -> draft.supervisor = draft.supervisor == null ? Names.plain(content) : draft.supervisor;
            case SPENDING_UNIT ->
                draft.spendingUnit = draft.spendingUnit == null ? Names.plain(content) : draft.spendingUnit;
            case YEAR -> draft.year = draft.year == null ? Title.year(content) : draft.year;
            default -> {}
        }
        draft.seen.add(FormDraft.Block.HEAD);
    }
}
