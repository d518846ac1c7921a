package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Project;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.IndicatorBuilder;
import org.mingxiao.documents.recognition.phrase.Labels;
import org.mingxiao.documents.recognition.phrase.Lexicon;
import org.mingxiao.documents.recognition.phrase.Money;
import org.mingxiao.documents.recognition.phrase.PackedIndicators;

/** A table of many projects: a row each with its indicators packed in one cell, or a row an indicator. */
final class ProjectTable {
    private static final Pattern UNIT_NAME =
            Pattern.compile(".*(?:本级|机关|局|委|委员会|厅|办公室|中心|院|所|站|队|校|馆|处|政府|街道|镇|乡|中学|小学|大学|学院|医院|支队|总队)");

    private final FormDraft draft;
    private final Columns columns;
    private @Nullable String unit;

    ProjectTable(FormDraft draft, Columns columns) {
        this.draft = draft;
        this.columns = settled(columns);
        this.columns.all().forEach(c -> draft.hearUnit(Money.unitIn(c.label()).orElse(null)));
    }

    /** 单位 behind the values is their unit of measure, not the department. */
    private static Columns settled(Columns columns) {
        var settled = new ArrayList<Columns.Column>();
        boolean valueSeen = false;
        for (var column : columns.all()) {
            valueSeen |= column.role() == INDICATOR || Vocabulary.VALUES.contains(column.role());
            boolean measure = valueSeen && column.role() == DEPARTMENT;
            settled.add(measure ? new Columns.Column(column.from(), column.to(), UNIT, column.label()) : column);
        }
        return new Columns(settled);
    }

    /** Whether the indicators of a project stand in one cell. */
    private boolean isPacked() {
        return !columns.hasAny(Vocabulary.LEVELS)
                || !columns.hasAny(Vocabulary.VALUES) && !columns.has(LEVEL1) && !columns.has(LEVEL2);
    }

    void read(List<Row> rows) {
        draft.seen.add(FormDraft.Block.PROJECTS);
        if (isPacked()) {
            rows.forEach(row -> readPacked(row, rows.get(0) == row));
        } else {
            groups(rows).forEach(this::readGroup);
            var units = draft.projects.stream()
                    .map(Project::spendingUnit)
                    .distinct()
                    .toList();
            if (draft.department == null && units.size() == 1) {
                draft.department = units.get(0);
            }
        }
    }

    private void readPacked(Row row, boolean first) {
        var name = cell(row, PROJECT_NAME);
        var packed = Stream.of(INDICATORS, INDICATOR)
                .map(role -> cell(row, role))
                .filter(c -> c != null)
                .findFirst()
                .orElse(null);
        var goal = cell(row, GOALS);
        if (name == null || !row.starts(name)) {
            draft.notUnderstood.add(row.place());
        } else if (packed == null && goal == null && isHeading(name, first)) {
            readHeading(row, name);
        } else {
            var indicators = packed == null ? List.<Indicator>of() : unpacked(row, packed);
            add(row, name, goal == null ? null : Labels.cleared(goal.text()).strip(), indicators);
        }
    }

    private boolean isHeading(Cell name, boolean first) {
        var text = Labels.folded(name.text());
        boolean department = draft.department != null && text.contains(Labels.folded(draft.department));
        return first
                || department
                || Lexicon.is(text, TOTAL)
                || UNIT_NAME.matcher(text).matches();
    }

    /** The heading row holds the total of the unit below which the projects stand. */
    private void readHeading(Row row, Cell name) {
        boolean firstHeading = draft.budget.isEmpty();
        for (var column : columns.all()) {
            boolean money = column.role() == TOTAL || column.role() == AMOUNT || column.role() == FUND_SOURCE;
            if (money && firstHeading) {
                for (var cell : Columns.cells(row, column)) {
                    var amount = Money.amount(Row.text(cell), draft.unit()).orElse(null);
                    draft.budget.add(new BudgetItem(MoneyReader.item(column.label()), amount, row.place(cell)));
                }
            }
        }
        if (!Lexicon.is(name.text(), TOTAL)) {
            unit = Row.text(name);
            boolean organisation = UNIT_NAME.matcher(Labels.folded(unit)).matches();
            if (draft.department == null && organisation) {
                draft.department = unit.replaceFirst("[（(]?本级[)）]?$", "").strip();
            }
        }
    }

    private List<Indicator> unpacked(Row row, Cell packed) {
        var reading = PackedIndicators.read(packed.text());
        if (reading.entries().isEmpty() || !reading.rest().isBlank()) {
            draft.notUnderstood.add(row.place(packed));
        }
        return reading.entries().stream()
                .map(e -> new IndicatorBuilder(e.name(), row.place(packed).withText(e.name()))
                        .levels(e.level1(), e.level2())
                        .cycleValue(e.cycleValue())
                        .annualValue(e.annualValue())
                        .build())
                .toList();
    }

    /** The rows of each project: its name is merged over them, stands in the first or middle one, or in every one. */
    private List<List<Row>> groups(List<Row> rows) {
        var marks = rows.stream()
                .map(row -> new LevelLabels.Mark(text(row, PROJECT_NAME), projectCell(row), row.page()))
                .toList();
        var names = LevelLabels.carried(marks);
        var groups = new ArrayList<List<Row>>();
        for (int i = 0; i < rows.size(); i++) {
            boolean goesOn = i > 0 && Objects.equals(names.get(i), names.get(i - 1));
            if (!goesOn) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(rows.get(i));
        }
        return groups;
    }

    private @Nullable Cell projectCell(Row row) {
        return columns.first(PROJECT_NAME)
                .flatMap(c -> Columns.cells(row, c).stream().findFirst())
                .orElse(null);
    }

    private void readGroup(List<Row> rows) {
        var named = rows.stream().filter(r -> text(r, PROJECT_NAME) != null).findFirst();
        var indicators = new IndicatorsReader(draft, ANNUAL_VALUE).read(rows, columns);
        if (!columns.has(PROJECT_NAME)) {
            readDepartment(rows, indicators);
            return;
        }
        if (named.isEmpty()) {
            rows.forEach(row -> draft.notUnderstood.add(row.place()));
            return;
        }
        var name = Objects.requireNonNull(cell(named.get(), PROJECT_NAME));
        boolean bare = indicators.isEmpty() && first(rows, GOALS).isEmpty();
        if (Lexicon.is(name.text(), TOTAL) || bare && draft.projects.isEmpty()) {
            readHeading(named.get(), name);
            return;
        }
        var goal = first(rows, GOALS).map(c -> Labels.cleared(c.text()).strip()).orElse(null);
        var money = rows.stream().filter(r -> hasMoney(r)).findFirst().orElse(rows.get(0));
        unit = first(rows, SPENDING_UNIT)
                .or(() -> first(rows, DEPARTMENT))
                .map(c -> Names.plain(c.text()))
                .orElse(unit);
        add(money, name, goal, indicators);
    }

    private void readDepartment(List<Row> rows, List<Indicator> indicators) {
        draft.seen.add(FormDraft.Block.INDICATORS);
        draft.indicators.addAll(indicators);
        first(rows, DEPARTMENT)
                .ifPresent(c -> draft.department = draft.department == null ? Names.plain(c.text()) : draft.department);
    }

    private boolean hasMoney(Row row) {
        return Stream.of(TOTAL, AMOUNT, FUND_SOURCE).anyMatch(role -> cell(row, role) != null);
    }

    private void add(Row row, Cell name, @Nullable String goal, List<Indicator> indicators) {
        var total = Stream.of(TOTAL, AMOUNT)
                .map(role -> cell(row, role))
                .filter(c -> c != null)
                .findFirst()
                .flatMap(c -> Money.amount(Row.text(c), draft.unit()))
                .orElse(null);
        draft.projects.add(new Project(Row.text(name), unit, total, funding(row), goal, indicators, row.place(name)));
    }

    private List<Funding> funding(Row row) {
        var funding = new ArrayList<Funding>();
        for (var column : columns.of(FUND_SOURCE)) {
            var text = Columns.text(row, column);
            funding.add(new Funding(
                    MoneyReader.item(column.label()),
                    Money.amount(text, draft.unit()).orElse(null)));
        }
        return funding;
    }

    private static Optional<Cell> filled(Row row, Columns.Column column) {
        return Columns.cells(row, column).stream().filter(c -> !Row.isBlank(c)).findFirst();
    }

    private @Nullable Cell cell(Row row, Field role) {
        return columns.of(role).stream()
                .flatMap(c -> filled(row, c).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String text(Row row, Field role) {
        var cell = cell(row, role);
        return cell == null ? null : Row.text(cell);
    }

    private Optional<Cell> first(List<Row> rows, Field role) {
        return rows.stream()
                .map(row -> Optional.ofNullable(cell(row, role)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
