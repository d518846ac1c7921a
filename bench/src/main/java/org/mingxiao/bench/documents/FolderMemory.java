package org.mingxiao.bench.documents;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.Reading;

/**
 * Reads a folder of many mixed files and prints, ten times on the way, the heap that is still in use after a collection: it
 * must not grow with the number of files. Run it with a small heap.
 */
public final class FolderMemory {
    private static final int FILES = Integer.getInteger("files", 2000);
    private static final int REPORTS = 10;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final long begin = System.nanoTime();
    private int read;
    private int forms;
    private int problems;

    private FolderMemory() {}

    /** Copies the files of the given files and folders, in turn, until the folder is full; then reads it. */
    public static void main(String[] sources) throws IOException {
        var folder = Files.createTempDirectory("mingxiao-folder");
        try {
            fill(folder, Documents.files(Arrays.stream(sources).map(Path::of).toList()));
            new FolderMemory().read(folder);
        } finally {
            delete(folder);
        }
    }

    private static void fill(Path folder, List<Path> sources) throws IOException {
        for (int i = 0; i < FILES; i++) {
            var source = sources.get(i % sources.size());
            Files.copy(source, folder.resolve("%05d-%s".formatted(i, source.getFileName())));
        }
    }

    private void read(Path folder) {
        out.printf(
                "heap limit %d MB, %d cores%n",
                Runtime.getRuntime().maxMemory() >> 20, Runtime.getRuntime().availableProcessors());
        Documents.read(Documents.files(List.of(folder)), this::count);
        out.printf("%d files, %d forms, %d problems%n", read, forms, problems);
    }

    private void count(Reading reading) {
        read++;
        forms += reading.forms().size();
        problems += reading.problems().size();
        if (read % Math.max(1, FILES / REPORTS) == 0) {
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            double seconds = (System.nanoTime() - begin) / 1e9;
            out.printf("%6d files %6.1f s %6d MB in use%n", read, seconds, used >> 20);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : new ArrayList<>(files.toList())) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
