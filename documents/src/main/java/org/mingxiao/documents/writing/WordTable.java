package org.mingxiao.documents.writing;

import java.math.BigInteger;
import java.util.Comparator;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mingxiao.documents.writing.Sheet.Cell;
import org.mingxiao.documents.writing.Sheet.CellLook;
import org.mingxiao.documents.writing.Sheet.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table of a DOCX file: fixed column widths, merged cells, repeated header rows. */
final class WordTable {
    /** Longer texts may break over a page; shorter rows stay whole. */
    private static final int WHOLE_UP_TO = 300;

    private final Table table;
    private final int[] columns;

    WordTable(Table table, int width) {
        this.table = table;
        this.columns = Paper.columns(table.widths(), width);
    }

    void addTo(XWPFDocument document) {
        var word = document.createTable();
        word.removeRow(0);
        var properties = word.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        word.setWidth(String.valueOf(width(0, columns.length)));
        word.setCellMargins(30, 60, 30, 60);
        var grid = word.getCTTbl().addNewTblGrid();
        for (int column : columns) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
        }
        for (int row = 0; row < table.rows(); row++) {
            fill(word.createRow(), row);
        }
    }

    private void fill(XWPFTableRow row, int index) {
        while (!row.getTableCells().isEmpty()) {
            row.removeCell(0);
        }
        row.setRepeatHeader(index < table.headerRows());
        row.setCantSplitRow(
                table.startingIn(index).stream().allMatch(cell -> cell.text().length() <= WHOLE_UP_TO));
        table.cells().stream()
                .filter(cell -> cell.row() <= index && index <= cell.lastRow())
                .sorted(Comparator.comparingInt(Cell::column))
                .forEach(cell -> fill(row.createCell(), cell, index == cell.row()));
    }

    private void fill(XWPFTableCell target, Cell cell, boolean first) {
        var properties = target.getCTTc().addNewTcPr();
        var width = properties.addNewTcW();
        width.setW(BigInteger.valueOf(width(cell.column(), cell.column() + cell.across())));
        width.setType(STTblWidth.DXA);
        if (cell.across() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.across()));
        }
        if (cell.down() > 1) {
            properties.addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
        }
        target.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        if (first) {
            write(target, cell);
        }
    }

    private static void write(XWPFTableCell target, Cell cell) {
        var texts = cell.text().split("\n", -1);
        for (int i = 0; i < texts.length; i++) {
            var paragraph = i == 0 ? target.getParagraphs().get(0) : target.addParagraph();
            paragraph.setAlignment(alignment(cell.look()));
            WordFile.write(paragraph, texts[i], Paper.SONG, Paper.TABLE_SIZE);
        }
    }

    private static ParagraphAlignment alignment(CellLook look) {
        return switch (look) {
            case LABEL, VALUE, POINTS -> ParagraphAlignment.CENTER;
            case TEXT -> ParagraphAlignment.LEFT;
            case AMOUNT -> ParagraphAlignment.RIGHT;
        };
    }

    private int width(int from, int to) {
        int width = 0;
        for (int column = from; column < to; column++) {
            width += columns[column];
        }
        return width;
    }
}
