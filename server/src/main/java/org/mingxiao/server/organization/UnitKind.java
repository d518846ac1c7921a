package org.mingxiao.server.organization;

/** What a unit is. */
public enum UnitKind {
    /** 地区: the top of the tree */
    DISTRICT,
    /** 财政局 */
    BUREAU,
    /** 部门 (一级预算单位) */
    DEPARTMENT,
    /** 下属单位 (二级预算单位) */
    SUBORDINATE,
    /** 科室 */
    SECTION
}
