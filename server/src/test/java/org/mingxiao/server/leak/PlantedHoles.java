package org.mingxiao.server.leak;

import java.util.List;
import java.util.UUID;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Routes that do wrong what the matrix has to find. */
@RestController
@TestComponent
@Access
@RequestMapping(PlantedHoles.PATH)
class PlantedHoles {
    static final String PATH = "/api/planted";

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    PlantedHoles(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Forgets the condition: only the policies hold. */
    @GetMapping("/without-condition/{id}")
    String withoutCondition(@PathVariable UUID id) {
        return one("select title from goals.form f where f.id = :id", id, CurrentScope.get());
    }

    /** The same in a list. */
    @GetMapping("/list-without-condition")
    List<String> listWithoutCondition() {
        return transactions.execute(status ->
                database.sql("select title from goals.form").query(String.class).list());
    }

    /** Widens what the policies go by: only the condition holds. */
    @GetMapping("/without-policies/{id}")
    String withoutPolicies(@PathVariable UUID id, Scope scope) {
        return CurrentScope.during(
                Scope.program(),
                () -> one("select title from goals.form f where f.id = :id and " + Scope.rows("f"), id, scope));
    }

    /** Tells what is missing from what may not be seen. */
    @GetMapping("/telling/{id}")
    String telling(@PathVariable UUID id, Scope scope) {
        var there = CurrentScope.during(
                Scope.program(),
                () -> !titles("select title from goals.form f where f.id = :id", id, scope)
                        .isEmpty());
        if (!there) {
            throw Refused.notFound();
        }
        throw Refused.notAllowed();
    }

    private String one(String sql, UUID id, Scope scope) {
        return titles(sql, id, scope).stream().findFirst().orElseThrow(Refused::notFound);
    }

    private List<String> titles(String sql, UUID id, Scope scope) {
        return transactions.execute(status -> database.sql(sql)
                .param("id", id)
                .params(scope.parameters())
                .query(String.class)
                .list());
    }
}
