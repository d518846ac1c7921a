package org.mingxiao.server;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.organization.UnitKind;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.Scopes;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes invented districts; each has units and people that no other test touches. */
@TestComponent
public class Districts {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Scopes scopes;

    Districts(JdbcClient database, TransactionTemplate transactions, Scopes scopes) {
        this.database = database;
        this.transactions = transactions;
        this.scopes = scopes;
    }

    /** A district with a bureau and two departments, each with two sections and a subordinate unit. */
    public District make() {
        return transactions.execute(status -> CurrentScope.during(Scope.program(), () -> new District(this)));
    }

    UUID unit(String name, UnitKind kind, @Nullable UUID parent) {
        var id = UUID.randomUUID();
        database.sql(
                        "insert into organization.unit (id, code, name, kind, parent_id) values (:id, :code, :name, :kind, :parent)")
                .param("id", id)
                .param(
                        "code",
                        "T" + NUMBER.incrementAndGet() + "-" + id.toString().substring(0, 8))
                .param("name", name)
                .param("kind", kind.name())
                .param("parent", parent)
                .update();
        return id;
    }

    /** A person with one post, confirmed. */
    public UUID person(String name, Role role, UUID unit) {
        return transactions.execute(status -> CurrentScope.during(Scope.program(), () -> {
            var id = UUID.randomUUID();
            database.sql("insert into organization.person (id, account, name) values (:id, :account, :name)")
                    .param("id", id)
                    .param(
                            "account",
                            "t" + NUMBER.incrementAndGet() + "-" + id.toString().substring(0, 8))
                    .param("name", name)
                    .update();
            post(id, role, unit);
            return id;
        }));
    }

    /** One more post for a person, confirmed. */
    public void post(UUID person, Role role, UUID unit) {
        transactions.executeWithoutResult(status -> CurrentScope.run(
                Scope.program(),
                () -> database.sql(
                                "insert into organization.post (id, person_id, unit_id, role, requested_by, requested_at, confirmed_by,"
                                        + " confirmed_at) values (:id, :person, :unit, :role, :id, now(), :id, now())")
                        .param("id", UUID.randomUUID())
                        .param("person", person)
                        .param("unit", unit)
                        .param("role", role.name())
                        .update()));
    }

    /** Somebody stands in for a person, today. */
    public void substitute(UUID person, UUID standIn) {
        transactions.executeWithoutResult(status -> CurrentScope.run(
                Scope.program(),
                () -> database.sql(
                                "insert into organization.substitute (id, person_id, stand_in, first_day, last_day, granted_by)"
                                        + " values (:id, :person, :standIn, current_date - 1, current_date + 1, :id)")
                        .param("id", UUID.randomUUID())
                        .param("person", person)
                        .param("standIn", standIn)
                        .update()));
    }

    /** What this person sees and may do. */
    public Scope scope(UUID person) {
        return scopes.of(person);
    }
}
