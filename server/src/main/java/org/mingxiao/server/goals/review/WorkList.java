package org.mingxiao.server.goals.review;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.review.ReviewScore;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.database.ComposedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau's work list across departments: forms that are filed, each with the score of its last version. */
@Service
@Transactional(readOnly = true)
public class WorkList {
    private static final int MOST = 200;
    private static final String FROM = """
             from goals.review_score s join goals.form f on f.id = s.form_id and f.version = s.version
            where f.filed and s.filed and (cast(:year as int) is null or s.fiscal_year = :year)
            and (cast(:round as uuid) is null or f.round_id = :round)
            and (cast(:department as uuid) is null or f.department_id = :department)
            and (cast(:kind as text) is null or f.kind = :kind)
            and (cast(:least as numeric) is null or s.amount >= :least)
            and (cast(:largest as numeric) is null or s.amount <= :largest)
            and (cast(:grade as text) is null or s.grade = :grade)
            and f.status = :status and (not :open or s.open > 0)
            and (cast(:words as text) is null or f.title like :words or f.project_code like :words)
            and """ + " " + Scope.rows("f");
    private static final String SELECT = """
            select s.*, f.department_id, f.kind, f.title, f.status, d.name as department_name, u.name as unit_name,
            (select count(*) from goals.review_across a where a.form_id = s.form_id) as across,
            (select o.grade from goals.review_opinion o where o.form_id = s.form_id and o.version = s.version) as given
            from page s join goals.form f on f.id = s.form_id join organization.unit d on d.id = f.department_id
            join organization.unit u on u.id = f.unit_id order by s.sort_key, s.form_id""";

    private final JdbcClient database;

    WorkList(JdbcClient database) {
        this.database = database;
    }

    /**
     * A page of the list.
     *
     * @param items no more than were asked for
     * @param next the key to ask the next page with; null on the last
     */
    public record Slice(List<ReviewItem> items, @Nullable String next) {}

    /**
     * The forms after a key.
     *
     * @param after the key of the last form of the page before; null: from the start
     * @param size at most 200
     */
    @ComposedSql("the orders are constants of an enumeration")
    public Slice page(Scope scope, ReviewFilter filter, @Nullable String after, int size) {
        require(scope);
        var most = Math.max(1, Math.min(size, MOST));
        var key = Key.of(after);
        var order = filter.order().key();
        var found = database.sql("with page as (select s.*, " + order + " as sort_key" + FROM
                        + " and (cast(:key as numeric) is null or (" + order
                        + ", s.form_id) > (cast(:key as numeric), cast(:id as uuid)))"
                        + " order by " + order + ", s.form_id limit :most) " + SELECT)
                .params(scope.parameters())
                .params(parameters(filter))
                .param("key", key.value())
                .param("id", key.form())
                .param("most", most + 1)
                .query(WorkList::item)
                .list();
        return found.size() <= most
                ? new Slice(found, null)
                : new Slice(found.subList(0, most), found.get(most - 1).key());
    }

    /** How many forms the filter shows, by the machine's grade; the grade asked for does not matter. */
    public Map<ReviewScore.Band, Integer> counts(Scope scope, ReviewFilter filter) {
        require(scope);
        var counts = new EnumMap<ReviewScore.Band, Integer>(ReviewScore.Band.class);
        for (var band : ReviewScore.Band.values()) {
            counts.put(band, 0);
        }
        var parameters = parameters(filter);
        parameters.put("grade", null);
        database.sql("select s.grade, count(*) as forms" + FROM + " group by s.grade")
                .params(scope.parameters())
                .params(parameters)
                .query(row -> {
                    counts.put(ReviewScore.Band.valueOf(row.getString("grade")), row.getInt("forms"));
                });
        return counts;
    }

    /**
     * How much of a department the filter shows.
     *
     * @param weak how many the machine gives 中 or 差
     * @param amount of all of them, in 万元
     */
    public record Waiting(UUID department, String name, int forms, int weak, BigDecimal amount) {}

    /** How much the filter shows, by department, the most first. */
    public List<Waiting> byDepartment(Scope scope, ReviewFilter filter) {
        require(scope);
        return database.sql(
                        "select f.department_id as department, (select d.name from organization.unit d where d.id = f.department_id)"
                                + " as name, count(*) as forms, sum(case when s.grade in ('FAIR', 'POOR') then 1 else 0 end) as weak,"
                                + " coalesce(sum(s.amount), 0) as amount" + FROM
                                + " group by f.department_id order by count(*) desc, name")
                .params(scope.parameters())
                .params(parameters(filter))
                .query(Waiting.class)
                .list();
    }

    /** The departments that have filed anything in the year, by name. */
    public Map<UUID, String> departments(Scope scope, int year) {
        require(scope);
        var departments = new LinkedHashMap<UUID, String>();
        database.sql("select distinct f.department_id, d.name from goals.form f"
                        + " join organization.unit d on d.id = f.department_id where f.filed and f.fiscal_year = :year and "
                        + Scope.rows("f") + " order by d.name")
                .params(scope.parameters())
                .param("year", year)
                .query(row -> {
                    departments.put(row.getObject("department_id", UUID.class), row.getString("name"));
                });
        return departments;
    }

    static void require(Scope scope) {
        if (!scope.hasAny(Role.REVIEWER)) {
            throw Refused.notAllowed();
        }
    }

    private static Map<String, Object> parameters(ReviewFilter filter) {
        var parameters = new HashMap<String, Object>();
        var words = filter.q();
        var kind = filter.kind();
        var grade = filter.grade();
        parameters.put("year", filter.year());
        parameters.put("round", filter.round());
        parameters.put("department", filter.department());
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("least", filter.from());
        parameters.put("largest", filter.to());
        parameters.put("grade", grade == null ? null : grade.name());
        parameters.put("status", filter.state().name());
        parameters.put("open", Boolean.TRUE.equals(filter.open()));
        parameters.put("words", words == null || words.isBlank() ? null : "%" + words.strip() + "%");
        return parameters;
    }

    /** A place in the list; {@link #of} takes what is no key for none. */
    private record Key(@Nullable BigDecimal value, @Nullable UUID form) {
        static Key of(@Nullable String text) {
            var parts = text == null ? new String[0] : text.split("~");
            try {
                return parts.length == 2
                        ? new Key(new BigDecimal(parts[0]), UUID.fromString(parts[1]))
                        : new Key(null, null);
            } catch (IllegalArgumentException none) {
                return new Key(null, null);
            }
        }
    }

    private static ReviewItem item(ResultSet row, int number) throws SQLException {
        var form = row.getObject("form_id", UUID.class);
        var given = row.getString("given");
        return new ReviewItem(
                form,
                row.getInt("version"),
                row.getObject("department_id", UUID.class),
                row.getString("department_name"),
                row.getString("unit_name"),
                GoalKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getBigDecimal("amount"),
                row.getInt("completeness"),
                row.getInt("relevance"),
                row.getInt("adequacy"),
                row.getInt("feasibility"),
                row.getInt("total"),
                ReviewScore.Band.valueOf(row.getString("grade")),
                row.getInt("errors"),
                row.getInt("warnings"),
                row.getInt("answered"),
                row.getInt("open"),
                row.getInt("across"),
                GoalStatus.valueOf(row.getString("status")),
                given == null ? null : ReviewScore.Band.valueOf(given),
                row.getBigDecimal("sort_key").toPlainString() + "~" + form);
    }
}
