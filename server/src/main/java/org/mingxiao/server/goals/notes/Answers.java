package org.mingxiao.server.goals.notes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.review.Severity;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.notes.FormFindings.FormFinding;
import org.mingxiao.server.goals.rows.Times;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.WithoutScope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What departments say to findings. An answer belongs to the version that it was given for; it holds for later ones too, as long
 * as the finding rests on the same cell and evidence. An error must be mended or explained before submission, a warning
 * answered or changed (rules.md §2.2).
 */
@Service
public class Answers {
    private static final int LONGEST = 2_000;

    /**
     * @param key of the finding
     * @param version that it was given for
     */
    public record Answer(String key, int version, String text, UUID by, String byName, Instant at) {}

    /** A finding with what the department says to it. */
    public record AnsweredFinding(
            FormFinding finding, @Nullable Answer answer) {
        /** Whether it keeps the form from being submitted. */
        @JsonIgnore
        public boolean isOpen() {
            return finding.severity() != Severity.INFO && answer == null;
        }
    }

    private final JdbcClient database;
    private final GoalForms forms;
    private final People people;
    private final Acts acts;
    private final Clock clock;

    Answers(JdbcClient database, GoalForms forms, People people, Acts acts, Clock clock) {
        this.database = database;
        this.forms = forms;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Answers a finding of a form that may be changed.
     *
     * @throws Refused {@code goals-answer} where the text is blank or too long; {@code goals-no-finding} where the form has no
     *     such finding now
     */
    @Transactional
    public void answer(Scope scope, UUID id, String key, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Refused.invalid("goals-answer", LONGEST);
        }
        var form = forms.hold(scope, id);
        var finding = FormFindings.of(form).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("goals-no-finding"));
        write(form, key, text.strip(), scope.person());
        acts.record(
                "goals.finding-answered",
                GoalForms.SUBJECT,
                id,
                form.unit(),
                Map.of("rule", finding.rule(), "message", finding.message(), "text", text.strip()));
    }

    private void write(GoalForm form, String key, String text, UUID person) {
        Map<String, Object> values = Map.of(
                "form",
                form.id(),
                "key",
                key,
                "version",
                form.version() + 1,
                "text",
                text,
                "person",
                person,
                "now",
                Times.at(clock.instant()),
                "id",
                UUID.randomUUID());
        var changed = database.sql("update goals.answer set text = :text, by_id = :person, at = :now"
                        + " where form_id = :form and finding_key = :key and version = :version")
                .params(values)
                .update();
        if (changed == 0) {
            database.sql("insert into goals.answer (id, form_id, finding_key, version, text, by_id, at)"
                            + " values (:id, :form, :key, :version, :text, :person, :now)")
                    .params(values)
                    .update();
        }
    }

    /** The findings of a form that the caller has found within the scope, each with the last answer to it. */
    @Transactional(readOnly = true)
    @WithoutScope("of a form that was found within the scope")
    public List<AnsweredFinding> findings(GoalForm form) {
        var findings = FormFindings.of(form);
        var answers = findings.isEmpty() ? Map.<String, Answer>of() : answers(form.id());
        return findings.stream()
                .map(finding -> new AnsweredFinding(finding, answers.get(finding.key())))
                .toList();
    }

    private Map<String, Answer> answers(UUID form) {
        var answers = database.sql("select a.finding_key, a.version, a.text, a.by_id, a.at from goals.answer a"
                        + " where a.form_id = :form order by a.version")
                .param("form", form)
                .query(Answers::answer)
                .list();
        if (answers.isEmpty()) {
            return Map.of();
        }
        var names = people.names(answers.stream().map(Answer::by).distinct().toList());
        return answers.stream()
                .map(each -> new Answer(
                        each.key(),
                        each.version(),
                        each.text(),
                        each.by(),
                        names.getOrDefault(each.by(), ""),
                        each.at()))
                .collect(Collectors.toMap(Answer::key, Function.identity(), (earlier, later) -> later));
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getString("finding_key"),
                row.getInt("version"),
                row.getString("text"),
                row.getObject("by_id", UUID.class),
                "",
                Times.instant(row, "at"));
    }
}
