package org.mingxiao.cli;

import org.mingxiao.documents.Reading;

/** Counts what a run read. */
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

    /** Files that were not, or only partly, read. */
    int filesWithProblems() {
        return filesWithProblems;
    }
}
