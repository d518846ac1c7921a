package org.mingxiao.server.shared.act;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts acts on record, in the transaction of the act itself: where the record cannot be written, the act does not happen.
 * The module audit writes them.
 */
@Component
public class Acts {
    private final ApplicationEventPublisher events;

    Acts(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, UUID subjectId, @Nullable UUID unit, Map<String, String> detail) {
        events.publishEvent(new Act(action, subject, subjectId, unit, detail));
    }
}
