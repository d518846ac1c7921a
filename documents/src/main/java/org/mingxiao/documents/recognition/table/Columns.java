package org.mingxiao.documents.recognition.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;

/**
 * Which column of a table holds what, as its header says.
 *
 * @param all from left to right
 */
record Columns(List<Column> all) {
    /**
     * @param from its first column in the table
     * @param to its last one
     * @param label what the header prints, white space removed
     */
    record Column(int from, int to, Field role, String label) {
        boolean holds(int column) {
            return from <= column && column <= to;
        }
    }

    Columns {
        all = List.copyOf(all);
    }

    List<Column> of(Field role) {
        return all.stream().filter(c -> c.role() == role).toList();
    }

    Optional<Column> first(Field role) {
        return all.stream().filter(c -> c.role() == role).findFirst();
    }

    boolean has(Field role) {
        return first(role).isPresent();
    }

    boolean hasAny(Set<Field> roles) {
        return all.stream().anyMatch(c -> roles.contains(c.role()));
    }

    /** The cells of a row that stand in a column: those that begin in it, or the one that covers it whole. */
    static List<Cell> cells(Row row, Column column) {
        var cells = new LinkedHashSet<Cell>();
        for (var cell : row.cells()) {
            boolean begins = column.holds(cell.column());
            if (begins) {
                cells.add(cell);
            }
        }
        return new ArrayList<>(cells);
    }

    /** The text of a row in a column; of a header over several columns the texts of all, joined. */
    static String text(Row row, Column column) {
        return cells(row, column).stream().map(Row::text).collect(Collectors.joining());
    }

    /** As {@link #text}, but a cell merged over several value columns says the same in each. */
    static String textCovering(Row row, Column column) {
        var text = text(row, column);
        return text.isEmpty() && cells(row, column).isEmpty()
                ? row.at(column.from()).map(Row::text).orElse("")
                : text;
    }

    Optional<Cell> cell(Row row, Field role) {
        return first(role).flatMap(column -> cells(row, column).stream().findFirst());
    }

    String text(Row row, Field role) {
        return first(role).map(column -> text(row, column)).orElse("");
    }
}
