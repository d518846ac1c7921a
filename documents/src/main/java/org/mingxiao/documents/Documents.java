package org.mingxiao.documents;

import java.nio.file.Path;

/** The one public door to published files. */
public final class Documents {
    private Documents() {}

    /** Reads one file; whatever it holds, the answer is a reading. */
    public static Reading read(Path file) {
        return new FileReading(file).reading();
    }
}
