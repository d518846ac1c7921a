package org.mingxiao.server.approval.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mingxiao.server.approval.route.Party;
import org.mingxiao.server.approval.route.Route;
import org.mingxiao.server.approval.route.Step;

/** A draft of a route as the form of the editor holds it: bound from indexed fields, so with setters. */
class RouteForm {
    private String name = "";
    private List<StepForm> steps = new ArrayList<>();
    private List<PartyForm> copies = new ArrayList<>();

    static RouteForm of(Route route) {
        var form = new RouteForm();
        form.name = route.name();
        route.steps().forEach(step -> form.steps.add(StepForm.of(step)));
        route.copies().forEach(party -> form.copies.add(PartyForm.of(party)));
        return form;
    }

    List<Step> toSteps() {
        return steps.stream().map(StepForm::step).toList();
    }

    List<Party> toCopies() {
        return copies.stream().map(PartyForm::party).toList();
    }

    /** The route as it reads with this form. */
    Route route(Route draft) {
        return new Route(
                draft.id(),
                draft.code(),
                draft.version(),
                draft.kind(),
                draft.unit(),
                name,
                draft.status(),
                toSteps(),
                toCopies());
    }

    /** Does what a button of the editor asks for: {@code add-step}, {@code up:2}, {@code remove-party:2:0}. Others change nothing. */
    void edit(String action) {
        var words = action.split(":");
        int at = words.length > 1 ? number(words[1]) : -1;
        int inner = words.length > 2 ? number(words[2]) : -1;
        switch (words[0]) {
            case "add-step" -> steps.add(StepForm.fresh());
            case "add-copy" -> copies.add(new PartyForm());
            case "remove-copy" -> remove(copies, at);
            case "remove-step" -> remove(steps, at);
            case "up" -> swap(at, at - 1);
            case "down" -> swap(at, at + 1);
            default -> {
                if (at >= 0 && at < steps.size()) {
                    steps.get(at).edit(words[0], inner);
                }
            }
        }
    }

    private void swap(int one, int other) {
        if (Math.min(one, other) >= 0 && Math.max(one, other) < steps.size()) {
            Collections.swap(steps, one, other);
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }

    static void remove(List<?> list, int at) {
        if (at >= 0 && at < list.size()) {
            list.remove(at);
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<StepForm> getSteps() {
        return steps;
    }

    public void setSteps(List<StepForm> steps) {
        this.steps = steps;
    }

    public List<PartyForm> getCopies() {
        return copies;
    }

    public void setCopies(List<PartyForm> copies) {
        this.copies = copies;
    }
}
