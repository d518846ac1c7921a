package org.mingxiao.cli;

import java.io.Closeable;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a long run is. A short run, or one whose messages go to no terminal, shows nothing and loads nothing. */
final class Progress implements Closeable {
    private static final int MANY_FILES = 20;
    private static final int MILLISECONDS_BETWEEN = 200;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * @param files how many files the run will read
     * @param width columns of the terminal; 0 where no progress is wanted
     */
    static Progress over(int files, String task, PrintStream err, int width) {
        if (width == 0 || files < MANY_FILES) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(files)
                .setUpdateIntervalMillis(MILLISECONDS_BETWEEN)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, width - 1))
                .clearDisplayOnFinish()
                .build());
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
