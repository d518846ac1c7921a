package org.mingxiao.core.review;

/**
 * The documents that rules rest on. None of them was read in its full official text; where only its general content is
 * known, {@code verified} is false and a person checks the wording before anybody claims that the rule follows it.
 */
public enum LegalBasis {
    GOAL_MANAGEMENT("财预〔2015〕88号", "中央部门预算绩效目标管理办法", false),
    CORE_INDICATORS("财预〔2021〕101号", "核心绩效目标和指标设置及取值指引（试行）", false),
    PROJECT_EVALUATION("财预〔2020〕10号", "项目支出绩效评价管理办法", false),
    BUDGET_LAW("预算法", "中华人民共和国预算法（2018修正）", false),
    FORM_INSTRUCTIONS("填报说明", "表格的填报说明", false),
    SPENDING_STANDARDS("预算支出标准", "预算支出标准", false),
    BUDGET_REFORM("国发〔2021〕5号", "关于进一步深化预算管理制度改革的意见", false),
    PERFORMANCE_OPINION("中发〔2018〕34号", "关于全面实施预算绩效管理的意见", false);

    private final String number;
    private final String title;
    private final boolean verified;

    LegalBasis(String number, String title, boolean verified) {
        this.number = number;
        this.title = title;
        this.verified = verified;
    }

    /** The document's number, by which officials call it. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** Whether the provision was read in a published source. */
    public boolean verified() {
        return verified;
    }
}
