package org.mingxiao.server.leak;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingxiao.server.Districts;
import org.mingxiao.server.approval.Approvals;
import org.mingxiao.server.approval.Matter;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of approval. */
@TestComponent
class CaseSpecimens implements Specimens {
    private static final String PAGE = "/approval/{caseId:[0-9a-f]{8}-[0-9a-f-]{27}}";
    private static final String API = "/api/v1/approval/cases/{id}";

    private final Districts districts;
    private final Approvals approvals;
    private final GoalSpecimens goals;
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    CaseSpecimens(
            Districts districts,
            Approvals approvals,
            GoalSpecimens goals,
            JdbcClient database,
            TransactionTemplate transactions) {
        this.districts = districts;
        this.approvals = approvals;
        this.goals = goals;
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public List<String> paths() {
        return List.of(API, PAGE);
    }

    @Override
    public Specimen make(UUID unit, String mark) {
        // Whoever could take the first step, so that every unit has somebody.
        districts.person("审", Role.SECTION_HEAD, unit);
        var somebody = districts.person("审", Role.HEAD, unit);
        var form = UUID.fromString(goals.make(unit, mark).variables().get("id"));
        // As though it had been submitted: its findings would have to be answered first.
        transactions.executeWithoutResult(
                status -> database.sql("update goals.form set status = 'SUBMITTED', version = 1 where id = :id")
                        .param("id", form)
                        .update());
        var matter =
                new Matter("goals.project", form, unit, mark, new BigDecimal("12.50"), Set.of(), "/goals", Set.of());
        var id = approvals.begin(Scope.program(), matter).toString();
        return new Specimen(unit, mark, Map.of("id", id, "caseId", id, "somebody", somebody.toString()));
    }

    @Override
    public Map<String, String> bodies(Specimen specimen) {
        var somebody = specimen.variables().get("somebody");
        var bodies = new HashMap<String, String>();
        bodies.put("POST " + API + "/return", "{\"reason\": \"y\"}");
        bodies.put("POST " + API + "/delegate", "{\"to\": \"" + somebody + "\"}");
        bodies.put("POST " + API + "/signers", "{\"signer\": \"" + somebody + "\", \"before\": true}");
        bodies.put("POST " + PAGE + "/return", "opinion=y");
        bodies.put("POST " + PAGE + "/delegate", "to=" + somebody);
        bodies.put("POST " + PAGE + "/signer", "signer=" + somebody);
        return bodies;
    }

    @Override
    public Map<String, String> queries(Specimen specimen) {
        return Map.of(
                "GET /approval", "q=" + specimen.search(), "GET /api/v1/approval/inbox", "q=" + specimen.search());
    }
}
