package org.mingxiao.documents.recognition.table;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Place;
import org.mingxiao.documents.layout.Layout;

/** Finds the official forms that stand in a document's tables. */
public final class TableForms {
    /**
     * @param notUnderstood places inside a form whose datum could not be told
     */
    public record Found(List<Form> forms, List<Place> notUnderstood) {
        public Found {
            forms = List.copyOf(forms);
            notUnderstood = List.copyOf(notUnderstood);
        }
    }

    private TableForms() {}

    /** The forms in the order of the document; none where its tables are others. */
    public static Found in(Layout layout) {
        var forms = new ArrayList<Form>();
        var notUnderstood = new ArrayList<Place>();
        for (var section : Sections.of(LostSpans.restored(layout))) {
            var draft = SectionReader.read(section);
            new FormAssembly(section, draft).form().ifPresent(form -> {
                forms.add(form);
                notUnderstood.addAll(draft.notUnderstood);
            });
        }
        return new Found(forms, notUnderstood);
    }
}
