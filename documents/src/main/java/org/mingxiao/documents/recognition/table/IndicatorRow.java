package org.mingxiao.documents.recognition.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Place;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;

/**
 * One row of a table of indicators, its cells told apart.
 *
 * @param level1 the cell of the first level; null where the row has none
 * @param name the cell of the name; null in a row that only names a class without indicators
 * @param values the texts of the other columns
 * @param cells in which these texts stand; of a text put together of several columns that of its number
 */
record IndicatorRow(
        Row row,
        @Nullable Cell level1,
        @Nullable Cell level2,
        @Nullable Cell name,
        Map<Field, String> values,
        Map<Field, Cell> cells) {
    IndicatorRow {
        values = Map.copyOf(values);
        cells = Map.copyOf(cells);
    }

    @Nullable Place place(Field field) {
        return place(cells.get(field));
    }

    @Nullable Place level1Place() {
        return place(level1);
    }

    @Nullable Place level2Place() {
        return place(level2);
    }

    private @Nullable Place place(@Nullable Cell cell) {
        return cell == null || Row.isBlank(cell) ? null : row.place(cell);
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
