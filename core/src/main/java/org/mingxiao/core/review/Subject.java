package org.mingxiao.core.review;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Goal;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.money.Amount;

/**
 * A goal with its indicators, as rules look at it: one project of a form, or the department as a whole.
 *
 * @param form the form in which it stands
 * @param formNumber the form's position among those reviewed together, from 0
 * @param project null where the department itself is meant
 * @param projectNumber the project's position in its form, from 0; −1 for the department
 */
public record Subject(Form form, int formNumber, @Nullable Project project, int projectNumber) {

    /** The department of the form at that position. */
    public static Subject ofDepartment(Form form, int formNumber) {
        return new Subject(form, formNumber, null, -1);
    }

    public boolean isDepartment() {
        return project == null;
    }

    /** Whether there is anything to hold against the rules: a project, or a department with a goal or indicators. */
    public boolean says() {
        return !isDepartment()
                || !form.indicators().isEmpty()
                || form.projects().isEmpty() && !form.goals().isEmpty();
    }

    /** Whether the form sets goals, and does not report on them. */
    public boolean setsGoals() {
        return form.kind() == FormKind.DEPARTMENT_GOALS || form.kind() == FormKind.PROJECT_GOALS;
    }

    /** The project's name; of a department its name, or the form's title where the form does not name it. */
    public String name() {
        if (project != null) {
            return project.name();
        }
        var department = form.department();
        return department == null ? form.title() : department;
    }

    /** The goal in one text, empty where there is none. A form on a single project may state it as the form's own. */
    public String goal() {
        var own = project == null ? null : project.goal();
        if (own != null && !own.isBlank()) {
            return own;
        }
        return isDepartment() || form.projects().size() == 1
                ? form.goals().stream().map(Goal::text).collect(Collectors.joining("\n"))
                : "";
    }

    public List<Indicator> indicators() {
        return project == null ? form.indicators() : project.indicators();
    }

    public @Nullable Amount amount() {
        return project == null ? null : project.total();
    }

    /** Where the project's row starts, or where the form names itself. */
    public Place place() {
        return project == null ? Place.of(form.title()) : project.place();
    }
}
