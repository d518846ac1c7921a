package org.mingxiao.server.goals.layout;

import org.mingxiao.core.form.FormKind;

/** What a goal form sets goals for. */
public enum GoalKind {
    /** 项目支出绩效目标: one project */
    PROJECT(FormKind.PROJECT_GOALS),
    /** 部门整体绩效目标: a department, or another budget unit, as a whole */
    DEPARTMENT(FormKind.DEPARTMENT_GOALS);

    private final FormKind form;

    GoalKind(FormKind form) {
        this.form = form;
    }

    /** The official form that it is printed as. */
    public FormKind form() {
        return form;
    }
}
