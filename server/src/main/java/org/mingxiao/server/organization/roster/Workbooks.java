package org.mingxiao.server.organization.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.mingxiao.server.shared.access.Refused;

/** Reads and writes the workbook. */
final class Workbooks {
    static final int MOST_ROWS = 20_000;
    private static final long MOST_UNPACKED = 100L << 20;
    private static final int MOST_ENTRIES = 500;

    private Workbooks() {}

    /** @throws Refused 422 {@code workbook-unreadable} or {@code workbook-large} */
    static List<RosterRow> read(byte[] file) {
        checkUnpacked(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = new ArrayList<RosterRow>();
            for (var sheet : book.getSheets().toList()) {
                var kind = RosterSheet.titled(sheet.getName());
                if (kind.isPresent()) {
                    try (Stream<Row> lines = sheet.openStream()) {
                        lines.skip(1)
                                .map(row -> row(kind.get(), row))
                                .filter(Workbooks::isFilled)
                                .forEach(row -> {
                                    if (rows.size() >= MOST_ROWS) {
                                        throw Refused.invalid("workbook-large", MOST_ROWS);
                                    }
                                    rows.add(row);
                                });
                    }
                }
            }
            return rows;
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) { // whatever a broken file brings about
            throw Refused.invalid("workbook-unreadable");
        }
    }

    /** Some files are small and unpack to more than the machine holds. */
    private static void checkUnpacked(byte[] file) {
        var buffer = new byte[1 << 16];
        long size = 0;
        int entries = 0;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                entries++;
                try (var content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        size += read;
                        if (size > MOST_UNPACKED || entries > MOST_ENTRIES) {
                            throw Refused.invalid("workbook-large", MOST_ROWS);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw Refused.invalid("workbook-unreadable");
        }
        if (entries == 0) {
            throw Refused.invalid("workbook-unreadable");
        }
    }

    private static RosterRow row(RosterSheet sheet, Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < sheet.columns().size(); column++) {
            cells.add(column < row.getCellCount() ? text(row, column) : "");
        }
        return new RosterRow(sheet, row.getRowNum(), cells);
    }

    private static String text(Row row, int column) {
        var cell = row.getCell(column);
        if (cell == null) {
            return "";
        }
        var text = cell.getText();
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static boolean isFilled(RosterRow row) {
        return row.cells().stream().anyMatch(cell -> !cell.isEmpty());
    }

    /** An empty workbook with the heads of the sheets. */
    static byte[] template() {
        return write(book -> {
            for (var sheet : RosterSheet.values()) {
                head(book, sheet, sheet.columns());
            }
        });
    }

    /** The rows that are wrong, as they were, with one more column that says why. */
    static byte[] mistakes(List<JudgedRow> rows) {
        return write(book -> {
            for (var sheet : RosterSheet.values()) {
                var columns = new ArrayList<>(sheet.columns());
                columns.add("错误");
                var page = head(book, sheet, columns);
                int line = 1;
                for (var judged : rows) {
                    if (judged.row().sheet() == sheet && judged.state() == JudgedRow.State.WRONG) {
                        int column = 0;
                        for (var cell : judged.row().cells()) {
                            page.value(line, column++, cell);
                        }
                        page.value(line, column, judged.detail());
                        line++;
                    }
                }
            }
        });
    }

    private static Worksheet head(Workbook book, RosterSheet sheet, List<String> columns) {
        var page = book.newWorksheet(sheet.title());
        for (int column = 0; column < columns.size(); column++) {
            page.value(0, column, columns.get(column));
            page.width(column, 20);
            page.style(0, column).bold().set();
        }
        page.freezePane(0, 1);
        return page;
    }

    private interface Content {
        void into(Workbook book);
    }

    private static byte[] write(Content content) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "mingxiao", "1.0")) {
            content.into(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
