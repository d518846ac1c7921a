package org.mingxiao.documents.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Layout;

/** Reads the binary format of Excel 97 to 2003, which WPS writes too; what is hidden is treated as in XLSX. */
public final class XlsReader {
    private XlsReader() {}

    public static Layout read(byte[] bytes) throws Unreadable {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            PrintedNumber numbers =
                    new PrintedNumber(workbook.getInternalWorkbook().isUsing1904DateWindowing());
            List<Block> grids = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    cells(workbook.getSheetAt(i), numbers)
                            .grid(grids.size() + 1)
                            .ifPresent(grids::add);
                }
            }
            return new Layout(grids);
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(Reason.PASSWORD, e);
        } catch (OldExcelFormatException e) {
            throw new Unreadable(Reason.OLD_OFFICE, e);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Reason.BROKEN, e);
        }
    }

    private static SheetCells cells(Sheet sheet, PrintedNumber numbers) throws Unreadable {
        SheetCells cells = new SheetCells();
        for (Row row : sheet) {
            for (Cell cell : row) {
                cells.add(cell.getRowIndex(), cell.getColumnIndex(), shown(cell, numbers));
            }
        }
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            cells.merge(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
        }
        return cells;
    }

    private static String shown(Cell cell, PrintedNumber numbers) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case NUMERIC ->
                numbers.print(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString());
            default -> "";
        };
    }
}
