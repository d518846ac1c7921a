package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Goal;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.PublishedScore;
import org.mingxiao.documents.recognition.phrase.Title;
import org.mingxiao.documents.recognition.table.FormDraft.Block;

/** Puts a form together of what its blocks have said, or finds that the table is none. */
final class FormAssembly {
    private final Section section;
    private final FormDraft draft;

    FormAssembly(Section section, FormDraft draft) {
        this.section = section;
        this.draft = draft;
    }

    /** Empty where the table lacks the blocks of an official form. */
    Optional<Form> form() {
        if (!isForm()) {
            return Optional.empty();
        }
        var kind = kind();
        boolean ofProject = isOfProject(kind);
        var projects = ofProject && draft.projects.isEmpty() ? List.of(project()) : draft.projects;
        return Optional.of(new Form(
                kind,
                section.title() == null ? kind.title() : section.title().text(),
                department(),
                year(),
                draft.unit(),
                draft.budget,
                ofProject ? List.of() : goals(),
                draft.tasks,
                ofProject && draft.projects.isEmpty() ? List.of() : draft.indicators,
                projects,
                score(kind),
                facts()));
    }

    /** With a heading two blocks make a form; without one the indicators and what they belong to must be there. */
    private boolean isForm() {
        boolean content = !draft.indicators.isEmpty()
                || draft.projects.stream().anyMatch(p -> !p.indicators().isEmpty());
        if (section.title() != null) {
            return content
                    || draft.seen.contains(Block.PROJECTS) && !draft.projects.isEmpty()
                    || draft.seen.size() >= 2;
        }
        var owners = Set.of(Block.HEAD, Block.GOALS, Block.BUDGET, Block.FUNDS, Block.PROJECTS);
        boolean classed = draft.indicators.stream().anyMatch(i -> i.dimension() != null)
                || draft.projects.stream().flatMap(p -> p.indicators().stream()).anyMatch(i -> i.dimension() != null);
        return content && classed && draft.seen.stream().anyMatch(owners::contains);
    }

    private FormKind kind() {
        boolean project = isProject();
        return switch (stage()) {
            case MONITORING -> FormKind.MONITORING;
            case SELF_EVALUATION -> project ? FormKind.PROJECT_SELF_EVALUATION : FormKind.DEPARTMENT_SELF_EVALUATION;
            case GOALS -> project ? FormKind.PROJECT_GOALS : FormKind.DEPARTMENT_GOALS;
        };
    }

    private Title.Stage stage() {
        var printed = section.title() == null ? null : section.title().stage();
        boolean results = draft.columns.contains(ACTUAL_VALUE) || draft.columns.contains(SCORE);
        if (printed != null && (printed != Title.Stage.GOALS || !results)) {
            return printed;
        }
        if (draft.columns.contains(FORECAST) || draft.columns.contains(LIKELIHOOD)) {
            return Title.Stage.MONITORING;
        }
        return results ? Title.Stage.SELF_EVALUATION : Title.Stage.GOALS;
    }

    private boolean isProject() {
        boolean named = draft.projectName != null || !draft.projects.isEmpty();
        var subject = section.title() == null
                ? Title.Subject.UNKNOWN
                : section.title().subject();
        return subject == Title.Subject.UNKNOWN ? named : subject == Title.Subject.PROJECT;
    }

    private boolean isOfProject(FormKind kind) {
        return kind == FormKind.PROJECT_GOALS
                || kind == FormKind.PROJECT_SELF_EVALUATION
                || kind == FormKind.MONITORING && isProject();
    }

    private Project project() {
        var goal = goals().stream().map(FormAssembly::numbered).collect(Collectors.joining("\n"));
        var place = draft.projectPlace == null ? Place.of(draft.projectName) : draft.projectPlace;
        return new Project(
                draft.projectName == null ? "" : draft.projectName,
                draft.spendingUnit,
                draft.projectTotal,
                draft.funding,
                goal.isEmpty() ? null : goal,
                draft.indicators,
                place);
    }

    private List<Goal> goals() {
        return draft.goals.isEmpty() ? draft.cycleGoals : draft.goals;
    }

    private List<Fact> facts() {
        var facts = new ArrayList<>(draft.facts);
        if (!draft.goals.isEmpty()) {
            draft.cycleGoals.forEach(goal -> facts.add(new Fact("中期目标", null, null, goal.text(), goal.place())));
        }
        return facts;
    }

    private static String numbered(Goal goal) {
        return goal.number() == null ? goal.text() : goal.number() + "." + goal.text();
    }

    private @Nullable String department() {
        if (draft.department != null) {
            return draft.department;
        }
        if (draft.supervisor != null) {
            return draft.supervisor;
        }
        var title = section.title();
        return title != null && title.department() != null ? title.department() : draft.spendingUnit;
    }

    private @Nullable Integer year() {
        var title = section.title();
        if (title != null && title.year() != null) {
            return title.year();
        }
        if (draft.year != null) {
            return draft.year;
        }
        return section.lines().stream()
                .flatMap(line -> Stream.of(line.strip().split("[\\s\\u3000]{2,}")))
                .map(Title::yearLine)
                .filter(year -> year != null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable PublishedScore score(FormKind kind) {
        boolean evaluation = kind == FormKind.PROJECT_SELF_EVALUATION || kind == FormKind.DEPARTMENT_SELF_EVALUATION;
        boolean said = draft.totalScore != null || draft.grade != null || draft.executionRate != null;
        return said && (evaluation || kind == FormKind.MONITORING)
                ? new PublishedScore(draft.totalScore, draft.grade, draft.executionRate)
                : null;
    }
}
