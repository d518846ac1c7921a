package org.mingxiao.documents.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingxiao.documents.writing.Sheet.Cell;
import org.mingxiao.documents.writing.Sheet.Line;
import org.mingxiao.documents.writing.Sheet.Table;

/** A sheet as an XLSX file: one worksheet, ready to print. Text is always a text cell, whatever sign it begins with. */
final class Workbook {
    /** Figures that a spreadsheet holds exactly; longer ones stay text. */
    private static final Pattern EXACT = Pattern.compile("-?(?=[\\d,.]{1,18}$)\\d{1,3}(,?\\d{3}){0,3}(\\.\\d{1,4})?");

    private static final int LONGEST_TEXT = 32_000;
    private static final int WIDTH_UNITS_PER_MM = 140;
    private static final int REPORT_COLUMN_SHARE = 1;

    private final Sheet sheet;
    private final XSSFSheet target;
    private final WorkbookStyles styles;
    private final int columns;
    private int next;

    private Workbook(Sheet sheet, XSSFWorkbook workbook) {
        this.sheet = sheet;
        this.target = workbook.createSheet("Sheet1");
        this.styles = new WorkbookStyles(workbook);
        this.columns = sheet.parts().stream()
                .mapToInt(part -> part instanceof Table table ? table.columns() : REPORT_COLUMN_SHARE)
                .max()
                .orElse(REPORT_COLUMN_SHARE);
    }

    static byte[] of(Sheet sheet) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            new Workbook(sheet, workbook).fill();
            Archive.anonymise(workbook.getProperties());
            workbook.write(out);
            return Archive.withoutTimes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() {
        page();
        wide(sheet.title(), styles.title(), Paper.TITLE_SIZE);
        for (var part : sheet.parts()) {
            if (part instanceof Table table) {
                table(table);
            } else if (part instanceof Line line) {
                line(line);
            }
        }
    }

    private void page() {
        target.setFitToPage(true);
        target.setHorizontallyCenter(true);
        var print = target.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(sheet.landscape());
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        target.getFooter().setCenter("第 &P 页 共 &N 页");
        var widths = sheet.parts().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .map(table -> Paper.columns(table.widths(), Paper.textWidth(sheet) * WIDTH_UNITS_PER_MM))
                .orElseGet(() -> new int[] {Paper.textWidth(sheet) * WIDTH_UNITS_PER_MM});
        for (int i = 0; i < widths.length; i++) {
            target.setColumnWidth(i, widths[i]);
        }
    }

    private void line(Line line) {
        wide(line.text(), styles.of(line.look()), line.look().size());
    }

    /** A line over the whole width. */
    private void wide(String text, org.apache.poi.ss.usermodel.CellStyle style, int size) {
        var row = target.createRow(next);
        row.setHeightInPoints(RowHeights.lines(text, Paper.textWidth(sheet), size) * size * RowHeights.LINE);
        for (int column = 0; column < columns; column++) {
            row.createCell(column).setCellStyle(style);
        }
        row.getCell(0).setCellValue(text);
        merge(next, next, 0, columns - 1);
        next++;
    }

    private void table(Table table) {
        var heights = new RowHeights(table, Paper.columns(table.widths(), Paper.textWidth(sheet)));
        int first = next;
        for (int row = 0; row < table.rows(); row++) {
            for (int i = 0; i < heights.rowsFor(row); i++) {
                target.createRow(first + heights.start(row) + i).setHeightInPoints(heights.points(row));
            }
        }
        for (var cell : table.cells()) {
            write(cell, first + heights.start(cell.row()), first + heights.start(cell.lastRow() + 1));
        }
        next = first + heights.start(table.rows());
        if (table.headerRows() > 0) {
            target.setRepeatingRows(new CellRangeAddress(first, first + heights.start(table.headerRows()) - 1, -1, -1));
        }
    }

    /** A text beyond what one cell may hold goes on in the cell below; so long a text has several rows. */
    private void write(Cell cell, int top, int end) {
        int parts = Math.max(1, (cell.text().length() + LONGEST_TEXT - 1) / LONGEST_TEXT);
        for (int part = 0; part < parts; part++) {
            int from = part * LONGEST_TEXT;
            var text = cell.text().substring(from, Math.min(cell.text().length(), from + LONGEST_TEXT));
            write(cell, text, top + (end - top) * part / parts, top + (end - top) * (part + 1) / parts - 1);
        }
    }

    private void write(Cell cell, String text, int top, int bottom) {
        for (int row = top; row <= bottom; row++) {
            for (int column = cell.column(); column <= cell.lastColumn(); column++) {
                target.getRow(row).createCell(column).setCellStyle(styles.of(cell.look(), 2));
            }
        }
        write(target.getRow(top).getCell(cell.column()), cell.look(), text);
        merge(top, bottom, cell.column(), cell.lastColumn());
    }

    private void write(XSSFCell target, Sheet.CellLook look, String text) {
        var isFigure = look == Sheet.CellLook.AMOUNT || look == Sheet.CellLook.POINTS;
        if (isFigure && EXACT.matcher(text).matches()) {
            var plain = text.replace(",", "");
            var point = plain.indexOf('.');
            target.setCellStyle(styles.of(look, point < 0 ? 0 : plain.length() - point - 1));
            target.getCTCell().setV(plain);
        } else if (!text.isEmpty()) {
            target.setCellValue(text);
        }
    }

    private void merge(int top, int bottom, int left, int right) {
        if (top < bottom || left < right) {
            target.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
        }
    }
}
