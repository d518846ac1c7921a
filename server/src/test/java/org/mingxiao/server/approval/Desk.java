package org.mingxiao.server.approval;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mingxiao.server.Districts;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;

/** Acts of persons, each under that person's own scope, as a request would do it. */
public final class Desk {
    private final Districts districts;
    private final Approvals approvals;

    public Desk(Districts districts, Approvals approvals) {
        this.districts = districts;
        this.approvals = approvals;
    }

    public <T> T as(UUID person, Function<Scope, T> work) {
        var scope = districts.scope(person);
        return CurrentScope.during(scope, () -> work.apply(scope));
    }

    public void by(UUID person, Consumer<Scope> work) {
        var scope = districts.scope(person);
        CurrentScope.run(scope, () -> work.accept(scope));
    }

    public UUID submit(UUID person, Matter matter) {
        return as(person, scope -> approvals.begin(scope, matter));
    }

    public void approve(UUID person, UUID caseId) {
        by(person, scope -> approvals.approve(scope, caseId, "同意"));
    }

    public Progress progress(UUID person, UUID caseId) {
        return as(person, scope -> approvals.get(scope, caseId));
    }
}
