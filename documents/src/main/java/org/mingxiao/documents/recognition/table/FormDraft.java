package org.mingxiao.documents.recognition.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.form.Goal;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.Task;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.documents.recognition.phrase.Field;

/** What the blocks of one form have said so far. */
final class FormDraft {
    /** The blocks that were seen: what a table must have to be an official form. */
    enum Block {
        HEAD,
        BUDGET,
        GOALS,
        TASKS,
        INDICATORS,
        FUNDS,
        PROJECTS
    }

    final Set<Block> seen = EnumSet.noneOf(Block.class);
    /** Every role that a header of indicators has named. */
    final Set<Field> columns = EnumSet.noneOf(Field.class);

    final List<BudgetItem> budget = new ArrayList<>();
    final List<Funding> funding = new ArrayList<>();
    final List<Goal> goals = new ArrayList<>();
    /** Goals of the whole cycle under a label of their own; the year's goals go before them. */
    final List<Goal> cycleGoals = new ArrayList<>();

    final List<Task> tasks = new ArrayList<>();
    final List<Indicator> indicators = new ArrayList<>();
    final List<Project> projects = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    final List<Place> notUnderstood = new ArrayList<>();

    @Nullable String department;

    /** Whether the department is only the one that filled the form in; one that the form names for itself goes before it. */
    boolean departmentFilledIn;

    @Nullable String supervisor;

    @Nullable String spendingUnit;

    @Nullable String projectName;

    @Nullable Place projectPlace;

    @Nullable Amount projectTotal;

    @Nullable Integer year;

    @Nullable MoneyUnit moneyUnit;

    @Nullable BigDecimal totalScore;

    @Nullable String grade;

    @Nullable BigDecimal executionRate;

    /** The unit of amounts: what the form says so far, 万元 where it says nothing. */
    MoneyUnit unit() {
        return moneyUnit == null ? MoneyUnit.TEN_THOUSAND : moneyUnit;
    }

    /** A label may name the unit of the amounts; the first one decides. */
    void hearUnit(@Nullable MoneyUnit unit) {
        if (moneyUnit == null && unit != null) {
            moneyUnit = unit;
        }
    }
}
