package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.form.Place;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Labels;
import org.mingxiao.documents.recognition.phrase.Lexicon;
import org.mingxiao.documents.recognition.phrase.Money;

/** Amounts beside or below their labels. */
final class MoneyReader {
    private static final Pattern NAMED = Pattern.compile(".*(?:预算|资金|经费|金额|支出|收入|拨款|投入|总额)数?额?");
    private static final Pattern OF_CYCLE = Pattern.compile("^(?:中期|实施期|实施周期|中长期|项目实施期).*");

    private static final Pattern OF_YEAR = Pattern.compile(".*(?:年度|当年|本年).*");

    private final FormDraft draft;
    /** Whether the total that was found is the year's, not the whole project's. */
    private boolean totalOfYear;

    /** The total that stands above the parts of each column. */
    private final TreeMap<Integer, String> totals = new TreeMap<>();

    MoneyReader(FormDraft draft) {
        this.draft = draft;
    }

    /** The label without colon, unit and 其中. */
    static String item(String label) {
        return Labels.folded(label)
                .replaceFirst("^其中:?", "")
                .replaceFirst("^(?:\\(?\\d{1,2}\\)?[.、]|\\(\\d{1,2}\\)|[一二三四五六七八九十]、|\\([一二三四五六七八九十]\\))", "")
                .replaceAll("\\((?:单位:?)?(?:人民币)?(?:亿|百万|万|千)?元\\)", "")
                .replaceAll("\\([A-Za-z](?:[=/][^()]*)?\\)", "")
                .replaceFirst("[:;,。、]+$", "");
    }

    /** The source behind the group that it stands in: {@code （1）基本支出} of {@code 2、资金结构：（1）基本支出}. */
    static Cell withoutGroup(Cell cell) {
        var group = RowKind.inlineLabel(cell.text()).map(Lexicon::fields).orElse(Set.of());
        var source = RowKind.inlineContent(cell.text()).orElse("");
        boolean grouped = !Collections.disjoint(group, Set.of(FUND_GROUP, FUNDS_BLOCK, BUDGET_BLOCK))
                && Lexicon.first(source, List.of(FUND_SOURCE, TOTAL)).isPresent();
        return grouped
                ? new Cell(
                        cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), source, cell.page(), cell.line())
                : cell;
    }

    /** Whether a row is a name of money, unknown to the lexicon, and its amount. */
    static boolean isNamed(List<Cell> cells) {
        return cells.size() >= 2
                && NAMED.matcher(item(cells.get(0).text())).matches()
                && Money.isLikeAmount(cells.get(1).text());
    }

    void add(String label, String content, Place place, int column) {
        var item = item(label);
        boolean total = Lexicon.is(label, TOTAL);
        if (total) {
            totals.put(column, item);
        }
        var above = totals.floorEntry(column);
        boolean ofCycle = above != null && OF_CYCLE.matcher(above.getValue()).matches();
        var amount = Money.amount(content, draft.unit()).orElse(null);
        draft.budget.add(new BudgetItem(ofCycle && !total ? above.getValue() + "·" + item : item, amount, place));
        draft.seen.add(FormDraft.Block.BUDGET);
        if (ofCycle) {
            return;
        }
        if (total || Lexicon.is(label, AMOUNT)) {
            boolean year = OF_YEAR.matcher(item).matches();
            if (draft.projectTotal == null || year && !totalOfYear) {
                draft.projectTotal = amount;
                totalOfYear = year;
            }
        } else if (Lexicon.is(label, FUND_SOURCE)) {
            draft.funding.add(new Funding(item, amount));
        }
    }

    /**
     * Reads labels in a row with their amounts in the row below, where the rows are so arranged.
     *
     * @return how many rows were read; 0 where they are not
     */
    int readBelow(List<Row> rows, int at) {
        var labels = labels(rows.get(at));
        if (labels.size() < 2) {
            return 0;
        }
        int below = at + 1;
        var parted = new ArrayList<>(labels);
        while (below < rows.size() && below < at + 3 && isLabelRow(rows.get(below))) {
            for (var label : labels(rows.get(below))) {
                parted.removeIf(l -> l.row() < label.row() && covers(l, label.column()));
                parted.add(label);
            }
            below++;
        }
        if (below >= rows.size() || !isAmountRow(rows.get(below), parted)) {
            return 0;
        }
        parted.sort(java.util.Comparator.comparingInt(Cell::column));
        for (var label : parted) {
            draft.hearUnit(Money.unitIn(label.text()).orElse(null));
        }
        var amounts = rows.get(below);
        for (var label : parted) {
            amounts.at(label.column()).ifPresent(c -> add(label.text(), Row.text(c), amounts.place(c), label.column()));
        }
        return below - at + 1;
    }

    private static boolean covers(Cell label, int column) {
        return label.column() <= column && column < label.column() + label.columnSpan();
    }

    private static List<Cell> labels(Row row) {
        return row.fresh().stream().filter(MoneyReader::isMoneyLabel).toList();
    }

    private static boolean isMoneyLabel(Cell cell) {
        var fields = Lexicon.fields(cell.text());
        return fields.contains(FUND_SOURCE)
                || fields.contains(TOTAL)
                || fields.contains(FUND_GROUP) && !Row.text(cell).endsWith("：");
    }

    private static boolean isLabelRow(Row row) {
        return !row.fresh().isEmpty() && row.fresh().stream().allMatch(MoneyReader::isMoneyLabel);
    }

    /** Below the labels stand amounts or nothing, and at least one amount. */
    private static boolean isAmountRow(Row row, List<Cell> labels) {
        boolean none = labels.stream()
                .noneMatch(l -> row.at(l.column())
                        .filter(c -> row.starts(c) && Money.isLikeAmount(c.text()))
                        .isPresent());
        return !none
                && labels.stream()
                        .allMatch(l -> row.at(l.column())
                                .filter(c -> row.starts(c) && (Row.isBlank(c) || Money.isLikeAmount(c.text())))
                                .isPresent());
    }
}
