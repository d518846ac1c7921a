package org.mingxiao.documents.recognition;

import java.util.List;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Place;

/**
 * What a page model turned out to hold.
 *
 * @param notUnderstood places inside a form whose datum could not be told
 */
public record Recognized(List<Form> forms, List<Place> notUnderstood) {
    public Recognized {
        forms = List.copyOf(forms);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
