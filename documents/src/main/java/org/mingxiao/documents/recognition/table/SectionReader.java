package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Taxonomy;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Lexicon;
import org.mingxiao.documents.recognition.phrase.Money;

/** Reads the rows of one form from top to bottom, block by block. */
final class SectionReader {
    private static final int LONGEST_HEADING = 16;

    private final Section section;
    private final List<Row> rows;
    private final @Nullable RowKind[] kinds;
    private final FormDraft draft = new FormDraft();
    private final PairsReader pairs = new PairsReader(draft);
    private final GoalsReader goals = new GoalsReader(draft);
    private @Nullable TasksReader tasks;

    private SectionReader(Section section) {
        this.section = section;
        this.rows = section.rows();
        this.kinds = new @Nullable RowKind[rows.size()];
    }

    static FormDraft read(Section section) {
        var reader = new SectionReader(section);
        reader.read();
        return reader.draft;
    }

    private void read() {
        section.lines().forEach(pairs::readLine);
        int at = 0;
        while (at < rows.size()) {
            at = readAt(at);
        }
    }

    /** What each row is, told once. */
    private RowKind kind(int at) {
        var known = kinds[at];
        if (known == null) {
            known = RowKind.of(rows, at);
            kinds[at] = known;
        }
        return known;
    }

    private int readAt(int at) {
        var row = rows.get(at);
        return switch (kind(at)) {
            case BLANK, NOTE -> at + 1;
            case INDICATOR_HEADER -> indicators(at);
            case PROJECT_HEADER -> projects(at);
            case TASK_HEADER -> tasks(at);
            case FUND_HEADER -> funds(at);
            case GOALS_HEADER -> goals(at);
            case GOALS -> goalsBeside(at);
            case OTHER_TASKS -> otherTasks(at);
            case HEAD -> pairs(row, at);
            case AMOUNTS, SCORE -> amounts(at);
            case TASKS -> tasksBeside(row, at);
            case DATA -> unknown(row, at);
        };
    }

    private int indicators(int at) {
        var header = Header.at(rows, at, Vocabulary.INDICATOR_COLUMNS).orElseThrow();
        draft.seen.add(FormDraft.Block.INDICATORS);
        hearUnits(at, header.height());
        var data = new ArrayList<Row>();
        int end = data(at, header, Vocabulary.INDICATOR_COLUMNS, data);
        draft.indicators.addAll(new IndicatorsReader(draft, plainValue(rows.get(at))).read(data, header.columns()));
        return end;
    }

    /** Below 中期绩效指标 a plain 指标值 is the cycle's. */
    private static Field plainValue(Row row) {
        boolean cycle = row.filled().stream().anyMatch(c -> Lexicon.is(c.text(), CYCLE_INDICATORS));
        return cycle ? CYCLE_VALUE : ANNUAL_VALUE;
    }

    private int projects(int at) {
        var header = Header.at(rows, at, Vocabulary.PROJECT_COLUMNS).orElseThrow();
        hearUnits(at, header.height());
        var data = new ArrayList<Row>();
        int end = data(at, header, Vocabulary.PROJECT_COLUMNS, data);
        new ProjectTable(draft, header.columns()).read(data);
        return end;
    }

    private void hearUnits(int at, int height) {
        rows.subList(at, at + height).stream()
                .flatMap(row -> row.fresh().stream())
                .forEach(c -> draft.hearUnit(Money.unitIn(c.text()).orElse(null)));
    }

    /**
     * Collects the rows below a header up to the next block; the header itself may be printed again.
     *
     * @return the first row behind them
     */
    private int data(int at, Header header, List<Field> vocabulary, List<Row> data) {
        int end = at + header.height();
        while (end < rows.size()) {
            var row = rows.get(end);
            var kind = kind(end);
            if (isRepeated(at, header, end)) {
                end += header.height();
                continue;
            }
            if (kind == RowKind.NOTE && row.fresh().size() <= 2 || kind.opensBlock() && !isData(row, kind, header)) {
                break;
            }
            boolean points = vocabulary == Vocabulary.INDICATOR_COLUMNS;
            if (points && kind == RowKind.SCORE && isScore(row, header)) {
                new ScoreReader(draft).read(row, header.columns());
            } else if (kind != RowKind.BLANK) {
                data.add(row);
            }
            end++;
        }
        return end;
    }

    /** The header of the same block, printed again on the next page. */
    private boolean isRepeated(int at, Header header, int end) {
        var first = rows.get(at).fresh();
        var again = rows.get(end).fresh();
        if (again.isEmpty()) {
            return false;
        }
        var same = texts(Header.withoutBlock(first, Vocabulary.INDICATOR_COLUMNS))
                .equals(texts(Header.withoutBlock(again, Vocabulary.INDICATOR_COLUMNS)));
        return same && end + header.height() <= rows.size() && !isOtherBlock(first.get(0), again.get(0));
    }

    private static boolean isOtherBlock(Cell first, Cell again) {
        boolean names = !Collections.disjoint(Lexicon.fields(again.text()), Vocabulary.BLOCKS);
        return names && !Row.text(first).equals(Row.text(again));
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(Row::text).toList();
    }

    /** A label that opens a block elsewhere may be an ordinary word of a row that has a name and values. */
    private static boolean isData(Row row, RowKind kind, Header header) {
        var isLeadKind = Set.of(RowKind.HEAD, RowKind.GOALS, RowKind.OTHER_TASKS, RowKind.NOTE);
        if (!isLeadKind.contains(kind)) {
            return false;
        }
        var lead = row.fresh().get(0);
        var columns = header.columns();
        int edge = columns.all().get(0).from();
        if (lead.column() > edge || Taxonomy.isLabel(lead.text())) {
            return true;
        }
        long contents = columns.all().stream()
                .skip(1)
                .filter(c -> Columns.cells(row, c).stream().anyMatch(cell -> isContent(row, cell)))
                .count();
        return contents >= 2 && contents >= columns.all().size() / 2;
    }

    private static boolean isContent(Row row, Cell cell) {
        return row.starts(cell)
                && !Row.isBlank(cell)
                && RowKind.inlineLabel(cell.text()).isEmpty()
                && Collections.disjoint(Lexicon.fields(cell.text()), Vocabulary.HEAD);
    }

    private static boolean isScore(Row row, Header header) {
        var columns = header.columns();
        int name = columns.first(INDICATOR)
                .or(() -> columns.first(LEVEL2))
                .map(Columns.Column::from)
                .orElse(1);
        return row.fresh().get(0).column() <= name;
    }

    private int tasks(int at) {
        var header = Header.at(rows, at, Vocabulary.TASK_COLUMNS).orElseThrow();
        hearUnits(at, header.height());
        var reader = new TasksReader(draft, header.columns());
        tasks = reader;
        draft.seen.add(FormDraft.Block.TASKS);
        int end = at + header.height();
        while (end < rows.size()) {
            var kind = kind(end);
            if (isRepeated(at, header, end)) {
                end += header.height();
                continue;
            }
            boolean opens = kind.opensBlock() && !isData(rows.get(end), kind, header);
            if (opens || reader.isOtherMoney(rows.get(end), kind)) {
                break;
            }
            if (kind != RowKind.BLANK) {
                reader.read(rows.get(end));
            }
            end++;
        }
        return end;
    }

    private int otherTasks(int at) {
        if (tasks == null) {
            TasksReader.readOthers(draft, rows.get(at));
        } else {
            tasks.readOthers(rows.get(at));
        }
        return at + 1;
    }

    private int tasksBeside(Row row, int at) {
        TasksReader.readBeside(draft, row);
        return at + 1;
    }

    private int funds(int at) {
        var header = Header.at(rows, at, Vocabulary.FUND_COLUMNS).orElseThrow();
        hearUnits(at, header.height());
        var reader = new FundsReader(draft, header.columns());
        int end = at + header.height();
        while (end < rows.size() && (rows.get(end).isBlank() || reader.holds(rows.get(end)))) {
            if (!rows.get(end).isBlank()) {
                reader.read(rows.get(end));
            }
            end++;
        }
        return end;
    }

    private int goals(int at) {
        var header = Header.at(rows, at, Vocabulary.GOAL_COLUMNS).orElseThrow();
        int end = at + header.height();
        while (end < rows.size() && kind(end) == RowKind.DATA) {
            goals.read(rows.get(end), header.columns());
            end++;
        }
        return end;
    }

    /** The goals beside their label and in the rows that the label is merged over. */
    private int goalsBeside(int at) {
        var label = rows.get(at).fresh().get(0);
        goals.read(rows.get(at));
        int end = at + 1;
        while (end < rows.size() && rows.get(end).cells().contains(label) && kind(end) == RowKind.DATA) {
            goals.read(rows.get(end));
            end++;
        }
        return end;
    }

    private int pairs(Row row, int at) {
        pairs.read(row);
        return at + 1;
    }

    private int amounts(int at) {
        int paired = new PairedFunds(draft).read(rows, at);
        int below = paired > 0 ? paired : new MoneyReader(draft).readBelow(rows, at);
        if (below > 0) {
            return at + below;
        }
        pairs.read(rows.get(at));
        return at + 1;
    }

    private int unknown(Row row, int at) {
        var fresh = row.fresh();
        if (MoneyReader.isNamed(fresh)) {
            return pairs(row, at);
        }
        boolean onlyLabels =
                fresh.stream().allMatch(c -> !Lexicon.fields(c.text()).isEmpty());
        boolean heading = fresh.size() == 1 && (section.isHeading(fresh.get(0)) || isShort(fresh.get(0)));
        if (!onlyLabels && !heading && !section.isTail(row)) {
            draft.notUnderstood.add(row.place());
        }
        return at + 1;
    }

    /** A heading inside the table, not a text that someone wrote into a field. */
    private static boolean isShort(Cell cell) {
        return Row.text(cell).length() <= LONGEST_HEADING;
    }
}
