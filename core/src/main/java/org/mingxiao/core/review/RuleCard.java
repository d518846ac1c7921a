package org.mingxiao.core.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Place;

/**
 * What a rule says about itself, and the stamp under which it reports.
 *
 * @param id stable, e.g. R05
 * @param demand what the rule asks of a form
 * @param severity which severity it uses when
 * @param item the line of the reviewer's form to which its findings count
 * @param bases the documents it rests on
 * @param example one case with its outcome
 * @param silence when the rule says nothing although the demand stands, and why; null where it always speaks
 */
public record RuleCard(
        String id,
        Bilingual demand,
        Bilingual severity,
        ReviewItem item,
        List<LegalBasis> bases,
        Bilingual example,
        @Nullable Bilingual silence) {
    public RuleCard {
        bases = List.copyOf(bases);
    }

    public Finding error(Place place, String message, List<String> evidence, String suggestion) {
        return new Finding(id, Severity.ERROR, place, message, evidence, suggestion);
    }

    public Finding warning(Place place, String message, List<String> evidence, String suggestion) {
        return new Finding(id, Severity.WARNING, place, message, evidence, suggestion);
    }

    public Finding info(Place place, String message, List<String> evidence, String suggestion) {
        return new Finding(id, Severity.INFO, place, message, evidence, suggestion);
    }
}
