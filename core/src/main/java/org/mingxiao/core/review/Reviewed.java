package org.mingxiao.core.review;

import java.util.List;
import java.util.stream.Stream;

/**
 * The findings of forms that were given together, in the order of the forms.
 *
 * @param forms one entry a form
 * @param across findings between forms
 */
public record Reviewed(List<FormFindings> forms, List<Between> across) {
    public Reviewed {
        forms = List.copyOf(forms);
        across = List.copyOf(across);
    }

    /**
     * A finding between forms.
     *
     * @param form the position, from 0, of the form that it asks to mend: its place is a place there
     */
    public record Between(int form, Finding finding) {}

    /** Every finding: form by form, and then those between forms. */
    public Stream<Finding> all() {
        var ofForms = forms.stream()
                .flatMap(form -> Stream.concat(
                        form.findings().stream(), form.projects().stream().flatMap(List::stream)));
        return Stream.concat(ofForms, across.stream().map(Between::finding));
    }

    /**
     * @param findings on the form as a whole and on its own rows
     * @param projects one list a project of the form, in its order
     */
    public record FormFindings(List<Finding> findings, List<List<Finding>> projects) {
        public FormFindings {
            findings = List.copyOf(findings);
            projects = projects.stream().map(List::copyOf).toList();
        }
    }
}
