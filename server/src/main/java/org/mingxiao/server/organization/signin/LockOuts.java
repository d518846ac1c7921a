package org.mingxiao.server.organization.signin;

import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that are locked after too many wrong tries. */
@Service
@Transactional
public class LockOuts {
    private final Attempts attempts;
    private final People people;
    private final Acts acts;

    LockOuts(Attempts attempts, People people, Acts acts) {
        this.attempts = attempts;
        this.people = people;
        this.acts = acts;
    }

    @Transactional(readOnly = true)
    public boolean isLocked(Person person) {
        return attempts.isLocked(person.account());
    }

    /** Ends it before its time; the system administrator does, for a person he knows to have tried. */
    public void end(Scope scope, UUID person) {
        if (!scope.hasAny(Role.SYSTEM_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
        attempts.unlock(people.find(person).orElseThrow(Refused::notFound).account());
        acts.record("organization.unlocked", "organization.person", person, null, Map.of());
    }
}
