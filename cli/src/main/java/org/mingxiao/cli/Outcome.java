package org.mingxiao.cli;

import org.mingxiao.documents.Reading;

/** Counts what a run read, and knows the exit status that follows. */
final class Outcome {
    private int files;
    private int forms;
    private int filesWithProblems;

    void add(Reading reading) {
        files++;
        forms += reading.forms().size();
        if (!reading.problems().isEmpty() || reading.forms().isEmpty()) {
            filesWithProblems++;
        }
    }

    int files() {
        return files;
    }

    int forms() {
        return forms;
    }

    int filesWithProblems() {
        return filesWithProblems;
    }

    int exitStatus() {
        if (forms == 0) {
            return ExitStatus.NOTHING;
        }
        return filesWithProblems == 0 ? ExitStatus.DONE : ExitStatus.PROBLEMS;
    }
}
