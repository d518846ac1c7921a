package org.mingxiao.server.goals.notes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.rows.Times;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of the targets of an approved form (实际完成值), each value with the file that says so. */
@Service
public class ActualValues {
    private static final int LONGEST = 500;

    /**
     * An actual value.
     *
     * @param line of the indicator
     * @param source name of the file
     */
    public record ActualValue(UUID line, String text, String source) {}

    private final JdbcClient database;
    private final GoalForms forms;
    private final Uploads uploads;
    private final Acts acts;
    private final Clock clock;

    ActualValues(JdbcClient database, GoalForms forms, Uploads uploads, Acts acts, Clock clock) {
        this.database = database;
        this.forms = forms;
        this.uploads = uploads;
        this.acts = acts;
        this.clock = clock;
    }

    /** Those of a form. */
    @Transactional(readOnly = true)
    public List<ActualValue> of(Scope scope, UUID form) {
        return database.sql("select a.line_id as line, a.value as text, a.source from goals.actual_value a"
                        + " join goals.form f on f.id = a.form_id where f.id = :form and " + Scope.rows("f"))
                .param("form", form)
                .params(scope.parameters())
                .query(ActualValue.class)
                .list();
    }

    /**
     * Keeps the actual values that a person confirmed; those of the same indicators are replaced.
     *
     * @param upload the file that says them
     * @param texts by line
     * @throws Refused where the person is neither handler nor finance of the unit, or the file is none of the unit's; {@code
     *     goals-not-approved} where no targets are in force; {@code goals-actual} where a line is no indicator of the form, or a
     *     text is blank or too long
     */
    @Transactional
    public void keep(Scope scope, UUID id, UUID upload, Map<UUID, String> texts) {
        var form = forms.get(scope, id);
        scope.require(form.unit(), Role.HANDLER, Role.FINANCE);
        var file = uploads.get(scope, upload);
        if (!file.unit().equals(form.unit())) {
            throw Refused.notFound();
        }
        if (form.status() != GoalStatus.APPROVED) {
            throw Refused.conflict("goals-not-approved");
        }
        texts.forEach((line, text) -> {
            if (!isIndicator(form, line) || text.isBlank() || text.length() > LONGEST) {
                throw Refused.invalid("goals-actual", LONGEST);
            }
        });
        texts.forEach((line, text) -> write(scope, form, line, text.strip(), upload, file.name()));
        acts.record(
                "goals.actuals-taken",
                GoalForms.SUBJECT,
                id,
                form.unit(),
                Map.of("file", file.name(), "sha256", file.sha256(), "values", String.valueOf(texts.size())));
    }

    private static boolean isIndicator(GoalForm form, UUID line) {
        return form.line(line)
                .filter(each -> each.block() == BlockName.INDICATOR)
                .isPresent();
    }

    private void write(Scope scope, GoalForm form, UUID line, String text, UUID upload, String source) {
        Map<String, Object> values = Map.of(
                "line", line,
                "form", form.id(),
                "value", text,
                "upload", upload,
                "source", source,
                "person", scope.person(),
                "now", Times.at(clock.instant()));
        database.sql("delete from goals.actual_value where line_id = :line and form_id = :form")
                .param("line", line)
                .param("form", form.id())
                .update();
        database.sql("insert into goals.actual_value (line_id, form_id, value, upload_id, source, by_id, at)"
                        + " values (:line, :form, :value, :upload, :source, :person, :now)")
                .params(values)
                .update();
    }
}
