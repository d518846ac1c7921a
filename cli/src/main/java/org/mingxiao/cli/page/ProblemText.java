package org.mingxiao.cli.page;

import org.mingxiao.cli.language.Messages;
import org.mingxiao.documents.Problem;

/** A problem in one line: its code, where it stands, and what to do. */
public final class ProblemText {
    private ProblemText() {}

    /** Place and quotation are left out where the whole file is meant. */
    public static String of(Problem problem, Messages messages) {
        var text = "[" + problem.code().code() + "] " + problem.message();
        var place = problem.place();
        if (place == null) {
            return text;
        }
        var where = new Places(messages).full(place);
        var quoted = place.text() == null ? "" : messages.text("quoted", place.text());
        return text + " — " + where + quoted;
    }
}
