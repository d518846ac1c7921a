package org.mingxiao.documents.recognition.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;

/**
 * One row of a table of indicators, its cells told apart.
 *
 * @param level1 the cell of the first level; null where the row has none
 * @param name the cell of the name; null in a row that only names a class without indicators
 * @param values the texts of the other columns
 */
record IndicatorRow(
        Row row,
        @Nullable Cell level1,
        @Nullable Cell level2,
        @Nullable Cell name,
        Map<Field, String> values) {
    IndicatorRow {
        values = Map.copyOf(values);
    }

    @Nullable String value(Field field) {
        var text = values.get(field);
        return text == null || text.isBlank() ? null : text;
    }

    LevelLabels.Mark firstMark() {
        return mark(level1);
    }

    LevelLabels.Mark secondMark() {
        return mark(level2);
    }

    private LevelLabels.Mark mark(@Nullable Cell cell) {
        var text = cell == null || Row.isBlank(cell) ? null : Row.text(cell);
        // Only a merged cell is the same in several rows; cells of one row each differ by their row.
        return new LevelLabels.Mark(text, cell, row.page());
    }
}
