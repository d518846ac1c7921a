package org.mingxiao.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.mingxiao.cli.terminal.Screen;

/**
 * The streams of a run: results to {@code out}, messages and progress to {@code err}. UTF-8 whatever the locale, for the
 * contract says so.
 */
record Console(PrintStream out, PrintStream err, InputStream in, Screen screen) {
    private static final int BUFFER = 1 << 16;

    static Console ofThisProcess() {
        return new Console(
                stream(FileDescriptor.out, false), stream(FileDescriptor.err, true), System.in, Screen.ofThisProcess());
    }

    private static PrintStream stream(FileDescriptor descriptor, boolean flushLines) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), flushLines, StandardCharsets.UTF_8);
    }

    /** Hands on what is still buffered; a result that could not be written in full is no success. */
    int finish(int status) {
        out.flush();
        err.flush();
        return out.checkError() ? Math.max(status, ExitStatus.NOTHING) : status;
    }
}
