package org.mingxiao.core.review;

import java.util.List;

/**
 * The findings of forms that were given together, in the order of the forms.
 *
 * @param forms one entry a form
 * @param across findings between forms
 */
public record Reviewed(List<FormFindings> forms, List<Finding> across) {
    public Reviewed {
        forms = List.copyOf(forms);
        across = List.copyOf(across);
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
