package org.mingxiao.server.approval.route;

/** In which unit, seen from the matter, a role is held. */
public enum Whose {
    /** 本单位: the matter's own unit */
    UNIT,
    /** 主管部门: the department that the matter's unit belongs to */
    DEPARTMENT,
    /** 财政局 of the same district */
    BUREAU
}
