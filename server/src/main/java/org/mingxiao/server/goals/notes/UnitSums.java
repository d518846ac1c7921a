package org.mingxiao.server.goals.notes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.mapping.Amounts;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * T4: the budget of a department is the sum of its second-level units'. It can be told where units below have forms of their own
 * for the year and round, and the one who asks sees them.
 */
@Component
public class UnitSums {
    private static final List<String> INCOME = List.of("财政拨款", "其他资金");

    private final JdbcClient database;

    UnitSums(JdbcClient database) {
        this.database = database;
    }

    /** The equation; empty where the form is no department's, or no unit below has a form. */
    @Transactional(readOnly = true)
    public Optional<Totals.Total> of(Scope scope, GoalForm form) {
        if (form.kind() != GoalKind.DEPARTMENT || !form.unit().equals(form.department())) {
            return Optional.empty();
        }
        var below = database.sql("select l.cells ->> 'amount' from goals.form f join goals.line l on l.form_id = f.id"
                        + " where f.department_id = :department and f.unit_id <> :department and f.kind = 'DEPARTMENT'"
                        + " and f.fiscal_year = :year and f.round_id is not distinct from cast(:round as uuid)"
                        + " and l.block = 'BUDGET' and not l.deleted and l.cells ->> 'item' in (:income) and "
                        + Scope.rows("f"))
                .param("department", form.department())
                .param("year", form.year())
                .param("round", form.round())
                .param("income", INCOME)
                .params(scope.parameters())
                .query((row, number) -> Optional.ofNullable(row.getString(1)).orElse(""))
                .list();
        if (below.isEmpty()) {
            return Optional.empty();
        }
        var own = form.lines(BlockName.BUDGET).stream()
                .filter(line -> INCOME.contains(line.text("item")))
                .map(line -> line.text("amount"))
                .toList();
        return Optional.of(
                Totals.compared("T4", sum(own), own.size(), sum(below), below.size(), open(own) || open(below)));
    }

    private static boolean open(List<String> amounts) {
        return amounts.stream().anyMatch(text -> Amounts.read(text).isEmpty());
    }

    private static BigDecimal sum(List<String> amounts) {
        return amounts.stream().flatMap(text -> Amounts.read(text).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
