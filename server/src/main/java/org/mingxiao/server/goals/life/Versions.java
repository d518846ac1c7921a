package org.mingxiao.server.goals.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.notes.Answers.AnsweredFinding;
import org.mingxiao.server.goals.rows.Times;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.WithoutScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of goal forms, and what differs between them. */
@Service
public class Versions {
    private static final TypeReference<List<GoalLine>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<AnsweredFinding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient database;
    private final GoalForms forms;
    private final People people;
    private final Clock clock;
    private final JsonMapper json;

    Versions(JdbcClient database, GoalForms forms, People people, Clock clock, JsonMapper json) {
        this.database = database;
        this.forms = forms;
        this.people = people;
        this.clock = clock;
        this.json = json;
    }

    /** Keeps the form as it stands as its next version; the caller holds the form. */
    @Transactional(propagation = Propagation.MANDATORY)
    @WithoutScope("of a form that was found within the scope")
    public Version make(GoalForm form, List<AnsweredFinding> findings, UUID person, String reason) {
        var version = new Version(
                form.version() + 1,
                Sealed.sha256(form.lines()),
                person,
                "",
                clock.instant(),
                reason.isBlank() ? null : reason,
                form.lines(),
                findings);
        database.sql(
                        "insert into goals.version (id, form_id, number, lines, findings, sha256, by_id, at, reason) values"
                                + " (:id, :form, :number, cast(:lines as jsonb), cast(:findings as jsonb), :sha256, :by, :at, :reason)")
                .param("id", UUID.randomUUID())
                .param("form", form.id())
                .param("number", version.number())
                .param("lines", json.writeValueAsString(version.lines()))
                .param("findings", json.writeValueAsString(findings))
                .param("sha256", version.sha256())
                .param("by", person)
                .param("at", Times.at(version.at()))
                .param("reason", version.reason())
                .update();
        return version;
    }

    /** Every version of a form, the latest first, with its lines. */
    @Transactional(readOnly = true)
    public List<Version> all(Scope scope, UUID form) {
        forms.get(scope, form);
        var versions = database.sql("select number, lines, findings, sha256, by_id, at, reason from goals.version"
                        + " where form_id = :form order by number desc")
                .param("form", form)
                .query(this::version)
                .list();
        return named(versions);
    }

    /** One version. */
    @Transactional(readOnly = true)
    public Version get(Scope scope, UUID form, int number) {
        forms.get(scope, form);
        return named(database.sql("select number, lines, findings, sha256, by_id, at, reason from goals.version"
                                + " where form_id = :form and number = :number")
                        .param("form", form)
                        .param("number", number)
                        .query(this::version)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** The form with the lines of a version of it: to be shown or printed as it was. */
    @Transactional(readOnly = true)
    public GoalForm form(Scope scope, UUID form, int number) {
        return forms.get(scope, form).with(get(scope, form, number).lines());
    }

    /**
     * What changed.
     *
     * @param from number of a version; 0: from nothing
     * @param to number of a version; 0: the form as it stands now
     */
    @Transactional(readOnly = true)
    public List<Difference> differences(Scope scope, UUID id, int from, int to) {
        var form = forms.get(scope, id);
        var before = from == 0 ? List.<GoalLine>of() : get(scope, id, from).lines();
        var after = to == 0 ? form.lines() : get(scope, id, to).lines();
        return Difference.between(form.layout(), before, after);
    }

    /** What the submitted version changed against the one before; everything where it is the first. */
    @Transactional(readOnly = true)
    public List<Difference> sinceLastSubmission(Scope scope, GoalForm form) {
        return form.version() < 2 ? List.of() : differences(scope, form.id(), form.version() - 1, form.version());
    }

    private List<Version> named(List<Version> versions) {
        var names = people.names(versions.stream().map(Version::by).distinct().toList());
        return versions.stream()
                .map(each -> new Version(
                        each.number(),
                        each.sha256(),
                        each.by(),
                        names.getOrDefault(each.by(), ""),
                        each.at(),
                        each.reason(),
                        each.lines(),
                        each.findings()))
                .toList();
    }

    private Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("sha256"),
                row.getObject("by_id", UUID.class),
                "",
                Times.instant(row, "at"),
                row.getString("reason"),
                json.readValue(row.getString("lines"), LINES),
                json.readValue(row.getString("findings"), FINDINGS));
    }
}
