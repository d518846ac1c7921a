package org.mingxiao.server.approval.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mingxiao.server.approval.Meeting;
import org.mingxiao.server.approval.Progress.Opinion;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was decided: only ever added to. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {
    private final JdbcClient database;
    private final JsonMapper json;
    private final People people;

    Decisions(JdbcClient database, JsonMapper json, People people) {
        this.database = database;
        this.people = people;
        this.json = json;
    }

    void add(Decision decision) {
        var meeting = decision.meeting();
        database.sql("""
                        insert into approval.decision (id, case_id, visit, step, step_name, act, person_id, on_behalf_of, to_name, text,
                            meeting, at)
                        values (:id, :case, :visit, :step, :stepName, :act, :person, :onBehalfOf, :toName, :text,
                            cast(:meeting as jsonb), :at)""")
                .param("id", decision.id())
                .param("case", decision.caseId())
                .param("visit", decision.visit())
                .param("step", decision.step())
                .param("stepName", decision.stepName())
                .param("act", decision.act().name())
                .param("person", decision.person())
                .param("onBehalfOf", decision.onBehalfOf())
                .param("toName", decision.toName())
                .param("text", decision.text())
                .param("meeting", meeting == null ? null : json.writeValueAsString(meeting))
                .param("at", Cases.at(decision.at()))
                .update();
    }

    /** The newest decision of a case. */
    Optional<Decision> last(Scope scope, UUID caseId) {
        return database.sql("select d.* from approval.decision d join approval.approval_case c on c.id = d.case_id"
                        + " where d.case_id = :case and " + Cases.rows("c") + " order by d.number desc limit 1")
                .param("case", caseId)
                .params(scope.parameters())
                .query(this::read)
                .optional();
    }

    /** The newest approval by this person. */
    Optional<Decision> lastApprovalBy(Scope scope, UUID caseId) {
        return database.sql("select d.* from approval.decision d join approval.approval_case c on c.id = d.case_id"
                        + " where d.case_id = :case and d.person_id = :person and d.act = 'APPROVED' and "
                        + Cases.rows("c")
                        + " order by d.number desc limit 1")
                .param("case", caseId)
                .param("person", scope.person())
                .params(scope.parameters())
                .query(this::read)
                .optional();
    }

    /** The minutes of the meetings that decided on a case. */
    List<UUID> minutes(Scope scope, UUID caseId) {
        return database.sql("select distinct cast(d.meeting ->> 'minutes' as uuid) from approval.decision d"
                        + " join approval.approval_case c on c.id = d.case_id where d.case_id = :case"
                        + " and d.meeting ->> 'minutes' is not null and "
                        + Cases.rows("c"))
                .param("case", caseId)
                .params(scope.parameters())
                .query(UUID.class)
                .list();
    }

    /** Everything decided on a matter, whichever submission: the oldest first. */
    List<Opinion> of(Scope scope, String kind, UUID matter) {
        var rounds = new ArrayList<Integer>();
        var decisions = database.sql(
                        "select c.round, d.* from approval.decision d join approval.approval_case c on c.id = d.case_id"
                                + " where c.kind = :kind and c.matter_id = :matter and " + Cases.rows("c")
                                + " order by d.number")
                .param("kind", kind)
                .param("matter", matter)
                .params(scope.parameters())
                .query((row, number) -> {
                    rounds.add(row.getInt("round"));
                    return read(row, number);
                })
                .list();
        var persons = new HashSet<UUID>();
        decisions.forEach(decision -> {
            persons.add(decision.person());
            Optional.ofNullable(decision.onBehalfOf()).ifPresent(persons::add);
        });
        var names = people.names(persons);
        return IntStream.range(0, decisions.size())
                .mapToObj(at -> opinion(rounds.get(at), decisions.get(at), names))
                .toList();
    }

    private static Opinion opinion(int round, Decision decision, Map<UUID, String> names) {
        var onBehalfOf = decision.onBehalfOf();
        return new Opinion(
                round,
                decision.stepName(),
                decision.act().name(),
                decision.person(),
                names.getOrDefault(decision.person(), ""),
                onBehalfOf == null ? null : names.get(onBehalfOf),
                decision.toName(),
                decision.text(),
                decision.at(),
                decision.meeting());
    }

    private Decision read(ResultSet row, int number) throws SQLException {
        var meeting = row.getString("meeting");
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("visit"),
                row.getInt("step"),
                row.getString("step_name"),
                Decision.Act.valueOf(row.getString("act")),
                row.getObject("person_id", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                row.getString("to_name"),
                row.getString("text"),
                meeting == null ? null : json.readValue(meeting, Meeting.class),
                Cases.instant(row, "at"));
    }
}
