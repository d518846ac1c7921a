package org.mingxiao.server.demo;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.Scopes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the invented people act themselves, with no more rights than they have: each act is a transaction of its own, for the
 * policies of the database go by who began it.
 */
@Component
@ConditionalOnProperty("mingxiao.demo")
class DemoActors {
    private final DemoPeople people;
    private final Scopes scopes;
    private final TransactionTemplate own;
    private final Map<String, Scope> known = new ConcurrentHashMap<>();

    DemoActors(DemoPeople people, Scopes scopes, PlatformTransactionManager transactions) {
        this.people = people;
        this.scopes = scopes;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T as(String account, Function<Scope, T> act) {
        var scope = known.computeIfAbsent(
                account, name -> scopes.of(people.person(name).id()));
        return CurrentScope.during(scope, () -> Objects.requireNonNull(own.execute(status -> act.apply(scope))));
    }

    void does(String account, Consumer<Scope> act) {
        as(account, scope -> {
            act.accept(scope);
            return true;
        });
    }
}
