package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.IndicatorPlaces;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.IndicatorBuilder;
import org.mingxiao.documents.recognition.phrase.Lexicon;
import org.mingxiao.documents.recognition.phrase.Money;

/** The rows of indicators below one header. */
final class IndicatorsReader {
    private final FormDraft draft;
    /** The value that a column of plain 指标值 holds: the year's, below 中期绩效指标 the cycle's. */
    private final Field plainValue;

    IndicatorsReader(FormDraft draft, Field plainValue) {
        this.draft = draft;
        this.plainValue = plainValue;
    }

    /** Every indicator of the rows, each with the labels that span its row. */
    List<Indicator> read(List<Row> rows, Columns printed) {
        var columns = settled(printed);
        columns.all().forEach(column -> draft.columns.add(column.role()));
        var halves = Halves.of(columns);
        if (halves.size() == 2) {
            var cycle = new IndicatorsReader(draft, CYCLE_VALUE).readHalf(rows, halves.get(0));
            var annual = new IndicatorsReader(draft, ANNUAL_VALUE).readHalf(rows, halves.get(1));
            return Halves.joined(cycle, annual);
        }
        return readHalf(rows, columns);
    }

    /** Beside a column of values 绩效目标 says in words what they measure. */
    private static Columns settled(Columns columns) {
        var values = columns.of(ANNUAL_VALUE);
        boolean other = values.stream().anyMatch(c -> !Lexicon.is(c.label(), GOALS));
        return new Columns(columns.all().stream()
                .map(c -> other && c.role() == ANNUAL_VALUE && Lexicon.is(c.label(), GOALS)
                        ? new Columns.Column(c.from(), c.to(), REMARK, c.label())
                        : c)
                .toList());
    }

    private List<Indicator> readHalf(List<Row> rows, Columns columns) {
        if (!columns.hasAny(Vocabulary.LEVELS)) {
            rows.forEach(row -> draft.notUnderstood.add(row.place()));
            return List.of();
        }
        var table = new IndicatorTable(columns);
        var read = new ArrayList<IndicatorRow>();
        for (var row : rows) {
            table.row(row).ifPresent(read::add);
        }
        var firsts = read.stream().map(IndicatorRow::firstMark).toList();
        var seconds =
                LevelLabels.second(read.stream().map(IndicatorRow::secondMark).toList(), firsts);
        var levels1 = LevelLabels.first(firsts, seconds);
        var indicators = new ArrayList<Indicator>();
        for (int i = 0; i < read.size(); i++) {
            var row = read.get(i);
            if (row.name() != null) {
                indicators.add(indicator(row, levels1.get(i), seconds.get(i)));
            }
        }
        return indicators;
    }

    private Indicator indicator(IndicatorRow row, @Nullable String level1, @Nullable String level2) {
        var name = java.util.Objects.requireNonNull(row.name());
        var annual = row.value(ANNUAL_VALUE);
        var cycle = row.value(CYCLE_VALUE);
        boolean plainIsCycle = plainValue == CYCLE_VALUE && cycle == null;
        return new IndicatorBuilder(Row.text(name), row.row().place(name))
                .levels(level1, level2)
                .cycleValue(plainIsCycle ? annual : cycle)
                .annualValue(plainIsCycle ? null : annual)
                .actualValue(row.value(ACTUAL_VALUE))
                .actualUnit(row.value(UNIT))
                .weight(number(row.value(WEIGHT)))
                .score(number(row.value(SCORE)))
                .deviation(row.value(DEVIATION))
                .places(new IndicatorPlaces(
                        row.level1Place(),
                        row.level2Place(),
                        row.place(plainIsCycle ? ANNUAL_VALUE : CYCLE_VALUE),
                        plainIsCycle ? null : row.place(ANNUAL_VALUE),
                        row.place(ACTUAL_VALUE),
                        row.place(WEIGHT)))
                .build();
    }

    private static java.math.@Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : Money.number(text).orElse(null);
    }
}
