package org.mingxiao.documents.recognition.table;

import java.util.Collections;
import java.util.Set;
import org.mingxiao.core.form.Taxonomy;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Lexicon;

/** Tells rows of content from the labels that they happen to begin with. */
final class ContentRow {
    private ContentRow() {}

    /** A label that opens a block elsewhere may be an ordinary word of a row that has a name and values. */
    static boolean is(Row row, RowKind kind, Header header) {
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
}
