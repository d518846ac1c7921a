package org.mingxiao.documents.writing;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingxiao.documents.writing.Sheet.CellLook;
import org.mingxiao.documents.writing.Sheet.LineLook;

/** The few cell styles of a workbook, each made once and only when it is needed. */
final class WorkbookStyles {
    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    WorkbookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    CellStyle title() {
        return style("title", HorizontalAlignment.CENTER, Paper.HEI, Paper.TITLE_SIZE);
    }

    CellStyle of(LineLook look) {
        return switch (look) {
            case SUBTITLE -> style("subtitle", HorizontalAlignment.CENTER, Paper.SONG, Paper.TABLE_SIZE);
            case CAPTION -> style("caption", HorizontalAlignment.RIGHT, Paper.SONG, Paper.TABLE_SIZE);
            case HEADING -> style("heading", HorizontalAlignment.LEFT, Paper.HEI, Paper.REPORT_SIZE);
            case BODY -> style("body", HorizontalAlignment.LEFT, Paper.FANG_SONG, Paper.REPORT_SIZE);
        };
    }

    /** @param decimals of a figure; without meaning for text */
    CellStyle of(CellLook look, int decimals) {
        var isFigure = look == CellLook.AMOUNT || look == CellLook.POINTS;
        var name = isFigure ? look + " " + decimals : look.name();
        var known = made.get(name);
        if (known != null) {
            return known;
        }
        var style = style(name, alignment(look), Paper.SONG, Paper.TABLE_SIZE);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (alignment(look) != HorizontalAlignment.CENTER) {
            // Without it text touches the border where a program leaves no room of its own.
            style.setIndention((short) 1);
        }
        if (isFigure) {
            var whole = look == CellLook.AMOUNT ? "#,##0" : "0";
            var format = decimals == 0 ? whole : whole + "." + "0".repeat(decimals);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        } else {
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        }
        return style;
    }

    private XSSFCellStyle style(String name, HorizontalAlignment alignment, String fontName, int size) {
        return made.computeIfAbsent(name, unused -> {
            var font = workbook.createFont();
            font.setFontName(fontName);
            font.setFontHeightInPoints((short) size);
            var style = workbook.createCellStyle();
            style.setFont(font);
            style.setAlignment(alignment);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        });
    }

    private static HorizontalAlignment alignment(CellLook look) {
        return switch (look) {
            case LABEL, VALUE, POINTS -> HorizontalAlignment.CENTER;
            case TEXT -> HorizontalAlignment.LEFT;
            case AMOUNT -> HorizontalAlignment.RIGHT;
        };
    }
}
