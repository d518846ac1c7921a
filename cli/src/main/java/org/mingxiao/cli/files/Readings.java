package org.mingxiao.cli.files;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.Reading;

/** Reads files on all cores and hands the readings on in the order of the files. */
public final class Readings {
    /** How many files a core may be ahead of the one that is handed on: bounds what a long run holds in memory. */
    private static final int AHEAD = 4;

    private Readings() {}

    public static void of(List<Path> files, Consumer<Reading> each) {
        if (files.size() == 1) {
            each.accept(Documents.read(files.get(0)));
            return;
        }
        int cores = Math.min(Runtime.getRuntime().availableProcessors(), files.size());
        var pool = Executors.newFixedThreadPool(cores);
        try {
            var waiting = new ArrayDeque<Future<Reading>>();
            for (var file : files) {
                if (waiting.size() == cores * AHEAD) {
                    each.accept(result(waiting.remove()));
                }
                waiting.add(pool.submit(() -> Documents.read(file)));
            }
            while (!waiting.isEmpty()) {
                each.accept(result(waiting.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Reading result(Future<Reading> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reading must not fail", e.getCause());
        }
    }
}
