package org.mingxiao.documents.recognition.phrase;

/** What a label of a form announces. The names under which forms print each field stand in {@code labels.tsv}. */
public enum Field {
    // What the form speaks of.
    DEPARTMENT,
    SUPERVISOR,
    SPENDING_UNIT,
    PROJECT_NAME,
    YEAR,
    /** A label whose content the form model has no place for: telephone, project code, dates, signatures. */
    ORDINARY,
    /** A remark below or beside the table. */
    NOTE,

    // Blocks.
    BUDGET_BLOCK,
    FUNDS_BLOCK,
    GOALS,
    CYCLE_GOAL,
    ANNUAL_GOAL,
    EXPECTED_GOAL,
    ACTUAL_GOAL,
    TASKS,
    OTHER_TASKS,
    INDICATORS,
    CYCLE_INDICATORS,
    ANNUAL_INDICATORS,

    // Columns of indicators.
    SERIAL,
    LEVEL1,
    LEVEL2,
    INDICATOR,
    CYCLE_VALUE,
    ANNUAL_VALUE,
    ACTUAL_VALUE,
    /** What is expected by the end of the year (monitoring). */
    FORECAST,
    /** 定量 or 定性; some provinces put the comparator here. */
    NATURE,
    COMPARATOR,
    UNIT,
    WEIGHT,
    SCORE,
    DEVIATION,
    LIKELIHOOD,
    /** A column whose content the form model has no place for: scoring standard, data source, remark. */
    REMARK,

    // Columns of tasks.
    TASK_NAME,
    TASK_CONTENT,
    TASK_EXPECTED,

    // Money.
    AMOUNT,
    TOTAL,
    /** A source or kind of money: 财政拨款, 其他资金, 基本支出. */
    FUND_SOURCE,
    /** A heading above several sources of money. */
    FUND_GROUP,
    INITIAL_BUDGET,
    ADJUSTED_BUDGET,
    EXECUTED,
    EXECUTION_RATE,
    /** Other columns of a fund block: received, forecast, carry-over. */
    FUND_COLUMN,

    // Results.
    TOTAL_SCORE,
    GRADE
}
