package org.mingxiao.server.leak;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts on record. */
@TestComponent
class RecordSpecimens implements Specimens {
    private final Acts acts;
    private final TransactionTemplate transactions;

    RecordSpecimens(Acts acts, TransactionTemplate transactions) {
        this.acts = acts;
        this.transactions = transactions;
    }

    @Override
    public List<String> paths() {
        return List.of("/audit");
    }

    @Override
    public Specimen make(UUID unit, String mark) {
        transactions.executeWithoutResult(
                status -> acts.record("test.done", "test.thing", UUID.randomUUID(), unit, Map.of("reason", mark)));
        return new Specimen(unit, mark, Map.of());
    }

    @Override
    public boolean seenBy(Role role, boolean reached) {
        return role == Role.AUDITOR || role == Role.AUDIT_ADMINISTRATOR || Specimens.super.seenBy(role, reached);
    }
}
