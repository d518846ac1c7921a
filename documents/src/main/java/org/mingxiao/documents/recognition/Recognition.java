package org.mingxiao.documents.recognition;

import java.util.ArrayList;
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
        var lines = layout.blocks().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
        var tables = TableForms.in(layout);
        if (tables.forms().isEmpty()) {
            tables = TableForms.in(WrappedText.rebuilt(lines));
        }
        var forms = new ArrayList<>(tables.forms());
        ProseReport.in(lines).ifPresent(forms::add);
        return new Recognized(forms, tables.notUnderstood());
    }
}
