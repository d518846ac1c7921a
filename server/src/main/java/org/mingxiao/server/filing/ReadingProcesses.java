package org.mingxiao.server.filing;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.worker.Worker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The processes that read files: a few, kept warm for the next file, started anew after one has ended. */
@Component
class ReadingProcesses {
    private final int heapMegabytes;
    private final Duration limit;
    private final Path folder;
    private final Semaphore room;
    private final Deque<ReadingProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<ReadingProcess> all = ConcurrentHashMap.newKeySet();
    private final Supplier<String> classPath;

    @Autowired
    ReadingProcesses(
            @Value("${mingxiao.data}") Path data,
            @Value("${mingxiao.reading.processes:2}") int most,
            @Value("${mingxiao.reading.heap-megabytes:512}") int heapMegabytes,
            @Value("${mingxiao.reading.limit:60s}") Duration limit) {
        this(data, most, heapMegabytes, limit, WorkerClassPath::find);
    }

    ReadingProcesses(Path data, int most, int heapMegabytes, Duration limit, Supplier<String> classPath) {
        this.heapMegabytes = heapMegabytes;
        this.limit = limit;
        this.folder = data.toAbsolutePath().resolve("temporary");
        this.room = new Semaphore(most, true);
        this.classPath = classPath;
    }

    /** @throws Unreadable with the reason, whatever the file did to the process */
    byte[] ask(Worker.Wanted wanted, Path file, int number) throws Unreadable {
        room.acquireUninterruptibly();
        try {
            var warm = !idle.isEmpty();
            try {
                return askOne(wanted, file, number);
            } catch (Unreadable e) {
                // A warm process may have ended between two files: that is no fault of this one.
                if (warm && e.reason() == Reason.READER_STOPPED) {
                    return askOne(wanted, file, number);
                }
                throw e;
            }
        } finally {
            room.release();
        }
    }

    private byte[] askOne(Worker.Wanted wanted, Path file, int number) throws Unreadable {
        var process = take();
        try {
            return process.ask(wanted, file, number, limit);
        } finally {
            putBack(process);
        }
    }

    private ReadingProcess take() {
        for (var process = idle.poll(); process != null; process = idle.poll()) {
            if (process.isAlive()) {
                return process;
            }
            all.remove(process);
        }
        try {
            Files.createDirectories(folder);
            var process = ReadingProcess.start(classPath.get(), heapMegabytes, folder);
            all.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putBack(ReadingProcess process) {
        if (process.isAlive()) {
            idle.push(process);
        } else {
            all.remove(process);
        }
    }

    /** Those that run at the moment. */
    Set<ReadingProcess> running() {
        return Set.copyOf(all);
    }

    @PreDestroy
    void end() {
        all.forEach(ReadingProcess::close);
    }
}
