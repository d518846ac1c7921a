package org.mingxiao.server.approval.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.mingxiao.server.approval.flow.Outcome.Next;
import org.mingxiao.server.approval.route.Step;

/**
 * A running case as far as its next turn depends on it. Decides, and touches nothing: each act answers with what becomes of the
 * tasks and where the case goes.
 *
 * @param plan the steps of the route that the matter goes through
 * @param step which of them has its turn
 * @param visit the how-manieth opening of a step this is
 * @param tasks of all openings
 */
public record CaseState(List<Step> plan, int step, int visit, List<Task> tasks) {
    public CaseState {
        plan = List.copyOf(plan);
        tasks = List.copyOf(tasks);
    }

    public Step current() {
        return plan.get(step);
    }

    /** The turns these persons have now. */
    List<Task> turns(Set<UUID> persons) {
        return tasks.stream()
                .filter(task ->
                        task.visit() == visit && task.state() == TaskState.OPEN && persons.contains(task.assignee()))
                .toList();
    }

    /** These turns are approved by this decision. */
    Outcome approve(Set<UUID> turns, UUID decision) {
        var after = change(task -> turns.contains(task.id()), task -> task.settled(TaskState.APPROVED, decision));
        after = wake(after);
        if (!isContent(after)) {
            return new Outcome(after, new Next.Stay());
        }
        after = change(
                after,
                task -> isHere(task) && !task.added() && task.isPending(),
                task -> task.settled(TaskState.CLOSED, decision));
        after = wake(after);
        var signersLeft = after.stream().anyMatch(task -> isHere(task) && task.isPending());
        if (signersLeft) {
            return new Outcome(after, new Next.Stay());
        }
        return new Outcome(after, step + 1 < plan.size() ? new Next.Open(step + 1) : new Next.Finish());
    }

    /** These turns send the case back to an earlier step. */
    Outcome sendBack(Set<UUID> turns, int toStep, UUID decision) {
        if (toStep < 0 || toStep >= step) {
            throw new IllegalArgumentException("from step " + step + " back to " + toStep);
        }
        return new Outcome(ended(turns, decision), new Next.Open(toStep));
    }

    /** These turns send the case back to its beginning. */
    Outcome sendBackToBeginning(Set<UUID> turns, UUID decision) {
        return new Outcome(ended(turns, decision), new Next.Return());
    }

    /** Whether nobody has opened, decided or changed anything yet. */
    boolean isUntouched() {
        return tasks.stream().allMatch(task -> task.seenAt() == null && task.settledBy() == null && !task.added());
    }

    /** The whole case is taken back. */
    Outcome withdraw(UUID decision) {
        return new Outcome(ended(Set.of(), decision), new Next.Withdraw());
    }

    /** The turn goes to somebody else. */
    Outcome delegate(UUID turn, UUID person) {
        return new Outcome(change(task -> task.id().equals(turn), task -> task.handedTo(person)), new Next.Stay());
    }

    /** One more signs: before the turn, which waits for it, or after it. */
    Outcome addSigner(UUID turn, Task signer, boolean before) {
        var after = new ArrayList<>(
                before ? change(task -> task.id().equals(turn), task -> task.waiting(signer.id())) : tasks);
        after.add(before ? signer.opened() : signer.waiting(turn));
        return new Outcome(after, new Next.Stay());
    }

    /**
     * Whether the approval can be taken back: nobody has opened what it opened.
     *
     * @param last whether nothing was decided since
     */
    boolean canTakeBack(UUID decision, boolean last) {
        var settled = settledBy(decision);
        if (settled.isEmpty()) {
            return false;
        }
        var stayed = settled.get(0).visit() == visit;
        return (stayed || last && tasks.stream().noneMatch(task -> isHere(task) && task.seenAt() != null))
                && tasks.stream().noneMatch(task -> wokenBy(task, settled) && task.seenAt() != null);
    }

    /** The approval is taken back: its step has its turn again as it was, what it had opened is closed. */
    Outcome takeBack(UUID decision, UUID withdrawal) {
        var settled = settledBy(decision);
        var first = settled.get(0);
        var after = change(
                task -> task.visit() > first.visit() && task.isPending(),
                task -> task.settled(TaskState.CLOSED, withdrawal));
        after = change(after, task -> wokenBy(task, settled), task -> task.waiting(awaited(task)));
        after = change(
                after, settled::contains, task -> stillWaits(task) ? task.waiting(awaited(task)) : task.opened());
        return new Outcome(after, new Next.Resume(first.step(), first.visit()));
    }

    private List<Task> settledBy(UUID decision) {
        return tasks.stream().filter(task -> decision.equals(task.settledBy())).toList();
    }

    private List<Task> ended(Set<UUID> turns, UUID decision) {
        return change(
                Task::isPending,
                task -> task.settled(turns.contains(task.id()) ? TaskState.SENT_BACK : TaskState.CLOSED, decision));
    }

    /** Whether the people whom the route names have approved as the step demands. */
    private boolean isContent(List<Task> after) {
        var parties = current().parties().size();
        return switch (current().signing()) {
            case ANY_ONE -> after.stream().anyMatch(this::isSigned);
            case EVERYBODY ->
                after.stream().filter(task -> isHere(task) && !task.added()).allMatch(this::isSigned);
            case ONE_OF_EACH ->
                IntStream.range(0, parties)
                        .allMatch(party -> after.stream().anyMatch(task -> isSigned(task) && task.party() == party));
        };
    }

    private boolean isSigned(Task task) {
        return isHere(task) && !task.added() && task.state() == TaskState.APPROVED;
    }

    private boolean isHere(Task task) {
        return task.visit() == visit;
    }

    private static boolean wokenBy(Task task, List<Task> settled) {
        return task.state() == TaskState.OPEN
                && settled.stream().anyMatch(before -> before.id().equals(task.waitsFor()));
    }

    private boolean stillWaits(Task task) {
        return tasks.stream().anyMatch(before -> before.id().equals(task.waitsFor()) && before.isPending());
    }

    private static UUID awaited(Task task) {
        var before = task.waitsFor();
        if (before == null) {
            throw new IllegalStateException("waits for nothing");
        }
        return before;
    }

    /** Those who wait for a turn that has ended have theirs. */
    private static List<Task> wake(List<Task> tasks) {
        return change(
                tasks,
                task -> task.state() == TaskState.WAITING
                        && tasks.stream()
                                .anyMatch(before -> before.id().equals(task.waitsFor()) && !before.isPending()),
                Task::opened);
    }

    private List<Task> change(Predicate<Task> which, UnaryOperator<Task> how) {
        return change(tasks, which, how);
    }

    private static List<Task> change(List<Task> tasks, Predicate<Task> which, UnaryOperator<Task> how) {
        return tasks.stream()
                .map(task -> which.test(task) ? how.apply(task) : task)
                .toList();
    }
}
