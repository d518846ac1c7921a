package org.mingxiao.core.review;

import java.util.List;
import org.mingxiao.core.form.Place;

/**
 * One thing that a rule found.
 *
 * @param rule the rule's stable id, e.g. R05
 * @param message what is wrong, in Chinese, for the person who must mend it
 * @param evidence the texts that prove it
 * @param suggestion what to do
 */
public record Finding(
        String rule, Severity severity, Place place, String message, List<String> evidence, String suggestion) {
    public Finding {
        evidence = List.copyOf(evidence);
    }
}
