package org.mingxiao.server.organization;

import java.util.List;
import java.util.Optional;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Code tables: {@code functional} (支出功能分类科目), {@code economic} (支出经济分类科目), {@code measure} (计量单位). They are data by
 * edition; no code is known to the program.
 */
@Service
@Transactional(readOnly = true)
public class Codes {
    /** The tables there are. */
    public static final List<String> TABLES = List.of("functional", "economic", "measure");

    private static final String COLUMNS =
            "select code, name, parent_code as parent, edition, active from organization.code ";

    private final JdbcClient database;

    Codes(JdbcClient database) {
        this.database = database;
    }

    /** The lines in use of the newest edition, in the order of the table. An unknown table has none. */
    public List<Code> of(String table) {
        return database.sql(
                        COLUMNS + "where code_table = :table and active and edition ="
                                + " (select max(edition) from organization.code where code_table = :table) order by position, code")
                .param("table", table)
                .query(Code.class)
                .list();
    }

    /** The newest wording of a code, even where it is no longer in use. */
    public Optional<Code> find(String table, String code) {
        return database.sql(COLUMNS + "where code_table = :table and code = :code order by edition desc limit 1")
                .param("table", table)
                .param("code", code)
                .query(Code.class)
                .optional();
    }

    /**
     * Adds a line, or changes its wording.
     *
     * @throws Refused 403 for anybody but the system administrator and the program
     */
    @Transactional
    public void put(Scope scope, String table, Code code) {
        if (!scope.wide() && !scope.hasAny(Role.SYSTEM_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
        int changed = database.sql("update organization.code set name = :name, parent_code = :parent, active = :active"
                        + " where code_table = :table and edition = :edition and code = :code")
                .param("name", code.name())
                .param("parent", code.parent())
                .param("active", code.active())
                .param("table", table)
                .param("edition", code.edition())
                .param("code", code.code())
                .update();
        if (changed == 0) {
            database.sql("insert into organization.code (code_table, edition, code, name, parent_code, active)"
                            + " values (:table, :edition, :code, :name, :parent, :active)")
                    .param("table", table)
                    .param("edition", code.edition())
                    .param("code", code.code())
                    .param("name", code.name())
                    .param("parent", code.parent())
                    .param("active", code.active())
                    .update();
        }
    }
}
