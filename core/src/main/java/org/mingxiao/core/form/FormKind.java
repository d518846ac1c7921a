package org.mingxiao.core.form;

/** The kinds of official form. */
public enum FormKind {
    DEPARTMENT_GOALS("department-goals", "部门整体预算绩效目标申报表"),
    PROJECT_GOALS("project-goals", "项目支出绩效目标表"),
    PROJECT_SELF_EVALUATION("project-self-evaluation", "项目支出绩效自评表"),
    DEPARTMENT_SELF_EVALUATION("department-self-evaluation", "部门整体支出绩效自评表"),
    MONITORING("monitoring", "绩效运行监控表"),
    SELF_EVALUATION_REPORT("self-evaluation-report", "绩效自评报告");

    private final String code;
    private final String title;

    FormKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The contract's name of the kind. */
    public String code() {
        return code;
    }

    /** The official title of a form of this kind. */
    public String title() {
        return title;
    }
}
