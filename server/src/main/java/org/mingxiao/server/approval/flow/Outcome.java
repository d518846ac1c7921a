package org.mingxiao.server.approval.flow;

import java.util.List;

/**
 * What an act does to a case.
 *
 * @param tasks all tasks of the case afterwards
 */
record Outcome(List<Task> tasks, Next next) {
    Outcome {
        tasks = List.copyOf(tasks);
    }

    /** Where the case goes. */
    sealed interface Next {
        /** The step is not done yet. */
        record Stay() implements Next {}

        /** This step has its turn, anew or for the first time. */
        record Open(int step) implements Next {}

        /** This opening of a step has its turn back. */
        record Resume(int step, int visit) implements Next {}

        /** All steps have approved. */
        record Finish() implements Next {}

        /** Back to the beginning. */
        record Return() implements Next {}

        /** Taken back by whoever submitted it. */
        record Withdraw() implements Next {}
    }
}
