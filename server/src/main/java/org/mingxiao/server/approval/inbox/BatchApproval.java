package org.mingxiao.server.approval.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.flow.Deciding;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Service;

/** Many approvals at once, each on its own: one that is refused does not stop the others. */
@Service
public class BatchApproval {
    private final Deciding deciding;

    BatchApproval(Deciding deciding) {
        this.deciding = deciding;
    }

    /**
     * One of a batch.
     *
     * @param task the turn as the person saw it
     */
    public record Item(UUID caseId, @Nullable UUID task) {}

    /**
     * What became of it.
     *
     * @param refusal why it was not approved; null where it was
     */
    public record Result(UUID caseId, @Nullable Refused refusal) {}

    /** Approves each, in a transaction of its own. */
    public List<Result> approve(Scope scope, List<Item> items, String opinion) {
        var results = new ArrayList<Result>();
        for (var item : items) {
            results.add(approve(scope, item, opinion));
        }
        return List.copyOf(results);
    }

    private Result approve(Scope scope, Item item, String opinion) {
        try {
            deciding.approve(scope, item.caseId(), item.task(), opinion, null);
            return new Result(item.caseId(), null);
        } catch (Refused refusal) {
            return new Result(item.caseId(), refusal);
        }
    }
}
