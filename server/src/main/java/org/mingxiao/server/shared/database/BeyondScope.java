package org.mingxiao.server.shared.database;

import java.util.function.Supplier;
import org.mingxiao.server.shared.access.CurrentScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of rows that leave the scope of whoever changes them: the bureau takes a document out of its own sight when it sends
 * it back, and a department puts one in sight of the bureau. Only for rows that were found within the scope, or whose change
 * somebody decided who was entitled to.
 */
@Component
public class BeyondScope {
    private final JdbcClient database;

    BeyondScope(JdbcClient database) {
        this.database = database;
    }

    /** Does the work, in the running transaction, without row-level security; nothing but statements on these rows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T during(Supplier<T> work) {
        see(true);
        var done = work.get();
        see(CurrentScope.get().wide());
        return done;
    }

    private void see(boolean everything) {
        database.sql("select set_config('app.wide', :wide, true)")
                .param("wide", everything ? "on" : "off")
                .query(String.class)
                .single();
    }
}
