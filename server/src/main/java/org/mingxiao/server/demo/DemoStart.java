package org.mingxiao.server.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.WithoutScope;
import org.mingxiao.server.shared.database.ComposedSql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the invented district once, into an empty database. A demonstration does not start on a database that holds other data,
 * nor on one where loading was broken off; and a database that holds the demonstration, whose people anybody may sign in as, serves nothing else.
 */
@Component
@Order(0)
@WithoutScope("runs before anybody signs in")
class DemoStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger("org.mingxiao.Mingxiao");

    private final boolean demo;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    /** Units and people are there for good before they act. */
    private final TransactionTemplate own;

    private final ObjectProvider<DemoPeople> people;
    private final ObjectProvider<DemoGoals> goals;
    private final Clock clock;

    DemoStart(
            @Value("${mingxiao.demo}") boolean demo,
            JdbcClient database,
            PlatformTransactionManager transactions,
            ObjectProvider<DemoPeople> people,
            ObjectProvider<DemoGoals> goals,
            Clock clock) {
        this.demo = demo;
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.people = people;
        this.goals = goals;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments words) {
        CurrentScope.run(Scope.program(), () -> transactions.executeWithoutResult(status -> start()));
    }

    private void start() {
        // Of several servers that start together one loads, the others wait for it.
        database.sql("lock table demo.loaded in exclusive mode").update();
        var loaded = count("select count(*) from demo.loaded") > 0;
        if (demo && !loaded) {
            if (count("select count(*) from organization.unit") + count("select count(*) from organization.person")
                    > 0) {
                throw DemoRefused.otherData();
            }
            load();
        } else if (!demo && loaded) {
            throw DemoRefused.demoData();
        }
    }

    private void load() {
        LOG.info("正在载入演示数据…… / Loading the demonstration …");
        var district = DemoDistrict.read();
        var units =
                Objects.requireNonNull(own.execute(status -> people.getObject().make(district)));
        goals.getObject().make(district, units);
        database.sql("insert into demo.loaded (at) values (:now)")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @ComposedSql("constants of this class")
    private int count(String question) {
        return database.sql(question).query(Integer.class).single();
    }
}
