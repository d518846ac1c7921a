package org.mingxiao.server.goals.notes;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.core.review.Severity;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.notes.Answers.AnsweredFinding;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much is left to mend or to explain before forms may be submitted. What was counted is kept until the form changes, for
 * lists ask again and again.
 */
@Service
public class OpenFindings {
    private static final int KEPT = 5_000;

    /** Findings without an answer. */
    public record Open(int errors, int warnings) {
        static Open of(List<AnsweredFinding> findings) {
            return new Open(count(findings, Severity.ERROR), count(findings, Severity.WARNING));
        }

        private static int count(List<AnsweredFinding> findings, Severity severity) {
            return (int) findings.stream()
                    .filter(each -> each.isOpen() && each.finding().severity() == severity)
                    .count();
        }

        public boolean isNone() {
            return errors == 0 && warnings == 0;
        }
    }

    private record Counted(Instant changedAt, Open open) {}

    private final GoalForms forms;
    private final Answers answers;
    private final Map<UUID, Counted> counted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Counted> eldest) {
            return size() > KEPT;
        }
    };

    OpenFindings(GoalForms forms, Answers answers) {
        this.forms = forms;
        this.answers = answers;
    }

    /** The counts of those forms that the scope sees. */
    @Transactional(readOnly = true)
    public Map<UUID, Open> of(Scope scope, Collection<UUID> ids) {
        var open = new LinkedHashMap<UUID, Open>();
        for (var id : ids) {
            forms.find(scope, id).ifPresent(form -> open.put(id, of(form)));
        }
        return open;
    }

    private Open of(GoalForm form) {
        synchronized (counted) {
            var kept = counted.get(form.id());
            if (kept != null && kept.changedAt().equals(form.changedAt())) {
                return kept.open();
            }
        }
        var open = Open.of(answers.findings(form));
        synchronized (counted) {
            counted.put(form.id(), new Counted(form.changedAt(), open));
        }
        return open;
    }
}
