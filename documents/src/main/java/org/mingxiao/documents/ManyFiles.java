package org.mingxiao.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Reads many files at once, a few ahead of the one that is delivered next. How many at once is limited by the cores and
 * by the memory that their sizes ask for.
 */
final class ManyFiles {
    private static final int AHEAD = 32;

    /** Reading a file takes up to so many times its size. */
    private static final int MEMORY_FOR_SIZE = 16;

    private final int memoryUnits = (int) Math.max(1, (Runtime.getRuntime().maxMemory() / MEMORY_FOR_SIZE) >> 10);
    private final Semaphore memory = new Semaphore(memoryUnits, true);

    private ManyFiles() {}

    static void read(List<Path> files, Consumer<Reading> each) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService lanes = Executors.newFixedThreadPool(cores, lane -> {
            Thread thread = new Thread(lane, "reading-lane");
            thread.setDaemon(true);
            return thread;
        });
        try {
            new ManyFiles().deliver(files.iterator(), each, lanes, cores + AHEAD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lanes.shutdownNow();
        }
    }

    private void deliver(Iterator<Path> files, Consumer<Reading> each, ExecutorService lanes, int atOnce)
            throws InterruptedException {
        Deque<Future<Reading>> started = new ArrayDeque<>();
        while (files.hasNext() || !started.isEmpty()) {
            while (files.hasNext() && started.size() < atOnce) {
                Path file = files.next();
                started.add(lanes.submit(() -> read(file)));
            }
            try {
                each.accept(started.remove().get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a reading never fails", e);
            }
        }
    }

    private Reading read(Path file) throws InterruptedException {
        Reading reading = within(file, units(file));
        boolean starved = reading.problems().stream().anyMatch(Reason.OUT_OF_MEMORY::is);
        return starved ? within(file, memoryUnits) : reading;
    }

    private Reading within(Path file, int units) throws InterruptedException {
        memory.acquire(units);
        try {
            return FileReading.of(file);
        } finally {
            memory.release(units);
        }
    }

    private int units(Path file) {
        try {
            return (int) Math.min(memoryUnits, Math.min(Files.size(file), Limits.FILE_BYTES) / 1024 + 1);
        } catch (IOException e) {
            return 1;
        }
    }
}
