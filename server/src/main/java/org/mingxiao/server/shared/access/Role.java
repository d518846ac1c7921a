package org.mingxiao.server.shared.access;

/** What a post entitles a person to, in its unit and all units below it. */
public enum Role {
    /** 经办 */
    HANDLER,
    /** 科室负责人 */
    SECTION_HEAD,
    /** 财务 */
    FINANCE,
    /** 分管领导 */
    LEADER,
    /** 主要负责人 */
    HEAD,
    /** 会议秘书 */
    SECRETARY,
    /** 财政审核 */
    REVIEWER,
    /** 第三方评价 */
    EVALUATOR,
    /** 审计 */
    AUDITOR,
    /** 系统管理员: accounts and configuration */
    SYSTEM_ADMINISTRATOR,
    /** 安全管理员: roles and grants */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: the record only */
    AUDIT_ADMINISTRATOR;

    /** The three separate administrators (三员): of them nobody holds two, and none does business. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
    }

    /** Whether it sees everything that any department has filed with the finance bureau, wherever the post is. */
    public boolean seesFiled() {
        return this == REVIEWER || this == AUDITOR;
    }
}
