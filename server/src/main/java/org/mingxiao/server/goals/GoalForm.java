package org.mingxiao.server.goals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.layout.Layout;

/**
 * A goal form with its lines.
 *
 * @param unit whose goal it is
 * @param department the budget department above that unit, or the unit itself
 * @param title name of the project, or the title of the form of a department
 * @param projectCode the project's code in the budget system, the same through the years
 * @param filed whether the finance bureau has it
 * @param version number of its last version; 0 before the first submission
 * @param approvalCase the running or last approval
 * @param statusReason why it stands where it stands: of a return, a rejection, an adjustment
 * @param approvedVersion the version that was approved last; null where none was
 * @param hands everybody who entered or changed something
 * @param lines those that were not deleted, in the order of the layout's blocks and of their positions
 */
public record GoalForm(
        UUID id,
        UUID unit,
        UUID department,
        int year,
        @Nullable UUID round,
        GoalKind kind,
        String title,
        @Nullable String projectCode,
        Layout layout,
        GoalStatus status,
        boolean filed,
        int version,
        @Nullable UUID approvalCase,
        @Nullable String statusReason,
        @Nullable Integer approvedVersion,
        Set<UUID> hands,
        UUID createdBy,
        Instant createdAt,
        Instant changedAt,
        List<GoalLine> lines) {
    public GoalForm {
        hands = Set.copyOf(hands);
        lines = List.copyOf(lines);
    }

    /** The lines of one block, in their order. */
    public List<GoalLine> lines(BlockName block) {
        return lines.stream().filter(line -> line.block() == block).toList();
    }

    public Optional<GoalLine> line(UUID line) {
        return lines.stream().filter(each -> each.id().equals(line)).findFirst();
    }

    /** The same form with other lines. */
    public GoalForm with(List<GoalLine> others) {
        return new GoalForm(
                id,
                unit,
                department,
                year,
                round,
                kind,
                title,
                projectCode,
                layout,
                status,
                filed,
                version,
                approvalCase,
                statusReason,
                approvedVersion,
                hands,
                createdBy,
                createdAt,
                changedAt,
                others);
    }
}
