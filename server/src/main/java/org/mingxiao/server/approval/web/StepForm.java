package org.mingxiao.server.approval.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.route.MeetingRule;
import org.mingxiao.server.approval.route.Signing;
import org.mingxiao.server.approval.route.Step;
import org.mingxiao.server.approval.route.When;

/** A step in the editor of routes: bound from indexed fields, so with setters. */
class StepForm {
    private String key = "";
    private String name = "";
    private List<PartyForm> parties = new ArrayList<>();
    private Signing signing = Signing.ANY_ONE;
    private boolean skip;
    private boolean any;
    private List<ConditionForm> conditions = new ArrayList<>();
    private int days = 3;
    private boolean collective;
    private int part = 2;
    private int of = 3;

    static StepForm fresh() {
        var form = new StepForm();
        form.key = "s" + UUID.randomUUID().toString().substring(0, 6);
        form.parties.add(new PartyForm());
        return form;
    }

    static StepForm of(Step step) {
        var form = new StepForm();
        form.key = step.key();
        form.name = step.name();
        step.parties().forEach(party -> form.parties.add(PartyForm.of(party)));
        form.signing = step.signing();
        form.skip = step.when().skip();
        form.any = step.when().any();
        step.when().conditions().forEach(condition -> form.conditions.add(ConditionForm.of(condition)));
        form.days = step.days();
        var meeting = step.meeting();
        if (meeting != null) {
            form.collective = true;
            form.part = meeting.part();
            form.of = meeting.of();
        }
        return form;
    }

    Step step() {
        return new Step(
                key,
                name,
                parties.stream().map(PartyForm::party).toList(),
                signing,
                new When(
                        skip,
                        any,
                        conditions.stream().map(ConditionForm::condition).toList()),
                days,
                rule());
    }

    private @Nullable MeetingRule rule() {
        if (!collective) {
            return null;
        }
        return of >= 1 && part >= 1 && part <= of ? new MeetingRule(part, of) : MeetingRule.TWO_THIRDS;
    }

    void edit(String action, int at) {
        switch (action) {
            case "add-party" -> parties.add(new PartyForm());
            case "remove-party" -> RouteForm.remove(parties, at);
            case "add-condition" -> conditions.add(new ConditionForm());
            case "remove-condition" -> RouteForm.remove(conditions, at);
            default -> {
                // a button of another page: nothing to do
            }
        }
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<PartyForm> getParties() {
        return parties;
    }

    public void setParties(List<PartyForm> parties) {
        this.parties = parties;
    }

    public Signing getSigning() {
        return signing;
    }

    public void setSigning(Signing signing) {
        this.signing = signing;
    }

    public boolean isSkip() {
        return skip;
    }

    public void setSkip(boolean skip) {
        this.skip = skip;
    }

    public boolean isAny() {
        return any;
    }

    public void setAny(boolean any) {
        this.any = any;
    }

    public List<ConditionForm> getConditions() {
        return conditions;
    }

    public void setConditions(List<ConditionForm> conditions) {
        this.conditions = conditions;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public boolean isCollective() {
        return collective;
    }

    public void setCollective(boolean collective) {
        this.collective = collective;
    }

    public int getPart() {
        return part;
    }

    public void setPart(int part) {
        this.part = part;
    }

    public int getOf() {
        return of;
    }

    public void setOf(int of) {
        this.of = of;
    }
}
