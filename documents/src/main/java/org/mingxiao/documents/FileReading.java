package org.mingxiao.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Place;
import org.mingxiao.documents.recognition.Recognition;
import org.mingxiao.documents.recognition.Recognized;

/**
 * One file on its way to a reading. The work is done on a thread of its own: whatever a hostile file makes a library do
 * (loop, fail, exhaust the stack), it ends as a problem of this file after the time that one file may take.
 */
final class FileReading {
    /** Room for tables inside tables as deep as the limits allow. */
    private static final long STACK_BYTES = 4L << 20;

    private final Path file;
    private volatile @Nullable String sha256;
    private volatile @Nullable Format format;
    private volatile @Nullable Reading done;

    FileReading(Path file) {
        this.file = file;
    }

    static Reading of(Path file) {
        return new FileReading(file).within(Limits.TIME.toMillis());
    }

    private Reading within(long millis) {
        Thread worker = new Thread(null, () -> done = whole(), "reading", STACK_BYTES);
        worker.setDaemon(true);
        worker.start();
        try {
            worker.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Reading reading = done;
        if (reading != null) {
            return reading;
        }
        worker.interrupt();
        worker.setPriority(Thread.MIN_PRIORITY);
        return failed(Reason.TOO_SLOW);
    }

    private Reading whole() {
        try {
            byte[] bytes = bytes(file);
            sha256 = sha256(bytes);
            Format told = Content.formatOf(bytes);
            format = told;
            return recognized(Content.read(bytes, told));
        } catch (Unreadable e) {
            return failed(e.reason());
        } catch (StackOverflowError e) {
            return failed(Reason.TOO_DEEP);
        } catch (OutOfMemoryError e) {
            return failed(Reason.OUT_OF_MEMORY);
        } catch (RuntimeException e) {
            return failed(Reason.BROKEN);
        } catch (Error e) {
            return failed(Reason.READER_FAILED);
        }
    }

    private Reading recognized(Content.Contents contents) {
        Recognized recognized;
        try {
            recognized = Recognition.of(contents.layout());
        } catch (RuntimeException e) {
            return failed(Reason.READER_FAILED);
        }
        List<Problem> problems = new ArrayList<>(contents.problems());
        if (recognized.forms().isEmpty()) {
            problems.add(0, Reason.NO_FORM.at(null));
        }
        for (Place place : recognized.notUnderstood()) {
            problems.add(Reason.NOT_UNDERSTOOD.at(place));
        }
        return new Reading(name(), sha256, format, recognized.forms(), problems);
    }

    private Reading failed(Reason reason) {
        return new Reading(name(), sha256, format, List.of(), List.of(reason.at(null)));
    }

    private String name() {
        return file.toString().replace('\\', '/');
    }

    static byte[] bytes(Path file) throws Unreadable {
        if (!Files.exists(file)) {
            throw new Unreadable(Reason.MISSING);
        } else if (!Files.isRegularFile(file)) {
            throw new Unreadable(Reason.NOT_A_FILE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
            if (bytes.length > Limits.FILE_BYTES) {
                throw new Unreadable(Reason.FILE_TOO_LARGE);
            } else if (bytes.length == 0) {
                throw new Unreadable(Reason.EMPTY);
            }
            return bytes;
        } catch (IOException e) {
            throw new Unreadable(Reason.MISSING, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
