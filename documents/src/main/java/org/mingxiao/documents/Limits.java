package org.mingxiao.documents;

import java.time.Duration;

/** How much of a file is taken before it is refused; generous for official forms, too little for an attack. */
public final class Limits {
    /** Size of a file. */
    public static final int FILE_BYTES = 20 << 20;

    /** All parts of a zipped document together, unpacked. */
    public static final long UNPACKED_BYTES = 200L << 20;

    /** Unpacked size over packed size of one part. */
    public static final int UNPACKED_RATIO = 100;

    /** Parts smaller than this may have any ratio. */
    public static final int RATIO_GRACE_BYTES = 1 << 20;

    /** Parts of a zipped document. */
    public static final int ZIP_ENTRIES = 2_000;

    /** Pages of a PDF. */
    public static final int PAGES = 500;

    /** Rows of a table. */
    public static final int ROWS = 50_000;

    /** Columns of a table. */
    public static final int COLUMNS = 200;

    /** Lines of a text document. */
    public static final int LINES = 200_000;

    /** Characters of one line of a text document. */
    public static final int LINE_CHARACTERS = 100_000;

    /** Characters of all cells and lines of a document together. */
    public static final int CHARACTERS = 20_000_000;

    /** Elements inside one another in HTML and XML. */
    public static final int DEPTH = 256;

    /** Time for one file; with the start of a program it stays below ten seconds. */
    public static final Duration TIME = Duration.ofSeconds(8);

    private Limits() {}
}
