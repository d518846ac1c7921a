package org.mingxiao.server.library.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.mingxiao.server.library.LibraryIndicator;
import org.mingxiao.server.shared.access.Refused;

/** The library as a workbook: one sheet, one row an indicator, columns known by their headings in whatever order. */
public final class CatalogueFile {
    /** Headings of the columns, in the order in which they are written. */
    public static final List<String> HEADINGS =
            List.of("指标名称", "二级指标", "度量单位", "计算符号", "评分方法", "设定依据", "完成值来源", "功能分类");

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 50;
    private static final long MOST_BYTES = 20_000_000;
    private static final long MOST_UNPACKED = 100_000_000;
    private static final int MOST_ENTRIES = 2_000;

    private CatalogueFile() {}

    /**
     * The rows of the first sheet that has the heading 指标名称, each as text by heading.
     *
     * @throws Refused where it is no such workbook, or too large
     */
    public static List<Map<String, String>> read(InputStream file) {
        try {
            var bytes = file.readNBytes((int) MOST_BYTES + 1);
            measure(bytes);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                for (var sheet : workbook.getSheets().toList()) {
                    try (var rows = sheet.openStream()) {
                        var found = rows(rows.limit(MOST_ROWS + 2L).toList());
                        if (!found.isEmpty()) {
                            return found;
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            throw Refused.invalid("library-file");
        }
        throw Refused.invalid("library-file");
    }

    /** Refuses before anything is unpacked into memory. */
    private static void measure(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw Refused.invalid("library-file-large", MOST_ROWS);
        }
        var file = Files.createTempFile("indicators", ".xlsx");
        try {
            Files.write(file, bytes);
            try (var zip = new ZipFile(file.toFile())) {
                var unpacked = 0L;
                for (var entry : Collections.list(zip.entries())) {
                    try (var content = zip.getInputStream(entry)) {
                        for (var more = 1L; more > 0 && unpacked < MOST_UNPACKED; unpacked += more) {
                            more = content.skip(MOST_UNPACKED);
                        }
                    }
                    if (unpacked >= MOST_UNPACKED || zip.size() > MOST_ENTRIES) {
                        throw Refused.invalid("library-file-large", MOST_ROWS);
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static List<Map<String, String>> rows(List<Row> rows) {
        var headings = List.<String>of();
        var found = new ArrayList<Map<String, String>>();
        for (var row : rows) {
            var texts = texts(row);
            if (headings.isEmpty()) {
                headings = texts.contains(HEADINGS.get(0)) ? texts : headings;
            } else if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                if (found.size() == MOST_ROWS) {
                    throw Refused.invalid("library-file-large", MOST_ROWS);
                }
                found.add(byHeading(headings, texts));
            }
        }
        return found;
    }

    private static Map<String, String> byHeading(List<String> headings, List<String> texts) {
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(headings.size(), texts.size()); i++) {
            if (HEADINGS.contains(headings.get(i))) {
                row.put(headings.get(i), texts.get(i));
            }
        }
        return row;
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (var i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            texts.add(row.getOptionalCell(i)
                    .map(cell -> cell.getText() == null ? "" : cell.getText().strip())
                    .orElse(""));
        }
        return texts;
    }

    /** Writes indicators so that {@link #read} reads them back, with their usual values and uses beside. */
    public static void write(List<LibraryIndicator> indicators, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Mingxiao", null)) {
            var sheet = workbook.newWorksheet("指标库");
            var columns = new ArrayList<>(HEADINGS);
            columns.addAll(List.of("常用值", "使用次数", "来源"));
            for (var i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, i == 0 ? 32 : 16);
            }
            for (var i = 0; i < indicators.size(); i++) {
                var indicator = indicators.get(i);
                sheet.value(i + 1, 0, indicator.name());
                sheet.value(i + 1, 1, indicator.level2());
                sheet.value(i + 1, 2, indicator.unit());
                sheet.value(i + 1, 3, indicator.comparator());
                sheet.value(i + 1, 4, indicator.scoringMethod());
                sheet.value(i + 1, 5, indicator.basis());
                sheet.value(i + 1, 6, indicator.evidenceSource());
                sheet.value(i + 1, 7, indicator.industry());
                sheet.value(i + 1, 8, indicator.usual());
                sheet.value(i + 1, 9, indicator.uses());
                sheet.value(i + 1, 10, indicator.source());
            }
            sheet.freezePane(1, 1);
        }
    }
}
