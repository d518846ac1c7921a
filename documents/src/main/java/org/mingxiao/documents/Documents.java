package org.mingxiao.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.mingxiao.core.form.Form;
import org.mingxiao.documents.writing.FormWriter;
import org.mingxiao.documents.writing.WritingFormat;

/** The public door to files: reads what has been published, and writes forms as they are published. */
public final class Documents {
    private Documents() {}

    /** Reads one file; whatever it holds, the answer is a reading. */
    public static Reading read(Path file) {
        return FileReading.of(file);
    }

    /**
     * The bytes of a file that holds the form in its official layout; the same form gives the same bytes, and reading them
     * gives the form back.
     */
    public static byte[] write(Form form, WritingFormat format) {
        return FormWriter.write(form, format);
    }

    /**
     * The files to read: a file that is given stands for itself, whatever its name; a folder for the documents in it and
     * below it, told by the ending of their names, sorted. Links inside a folder are not followed.
     */
    public static List<Path> files(List<Path> filesAndFolders) {
        return Folders.files(filesAndFolders);
    }

    /**
     * Reads many files on all cores. A file that cannot be read does not stop the others, and memory does not grow with
     * their number.
     *
     * @param each is given the readings one at a time, in the order of the files, on the calling thread
     */
    public static void read(List<Path> files, Consumer<Reading> each) {
        ManyFiles.read(files, each);
    }
}
