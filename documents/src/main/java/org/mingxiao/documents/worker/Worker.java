package org.mingxiao.documents.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.Reading;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;

/**
 * The program that reads files for another one, a process away, so that whatever a file does to it, the other goes on. It answers
 * requests on its standard input one after the other until that ends, and touches nothing but the files it is given.
 *
 * <p>A request: what is wanted ({@link Wanted}), a path, a number; an answer: whether it could be done, the length, the bytes.
 * After a file that did not end in time the program ends, for a thread of it still works on that file.
 */
public final class Worker {
    /** What may be asked for. */
    public enum Wanted {
        /** A {@link Reading} as {@link RecordJson}. */
        READING,
        /** The lines and tables of a file as {@link RecordJson}. */
        LAYOUT,
        /** A page of a PDF as PNG; the number is the page's, from 1. */
        PAGE
    }

    private final DataInputStream requests;
    private final DataOutputStream answers;

    private Worker(DataInputStream requests, DataOutputStream answers) {
        this.requests = requests;
        this.answers = answers;
    }

    public static void main(String... words) throws IOException {
        var answers = new DataOutputStream(new java.io.FileOutputStream(java.io.FileDescriptor.out));
        // Whatever a library prints must not get between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        new Worker(new DataInputStream(new java.io.FileInputStream(java.io.FileDescriptor.in)), answers).serve();
    }

    private void serve() throws IOException {
        var goesOn = true;
        while (goesOn) {
            Wanted wanted;
            try {
                wanted = Wanted.valueOf(requests.readUTF());
            } catch (EOFException end) {
                return;
            }
            var file = Path.of(requests.readUTF());
            var number = requests.readInt();
            goesOn = answer(wanted, file, number);
        }
    }

    private boolean answer(Wanted wanted, Path file, int number) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var goesOn = true;
        var done = true;
        try {
            switch (wanted) {
                case READING -> {
                    var reading = Documents.read(file);
                    goesOn = reading.problems().stream().noneMatch(Reason.TOO_SLOW::is);
                    RecordJson.write(reading, bytes);
                }
                case LAYOUT -> RecordJson.write(Documents.layout(file), bytes);
                case PAGE -> bytes.writeBytes(Documents.picture(file, number));
            }
        } catch (Unreadable e) {
            done = false;
            bytes.reset();
            bytes.writeBytes(e.reason().name().getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException | StackOverflowError e) {
            done = false;
            bytes.reset();
            bytes.writeBytes(Reason.READER_FAILED.name().getBytes(StandardCharsets.UTF_8));
        }
        answers.writeBoolean(done);
        answers.writeInt(bytes.size());
        bytes.writeTo(answers);
        answers.flush();
        return goesOn;
    }
}
