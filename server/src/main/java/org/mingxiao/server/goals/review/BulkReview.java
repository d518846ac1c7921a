package org.mingxiao.server.goals.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.review.ReviewScore;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** One act on many forms (批量意见, 批量批复): each is decided on its own, and those that are refused are told with the reason. */
@Service
public class BulkReview {
    /** At most so many at a time. */
    public static final int MOST = 200;

    private final Opinions opinions;
    private final Assessments assessments;
    private final GoalForms forms;
    private final MessageSource words;

    BulkReview(Opinions opinions, Assessments assessments, GoalForms forms, MessageSource words) {
        this.opinions = opinions;
        this.assessments = assessments;
        this.forms = forms;
        this.words = words;
    }

    /** A form at the version that the reviewer saw. */
    public record Chosen(UUID form, int version) {
        /** Read from {@code <form>:<version>}. */
        public static Chosen of(String text) {
            try {
                var parts = text.split(":");
                return new Chosen(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
            } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
                throw Refused.invalid("review-chosen");
            }
        }
    }

    /**
     * What became of one form.
     *
     * @param refused why nothing was done, in the reader's language; null where it was done
     */
    public record Outcome(UUID form, String title, @Nullable String refused) {}

    /** @param grade null: the one that the machine suggests for each */
    public List<Outcome> give(
            Scope scope,
            List<Chosen> chosen,
            ReviewScore.@Nullable Band grade,
            String reason,
            String opinion,
            Locale language) {
        return each(scope, chosen, language, (form, seen) -> {
            var suggested = assessments.of(form).score().band();
            opinions.give(scope, form.id(), seen.version(), grade == null ? suggested : grade, reason, opinion);
        });
    }

    /** Approves forms that have passed, together with the budget. */
    public List<Outcome> approve(Scope scope, List<Chosen> chosen, Locale language) {
        return each(scope, chosen, language, (form, seen) -> opinions.approve(scope, form.id()));
    }

    private List<Outcome> each(Scope scope, List<Chosen> chosen, Locale language, BiConsumer<GoalForm, Chosen> act) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Refused.invalid("review-many", MOST);
        }
        var outcomes = new ArrayList<Outcome>();
        for (var one : chosen) {
            var title = "";
            try {
                var form = forms.get(scope, one.form());
                title = form.title();
                act.accept(form, one);
                outcomes.add(new Outcome(one.form(), title, null));
            } catch (Refused refused) {
                outcomes.add(new Outcome(
                        one.form(), title, words.getMessage(refused.messageKey(), refused.arguments(), language)));
            }
        }
        return outcomes;
    }
}
