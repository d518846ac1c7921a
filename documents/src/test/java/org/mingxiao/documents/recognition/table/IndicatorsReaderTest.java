package org.mingxiao.documents.recognition.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.value.TargetValues;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.recognition.phrase.Field;

class IndicatorsReaderTest {
    private final FormDraft draft = new FormDraft();

    @Test
    void aResultKeepsItsTextAndTakesTheUnitOfItsColumn() {
        var indicators = read(
                "三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值",
                "检验合格率 | ≥ | 95 | % | 98.5",
                "培训场次 | ≥ | 6 | 场 | 7场",
                "管理机制 | 定性 | 健全 | / | 健全");

        assertThat(indicators)
                .extracting(i -> Objects.requireNonNull(i.annualValue()).text())
                .containsExactly("≥95%", "≥6场", "健全");
        assertThat(indicators)
                .extracting(i -> Objects.requireNonNull(i.actualValue()).text())
                .containsExactly("98.5", "7场", "健全");
        assertThat(indicators)
                .extracting(i -> Objects.requireNonNull(i.actualValue()).unit())
                .containsExactly("%", "场", null);
        assertThat(indicators)
                .extracting(i -> Objects.requireNonNull(i.actualValue()).note())
                .containsExactly(TargetValues.UNIT_FROM_COLUMN, null, null);
    }

    @Test
    void rowsBelowAHeaderWithoutNamesAndLevelsAreNotUnderstood() {
        var columns = new Columns(List.of(
                new Columns.Column(1, 1, Field.PROJECT_NAME, "项目名称"), new Columns.Column(2, 2, Field.TOTAL, "总计")));
        var rows = rows("堤防加固 | 120.00");

        assertThat(new IndicatorsReader(draft, Field.ANNUAL_VALUE).read(rows, columns))
                .isEmpty();
        assertThat(draft.notUnderstood).hasSize(1);
    }

    private List<Indicator> read(String... table) {
        var rows = rows(table);
        var header = Header.at(rows, 0, Vocabulary.INDICATOR_COLUMNS).orElseThrow();
        return new IndicatorsReader(draft, Field.ANNUAL_VALUE).read(rows.subList(1, rows.size()), header.columns());
    }

    private static List<Row> rows(String... table) {
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < table.length; row++) {
            var texts = table[row].split(" \\| ");
            for (int column = 0; column < texts.length; column++) {
                cells.add(new Cell(row + 1, column + 1, 1, 1, texts[column], null, null));
            }
        }
        return Row.of(new Grid(1, cells));
    }
}
