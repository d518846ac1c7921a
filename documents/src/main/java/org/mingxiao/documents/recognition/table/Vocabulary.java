package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.List;
import java.util.Set;
import org.mingxiao.documents.recognition.phrase.Field;

/** The labels that each block's header may use; of two meanings of one label the earlier in the list is meant. */
final class Vocabulary {
    static final Set<Field> LEVELS = Set.of(LEVEL1, LEVEL2, INDICATOR);
    static final Set<Field> VALUES = Set.of(CYCLE_VALUE, ANNUAL_VALUE, ACTUAL_VALUE, FORECAST);
    static final Set<Field> POINTS = Set.of(WEIGHT, SCORE);

    static final List<Field> INDICATOR_COLUMNS = List.of(
            SERIAL,
            LEVEL1,
            LEVEL2,
            INDICATOR,
            CYCLE_VALUE,
            ANNUAL_VALUE,
            ACTUAL_VALUE,
            FORECAST,
            WEIGHT,
            SCORE,
            DEVIATION,
            LIKELIHOOD,
            COMPARATOR,
            NATURE,
            UNIT,
            REMARK,
            NOTE);

    static final List<Field> PROJECT_COLUMNS = List.of(
            SERIAL,
            PROJECT_NAME,
            SPENDING_UNIT,
            SUPERVISOR,
            DEPARTMENT,
            LEVEL1,
            LEVEL2,
            GOALS,
            TOTAL,
            AMOUNT,
            FUND_SOURCE,
            INDICATOR,
            INDICATORS,
            CYCLE_VALUE,
            ANNUAL_VALUE,
            ACTUAL_VALUE,
            FORECAST,
            WEIGHT,
            SCORE,
            DEVIATION,
            LIKELIHOOD,
            COMPARATOR,
            NATURE,
            UNIT,
            EXECUTED,
            EXECUTION_RATE,
            REMARK,
            NOTE,
            YEAR,
            ORDINARY);

    static final List<Field> TASK_COLUMNS = List.of(
            SERIAL,
            TASK_NAME,
            TASK_CONTENT,
            TOTAL,
            AMOUNT,
            FUND_SOURCE,
            TASK_EXPECTED,
            EXECUTED,
            EXECUTION_RATE,
            ACTUAL_GOAL,
            WEIGHT,
            SCORE,
            REMARK,
            NOTE);

    static final List<Field> FUND_COLUMNS = List.of(
            INITIAL_BUDGET, ADJUSTED_BUDGET, EXECUTED, EXECUTION_RATE, FUND_COLUMN, WEIGHT, SCORE, DEVIATION, REMARK);

    static final List<Field> GOAL_COLUMNS = List.of(EXPECTED_GOAL, ACTUAL_GOAL, CYCLE_GOAL, ANNUAL_GOAL);

    /** Labels at the left edge that name a block and are no datum themselves. */
    static final Set<Field> BLOCKS = Set.of(
            BUDGET_BLOCK, FUNDS_BLOCK, GOALS, TASKS, OTHER_TASKS, INDICATORS, CYCLE_INDICATORS, ANNUAL_INDICATORS);

    /** Labels of what the form speaks of. */
    static final Set<Field> HEAD = Set.of(DEPARTMENT, SUPERVISOR, SPENDING_UNIT, PROJECT_NAME, YEAR, ORDINARY);

    /** Labels of money. */
    static final Set<Field> MONEY = Set.of(FUND_SOURCE, TOTAL, FUND_GROUP, AMOUNT);

    private Vocabulary() {}
}
