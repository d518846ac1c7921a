package org.mingxiao.server.leak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.shared.access.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Goal forms that the finance bureau has: its reviewer sees them wherever they are, others as before. */
@TestComponent
class FiledSpecimens implements Specimens {
    private final GoalSpecimens goals;
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    FiledSpecimens(GoalSpecimens goals, JdbcClient database, TransactionTemplate transactions) {
        this.goals = goals;
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public List<String> paths() {
        return List.of("/api/v1/review/forms/{id}", "/review/{id}");
    }

    /** Filed by hand: the whole way through an approval would take a minute for each. */
    @Override
    public Specimen make(UUID unit, String mark) {
        var form = goals.make(unit, mark);
        transactions.executeWithoutResult(status -> database.sql(
                        "update goals.form set filed = true, status = 'IN_REVIEW', version = 1 where id = :id")
                .param("id", UUID.fromString(form.variables().get("id")))
                .update());
        return form;
    }

    @Override
    public Map<String, String> bodies(Specimen specimen) {
        var bodies = new HashMap<String, String>();
        bodies.put(
                "POST /api/v1/review/forms/{id}/opinion",
                "{\"version\": 1, \"grade\": \"POOR\", \"reason\": \"y\", \"opinion\": \"y\"}");
        bodies.put("POST /api/v1/review/forms/{id}/answers", "{\"version\": 1, \"key\": \"x\", \"accepted\": true}");
        bodies.put("POST /review/{id}/opinion", "version=1&grade=POOR&reason=y&opinion=y");
        bodies.put("POST /review/{id}/answers", "version=1&key=x&accepted=true");
        return bodies;
    }

    @Override
    public boolean seenBy(Role role, boolean reached) {
        return role.seesFiled() || Specimens.super.seenBy(role, reached);
    }
}
