package org.mingxiao.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;

/**
 * What one file gave.
 *
 * @param file the path as it was given, with forward slashes
 * @param sha256 of its bytes, lower-case hexadecimal; null where the bytes could not be had
 * @param format null where it could not be told
 * @param forms every form found, in the order of the document
 */
public record Reading(
        String file, @Nullable String sha256, @Nullable Format format, List<Form> forms, List<Problem> problems) {
    public Reading {
        forms = List.copyOf(forms);
        problems = List.copyOf(problems);
    }
}
