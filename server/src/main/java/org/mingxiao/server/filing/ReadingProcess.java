package org.mingxiao.server.filing;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.worker.Worker;

/** A Java program of its own that reads one file after the other, with little memory, and may be killed at any moment. */
final class ReadingProcess implements AutoCloseable {
    /** More than any answer of an honest file; what lies about its length is killed. */
    private static final int LONGEST_ANSWER = 64 << 20;

    /** With which a JVM ends that was told to end where memory runs out. */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    private ReadingProcess(Process process) {
        this.process = process;
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(process.getInputStream());
    }

    static ReadingProcess start(String classPath, int heapMegabytes, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                java,
                "-Xmx" + heapMegabytes + "m",
                "-Xss4m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                Worker.class.getName()));
        // No password and no path of the server's surroundings is passed on.
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new ReadingProcess(builder.start());
    }

    /**
     * Asks for something about a file and waits for it.
     *
     * @throws Unreadable with the reason; where the process ran out of time or memory or ended, it is of no more use
     */
    byte[] ask(Worker.Wanted wanted, Path file, int number, Duration limit) throws Unreadable {
        var late = new AtomicBoolean();
        var killing = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                // On the thread of the clock itself: a pool may be busy just when it matters.
                CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS, Runnable::run));
        try {
            requests.writeUTF(wanted.name());
            requests.writeUTF(file.toString());
            requests.writeInt(number);
            requests.flush();
            var done = answers.readBoolean();
            var length = answers.readInt();
            if (length < 0 || length > LONGEST_ANSWER) {
                // A JVM that runs out of memory says so on its way out, where an answer should stand.
                throw new Unreadable(whyItEnded());
            }
            var answer = answers.readNBytes(length);
            if (answer.length < length) {
                throw new IOException("the answer breaks off");
            } else if (!done) {
                throw new Unreadable(Reason.valueOf(new String(answer, StandardCharsets.UTF_8)));
            }
            return answer;
        } catch (IOException | IllegalArgumentException ended) {
            var reason = whyItEnded();
            throw new Unreadable(late.get() ? Reason.TOO_SLOW : reason, ended);
        } finally {
            killing.cancel(false);
        }
    }

    /** Waits until it has ended, and ends it where it does not: nobody asks it again. */
    private Reason whyItEnded() {
        try {
            if (process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY) {
                return Reason.OUT_OF_MEMORY;
            }
            close();
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
        return Reason.READER_STOPPED;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Ends it at once. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
