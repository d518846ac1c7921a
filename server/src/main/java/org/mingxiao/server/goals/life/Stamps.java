package org.mingxiao.server.goals.life;

import java.util.UUID;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells with one small query whether anything changed of what the grid shows of a form, so that a look that finds nothing new
 * costs nearly nothing.
 */
@Service
public class Stamps {
    private final JdbcClient database;

    Stamps(JdbcClient database) {
        this.database = database;
    }

    /**
     * A text that is another one after each change of the form, its state, its comments, and, of a department, of the forms
     * below it that it is compared with. Answers to findings change the form.
     *
     * @throws Refused where the form is not seen
     */
    @Transactional(readOnly = true)
    public String of(Scope scope, UUID id) {
        return database.sql("""
                        select concat_ws('.', extract(epoch from f.changed_at), f.version, f.status,
                            (select concat_ws('.', count(*), count(c.resolved_at)) from goals.comment c where c.form_id = f.id),
                            case when f.kind = 'DEPARTMENT' then (
                                select extract(epoch from max(o.changed_at)) from goals.form o
                                where o.department_id = f.department_id and o.fiscal_year = f.fiscal_year) end)
                        from goals.form f where f.id = :id and\s""" + Scope.rows("f"))
                .param("id", id)
                .params(scope.parameters())
                .query(String.class)
                .optional()
                .orElseThrow(Refused::notFound);
    }
}
