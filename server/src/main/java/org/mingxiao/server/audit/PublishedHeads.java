package org.mingxiao.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of day heads as a text file, one a line. It is only ever added to; copies of it kept elsewhere are what proves that
 * the whole record was not put back to an earlier state.
 */
final class PublishedHeads {
    static final String FILE = "audit-heads.txt";

    private final Path file;

    PublishedHeads(Path file) {
        this.file = file;
    }

    void add(DayHead head) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    head.line() + System.lineSeparator(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every head in the file; none where there is no file. Blank lines and lines that begin with {@code #} are passed over.
     *
     * @throws IOException that names a line which is no head
     */
    List<DayHead> all() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var heads = new ArrayList<DayHead>();
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                heads.add(head(i + 1, line));
            }
        }
        return heads;
    }

    private DayHead head(int number, String line) throws IOException {
        try {
            return DayHead.of(line);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(
                    file + " 第 " + number + " 行不是“日期 位置 链首” / line " + number + " is no “day position hash”: " + line,
                    e);
        }
    }
}
