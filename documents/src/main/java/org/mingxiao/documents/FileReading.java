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
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Place;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.recognition.Recognition;
import org.mingxiao.documents.recognition.Recognized;

/** One file on its way to a reading. */
final class FileReading {
    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private volatile @Nullable String sha256;
    private volatile @Nullable Format format;

    FileReading(Path file) {
        this.file = file;
    }

    Reading reading() {
        List<Form> forms = List.of();
        try {
            forms = forms();
        } catch (Unreadable e) {
            problems.add(e.reason().at(null));
        }
        return new Reading(file.toString().replace('\\', '/'), sha256, format, forms, problems);
    }

    private List<Form> forms() throws Unreadable {
        byte[] bytes = bytes();
        sha256 = sha256(bytes);
        format = Content.formatOf(bytes);
        Layout layout = Content.layoutOf(bytes, format);
        Recognized recognized = Recognition.of(layout);
        for (Place place : recognized.notUnderstood()) {
            problems.add(Reason.NOT_UNDERSTOOD.at(place));
        }
        if (recognized.forms().isEmpty()) {
            throw new Unreadable(Reason.NO_FORM);
        }
        return recognized.forms();
    }

    private byte[] bytes() throws Unreadable {
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
