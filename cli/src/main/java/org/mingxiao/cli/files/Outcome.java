package org.mingxiao.cli.files;

import org.mingxiao.documents.Reading;

/** Counts what a run read. */
public final class Outcome {
    private int files;
    private int forms;
    private int filesWithProblems;

    public void add(Reading reading) {
        files++;
        forms += reading.forms().size();
        if (!reading.problems().isEmpty() || reading.forms().isEmpty()) {
            filesWithProblems++;
        }
    }

    public int files() {
        return files;
    }

    public int forms() {
        return forms;
    }

    /** Files that were not, or only partly, read. */
    public int filesWithProblems() {
        return filesWithProblems;
    }
}
