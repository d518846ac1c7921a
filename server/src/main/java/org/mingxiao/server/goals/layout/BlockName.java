package org.mingxiao.server.goals.layout;

/** The blocks of goal forms; which of them a form has, its layout says. */
public enum BlockName {
    /** 基本信息: one line */
    HEAD,
    /** 预算整体情况: a line an item */
    BUDGET,
    /** 项目资金: a line a source, the total first */
    FUNDING,
    /** 总体绩效目标 */
    GOAL,
    /** 年度重点工作任务 */
    TASK,
    /** 其他需完成的任务 */
    OTHER_TASK,
    /** 绩效指标 */
    INDICATOR,
    /** What an imported form says besides, under the headings that it prints */
    TEXT
}
