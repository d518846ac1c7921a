package org.mingxiao.documents.recognition;

import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.recognition.table.TableForms;

/** Finds the official forms in a page model, by what it says and never by the file's name. */
public final class Recognition {
    private Recognition() {}

    /** Empty where the document is none of the known forms. */
    public static Recognized of(Layout layout) {
        var tables = TableForms.in(layout);
        return new Recognized(tables.forms(), tables.notUnderstood());
    }
}
