package org.mingxiao.server.organization;

/**
 * A function somebody has on a matter, as the separation matrix names them ({@code organization/duties.yaml}).
 *
 * @param code such as {@code budget.prepare}; its words for people stand in {@code messages} under {@code duty.<code>}
 */
public record Duty(String code) {
    /** 预算编制: whoever enters or changes a goal */
    public static final Duty PREPARE_BUDGET = new Duty("budget.prepare");
    /** 预算审批: whoever decides on it, in the department or at the bureau */
    public static final Duty APPROVE_BUDGET = new Duty("budget.approve");
    /** 预算执行 */
    public static final Duty EXECUTE_BUDGET = new Duty("budget.execute");
    /** 绩效评价 */
    public static final Duty EVALUATE_BUDGET = new Duty("budget.evaluate");
}
