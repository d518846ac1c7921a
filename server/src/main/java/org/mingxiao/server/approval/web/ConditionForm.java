package org.mingxiao.server.approval.web;

import org.mingxiao.server.approval.route.Condition;

/** A condition in the editor of routes. */
class ConditionForm {
    private Condition.What what = Condition.What.AMOUNT_AT_LEAST;
    private String value = "";

    static ConditionForm of(Condition condition) {
        var form = new ConditionForm();
        form.what = condition.what();
        form.value = condition.value();
        return form;
    }

    Condition condition() {
        return new Condition(what, value.strip());
    }

    public Condition.What getWhat() {
        return what;
    }

    public void setWhat(Condition.What what) {
        this.what = what;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
