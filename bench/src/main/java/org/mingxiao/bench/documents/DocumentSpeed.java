package org.mingxiao.bench.documents;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.Format;

/**
 * How fast documents are read whole (tables, recognition, values), beside PDFBox's bare text extraction and tabula-java of
 * the same file in the same process. The readers take turns, round by round, and the process's CPU time is counted, so that
 * a busy machine changes the ratios little. Every figure is the median of the rounds after warming up.
 */
public final class DocumentSpeed {
    private static final int ROUNDS = Integer.getInteger("rounds", 15);
    private static final int WARM_UP = Integer.getInteger("warmup", 25);

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** One way to read a file. */
    private interface Reader {
        void read(Path file) throws IOException;
    }

    private DocumentSpeed() {}

    /** Measures the given files and folders; the first argument is the folder of tabula's jars, or a dash. */
    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var tabula = args[0].equals("-") ? null : Tabula.in(Path.of(args[0]));
        var files = Documents.files(Arrays.stream(args).skip(1).map(Path::of).toList());
        out.printf(
                "%-44s %6s %6s %9s %9s %9s %11s%n",
                "file", "pages", "ms", "pages/s", "bare ms", "tabula ms", "bare ÷ full");
        for (var file : files) {
            measure(file, tabula, out);
        }
    }

    private static void measure(Path file, @Nullable Tabula tabula, PrintStream out) throws IOException {
        boolean pdf = Documents.read(file).format() == Format.PDF;
        var readers = new ArrayList<Reader>();
        readers.add(Documents::read);
        if (pdf) {
            readers.add(DocumentSpeed::bareText);
        }
        if (pdf && tabula != null) {
            readers.add(tabula::tables);
        }
        var millis = medians(file, readers);
        int pages = pdf ? pages(file) : 1;
        out.printf(
                "%-44s %6s %6.1f %9s %9s %9s %11s%n",
                file.getFileName() + " ("
                        + file.toAbsolutePath().getName(file.toAbsolutePath().getNameCount() - 2) + ")",
                pdf ? pages : "-",
                millis[0],
                pdf ? "%.1f".formatted(pages * 1000 / millis[0]) : "-",
                millis.length > 1 ? "%.1f".formatted(millis[1]) : "-",
                millis.length > 2 ? "%.1f".formatted(millis[2]) : "-",
                millis.length > 1 ? "%.2f".formatted(millis[1] / millis[0]) : "-");
    }

    private static double[] medians(Path file, List<Reader> readers) throws IOException {
        var times = new long[readers.size()][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < readers.size(); i++) {
                long begin = PROCESS.getProcessCpuTime();
                readers.get(i).read(file);
                long taken = PROCESS.getProcessCpuTime() - begin;
                if (round >= 0) {
                    times[i][round] = taken;
                }
            }
        }
        return Arrays.stream(times)
                .mapToDouble(rounds -> Arrays.stream(rounds).sorted().toArray()[ROUNDS / 2] / 1e6)
                .toArray();
    }

    private static void bareText(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            if (new PDFTextStripper().getText(document).isEmpty()) {
                throw new IOException("no text in " + file);
            }
        }
    }

    private static int pages(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages();
        }
    }
}
