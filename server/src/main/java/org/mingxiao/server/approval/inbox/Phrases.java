package org.mingxiao.server.approval.inbox;

import java.util.List;
import java.util.UUID;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own common phrases (常用意见). */
@Service
@Transactional
public class Phrases {
    private static final int MOST = 20;

    private final JdbcClient database;

    Phrases(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public List<String> of(Scope scope) {
        return database.sql("select text from approval.phrase where person_id = :person order by text")
                .param("person", scope.person())
                .query(String.class)
                .list();
    }

    /**
     * Keeps a phrase.
     *
     * @throws Refused 422 where it is empty, longer than 200 characters, or the twenty-first
     */
    public void keep(Scope scope, String text) {
        var phrase = text.strip();
        if (phrase.isEmpty() || phrase.length() > 200) {
            throw Refused.invalid("approval-phrase-length");
        }
        var kept = of(scope);
        if (kept.contains(phrase)) {
            return;
        }
        if (kept.size() >= MOST) {
            throw Refused.invalid("approval-phrases-full", MOST);
        }
        database.sql("insert into approval.phrase (id, person_id, text) values (:id, :person, :text)")
                .param("id", UUID.randomUUID())
                .param("person", scope.person())
                .param("text", phrase)
                .update();
    }

    public void drop(Scope scope, String text) {
        database.sql("delete from approval.phrase where person_id = :person and text = :text")
                .param("person", scope.person())
                .param("text", text)
                .update();
    }
}
