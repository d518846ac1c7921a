package org.mingxiao.core.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;

/** One demand on official forms. A rule is a pure function: the same forms give the same findings in the same order. */
public sealed interface ReviewRule {

    RuleCard card();

    /** A demand on a form as a whole: its goals are given together, the department's own first. */
    non-sealed interface OnForm extends ReviewRule {
        List<Placed> check(Form form, List<Subject> subjects);
    }

    /** A demand on one goal with its indicators: a project's, or the department's own. */
    non-sealed interface OnSubject extends ReviewRule {
        List<Finding> check(Subject subject);
    }

    /** A demand that only several goals together can break, in one form or in forms given together. */
    non-sealed interface Across extends ReviewRule {
        List<Placed> check(List<Subject> subjects);
    }

    /** A demand whose input no form carries; it speaks once the documents it asks for are kept beside the form. */
    non-sealed interface Waiting extends ReviewRule {}

    /**
     * A finding and the goal it belongs to.
     *
     * @param at null where it belongs to the form as a whole
     * @param between whether the finding lies between forms, and {@code at} is only the one that it asks to mend
     */
    record Placed(@Nullable Subject at, boolean between, Finding finding) {
        /** A finding within one form. */
        public Placed(@Nullable Subject at, Finding finding) {
            this(at, false, finding);
        }
    }
}
