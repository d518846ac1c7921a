package org.mingxiao.core.review.rules.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Place;

/** The texts that a prose report gave, each once, with their places. */
final class Passages {
    private Passages() {}

    record Passage(Place place, String text) {}

    static boolean isReport(Form form) {
        return form.kind() == FormKind.SELF_EVALUATION_REPORT;
    }

    static List<Passage> of(Form form) {
        var passages = new LinkedHashMap<String, Passage>();
        Stream.of(
                        form.budget().stream()
                                .map(item -> new Passage(
                                        item.place(),
                                        Objects.requireNonNullElse(item.place().text(), ""))),
                        form.goals().stream().map(goal -> new Passage(goal.place(), goal.text())),
                        form.facts().stream().map(Passages::of))
                .flatMap(passage -> passage)
                .filter(passage -> !passage.text().isBlank())
                .forEach(passage -> passages.putIfAbsent(passage.text(), passage));
        return List.copyOf(passages.values());
    }

    private static Passage of(Fact fact) {
        return new Passage(fact.place(), fact.text());
    }
}
