package org.mingxiao.server.goals.life;

import org.mingxiao.server.approval.Approvals;
import org.mingxiao.server.filing.Attachments;
import org.mingxiao.server.filing.AttachmentsChanged;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStatusChanged;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The files of a form go where the form goes: to the finance bureau, and back. */
@Component
class FormAttachments {
    private final GoalForms forms;
    private final Attachments attachments;
    private final Approvals approvals;

    FormAttachments(GoalForms forms, Attachments attachments, Approvals approvals) {
        this.forms = forms;
        this.attachments = attachments;
        this.approvals = approvals;
    }

    /** The form's own step was allowed, wherever whoever took it sits. */
    @EventListener
    void on(GoalStatusChanged changed) {
        if (changed.from().isFiled() != changed.to().isFiled()) {
            attachments.file(
                    Scope.program(),
                    GoalForms.SUBJECT,
                    changed.form(),
                    changed.to().isFiled());
        }
    }

    /**
     * A file that comes later goes there, too; whoever brings one does not approve the form.
     *
     * @throws Refused 404 where whoever brings it sees no such form of the file's unit: it would travel with the form of others
     */
    @EventListener
    void on(AttachmentsChanged changed) {
        if (!changed.subjectKind().equals(GoalForms.SUBJECT)) {
            return;
        }
        var scope = CurrentScope.get();
        var form = forms.find(scope, changed.subjectId())
                .filter(found -> found.unit().equals(changed.unit()))
                .orElseThrow(Refused::notFound);
        approvals.changed(scope, Submissions.kind(form.kind()), form.id());
        if (form.filed()) {
            attachments.file(scope, GoalForms.SUBJECT, form.id(), true);
        }
    }
}
