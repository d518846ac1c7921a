package org.mingxiao.server.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.mingxiao.server.shared.access.CurrentScope;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells the database at the start of each transaction what the policies of row-level security go by. Without a transaction, or
 * without a scope, the policies let nothing through.
 */
@Component("transactionManager")
class ScopedTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;

    ScopedTransactions(DataSource database) {
        super(database);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var scope = CurrentScope.get();
        try (var settings = connection.prepareStatement(
                "select set_config('app.units', ?, true), set_config('app.filed', ?, true), set_config('app.wide', ?, true),"
                        + " set_config('app.record', ?, true), set_config('app.persons', ?, true)")) {
            settings.setString(1, scope.unitsLiteral());
            settings.setString(2, scope.seesFiled() ? "on" : "off");
            settings.setString(3, scope.wide() ? "on" : "off");
            settings.setString(4, scope.seesRecord() ? "on" : "off");
            settings.setString(5, scope.personsLiteral());
            settings.execute();
        }
    }
}
