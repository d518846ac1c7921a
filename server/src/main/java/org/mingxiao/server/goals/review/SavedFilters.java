package org.mingxiao.server.goals.review;

import java.util.List;
import java.util.UUID;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The filters that a reviewer keeps under a name. To share one is to pass on its address. */
@Service
@Transactional
public class SavedFilters {
    private static final int MOST = 30;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1_000;

    private final JdbcClient database;

    SavedFilters(JdbcClient database) {
        this.database = database;
    }

    /** @param query of the list's address, without the question mark */
    public record SavedFilter(UUID id, String name, String query) {}

    /** The person's own, by name. */
    @Transactional(readOnly = true)
    public List<SavedFilter> of(Scope scope) {
        return database.sql("select id, name, query from goals.review_filter where person_id = :person order by name")
                .param("person", scope.person())
                .query(SavedFilter.class)
                .list();
    }

    /** Keeps a filter; one of the same name is replaced. */
    public void keep(Scope scope, String name, String query) {
        WorkList.require(scope);
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
            throw Refused.invalid("review-filter-name", LONGEST_NAME);
        }
        database.sql("delete from goals.review_filter where person_id = :person and name = :name")
                .param("person", scope.person())
                .param("name", plain)
                .update();
        if (of(scope).size() >= MOST) {
            throw Refused.conflict("review-filter-many", MOST);
        }
        database.sql(
                        "insert into goals.review_filter (id, person_id, name, query) values (:id, :person, :name, :query)")
                .param("id", UUID.randomUUID())
                .param("person", scope.person())
                .param("name", plain)
                .param("query", query)
                .update();
    }

    /** @throws Refused where the person has none of that id */
    public void forget(Scope scope, UUID id) {
        var gone = database.sql("delete from goals.review_filter where id = :id and person_id = :person")
                .param("id", id)
                .param("person", scope.person())
                .update();
        if (gone == 0) {
            throw Refused.notFound();
        }
    }
}
