package org.mingxiao.documents.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mingxiao.documents.text.TextTable.Row;

/**
 * Comma-separated values. Sentences have commas too, so only a whole document is taken for such a table, and only when
 * nearly all its rows have as many cells.
 */
final class CommaTable implements TableShape {
    private boolean asked;

    @Override
    public Optional<TextTable> at(List<SourceLine> lines, int from) {
        boolean first = lines.subList(0, from).stream().allMatch(SourceLine::isBlank);
        if (!first
                || lines.stream()
                        .limit(from + 20L)
                        .noneMatch(line -> line.text().indexOf(',') >= 0)) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        String text = lines.stream().skip(from).map(SourceLine::text).collect(Collectors.joining("\n"));
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            int start = from;
            for (CSVRecord record : parser) {
                if (!String.join("", record.values()).isBlank()) {
                    rows.add(new Row(lines.get(start), List.of(record.values())));
                }
                start = Math.min(lines.size() - 1, from + (int) parser.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return Optional.empty();
        }
        return regular(rows) ? Optional.of(new TextTable(rows, lines.size())) : Optional.empty();
    }

    private static boolean regular(List<Row> rows) {
        int usual = rows.stream()
                .collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()))
                .entrySet()
                .stream()
                .max((a, b) -> a.getValue().equals(b.getValue())
                        ? Integer.compare(a.getKey(), b.getKey())
                        : Long.compare(a.getValue(), b.getValue()))
                .map(entry -> entry.getKey())
                .orElse(0);
        long fitting = rows.stream().filter(row -> row.cells().size() == usual).count();
        return usual >= 2 && rows.size() >= 2 && fitting * 10 >= rows.size() * (usual == 2 ? 10L : 7L);
    }
}
