package org.mingxiao.server.shared.database;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions live in the database, so that any server of several answers, and a restart signs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 1800, tableName = "shared.spring_session")
class Sessions {
    @Bean
    @Primary
    SparingSessions<?> sparingSessions(@Qualifier("sessionRepository") JdbcIndexedSessionRepository store) {
        return new SparingSessions<>(store);
    }

    /**
     * Each request reads its session: one statement, which needs no transaction around it. A session whose writing was cut off
     * lacks its sign-in, and is one of nobody.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations") TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }
}
