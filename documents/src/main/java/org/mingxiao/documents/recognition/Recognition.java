package org.mingxiao.documents.recognition;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.documents.recognition.report.ProseReport;
import org.mingxiao.documents.recognition.table.TableForms;
import org.mingxiao.documents.recognition.text.WrappedText;

/** Finds the official forms in a page model, by what it says and never by the file's name. */
public final class Recognition {
    private Recognition() {}

    /** Empty where the document is none of the known forms. */
    public static Recognized of(Layout layout) {
        var lines = layout.blocks().stream().flatMap(Recognition::lines).toList();
        var tables = TableForms.in(layout);
        if (tables.forms().isEmpty()) {
            tables = TableForms.in(WrappedText.rebuilt(lines));
        }
        var forms = new ArrayList<>(tables.forms());
        ProseReport.in(lines).ifPresent(forms::add);
        return new Recognized(forms, tables.notUnderstood());
    }

    /** A table of one column, as a worksheet gives prose, is lines too. */
    private static Stream<Line> lines(Block block) {
        if (block instanceof Line line) {
            return Stream.of(line);
        }
        return block instanceof Grid grid && grid.columns() == 1
                ? grid.cells().stream().map(cell -> new Line(cell.text(), cell.page(), cell.line()))
                : Stream.of();
    }
}
