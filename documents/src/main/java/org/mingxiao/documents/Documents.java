package org.mingxiao.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.mingxiao.core.form.Form;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.pdf.PagePicture;
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
     * The format of a file, told by its content alone; nothing but the parts that tell it is opened.
     *
     * @throws Unreadable where it is none of the formats, with what it is instead
     */
    public static Format formatOf(Path file) throws Unreadable {
        return Content.formatOf(FileReading.bytes(file));
    }

    /**
     * The lines and tables of a file, as they lie before a form is recognised in them: what a person compares the forms with.
     * The numbers of its tables, rows, columns and lines are those of a {@link org.mingxiao.core.form.Place}.
     *
     * @throws Unreadable where it cannot be read
     */
    public static Layout layout(Path file) throws Unreadable {
        byte[] bytes = FileReading.bytes(file);
        return Content.read(bytes, Content.formatOf(bytes)).layout();
    }

    /**
     * A page of a PDF as a PNG.
     *
     * @param page from 1
     * @throws Unreadable where the file is no PDF, is damaged, asks for a password, or has no such page
     */
    public static byte[] picture(Path file, int page) throws Unreadable {
        byte[] bytes = FileReading.bytes(file);
        if (Content.formatOf(bytes) != Format.PDF) {
            throw new Unreadable(Reason.UNKNOWN_FORMAT);
        }
        return PagePicture.png(bytes, page);
    }

    /**
     * The bytes of a file that holds the form in its official layout; the same form gives the same bytes, and reading them
     * gives the form back.
     *
     * @throws org.mingxiao.documents.writing.NotPrintable of PDF alone: where the machine has no Chinese TrueType font, or none
     *     with all of the form's characters
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
