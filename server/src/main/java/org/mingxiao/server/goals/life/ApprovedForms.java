package org.mingxiao.server.goals.life;

import java.util.UUID;
import org.mingxiao.core.form.Form;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.GoalStatusChanged;
import org.mingxiao.server.goals.mapping.FormOf;
import org.mingxiao.server.library.IndicatorLibrary;
import org.mingxiao.server.shared.access.CurrentScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The library of indicators learns from approved forms. */
@Component
class ApprovedForms {
    private static final Logger LOG = LoggerFactory.getLogger(ApprovedForms.class);

    private final GoalForms forms;
    private final IndicatorLibrary library;

    ApprovedForms(GoalForms forms, IndicatorLibrary library) {
        this.forms = forms;
        this.library = library;
    }

    /** Only once the approval stands: what the library learns it does not forget with a transaction that fails. */
    @EventListener
    void on(GoalStatusChanged changed) {
        if (changed.to() != GoalStatus.APPROVED) {
            return;
        }
        forms.find(CurrentScope.get(), changed.form())
                .map(FormOf::form)
                .ifPresent(form ->
                        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                                learn(changed.form(), form);
                            }
                        }));
    }

    /** The approval does not fail where the library cannot learn; the next approval of the form teaches it again. */
    private void learn(UUID id, Form form) {
        try {
            library.learn(id, form);
        } catch (RuntimeException broken) {
            LOG.error("the library could not learn from form {}", id, broken);
        }
    }
}
