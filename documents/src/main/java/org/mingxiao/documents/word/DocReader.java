package org.mingxiao.documents.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.word.ColumnEdges.PlacedCell;

/** Reads the binary format of Word 97 to 2003, which WPS writes too. */
public final class DocReader {
    private static final char CELL_END = '\u0007';
    private static final char FIELD_CODE = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';

    private DocReader() {}

    public static Layout read(byte[] bytes) throws Unreadable {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            WordBlocks blocks = new WordBlocks();
            for (Flow part : flow(document.getRange())) {
                blocks.add(part);
            }
            return blocks.layout();
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(Reason.PASSWORD, e);
        } catch (OldWordFileFormatException e) {
            throw new Unreadable(Reason.OLD_OFFICE, e);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Reason.BROKEN, e);
        }
    }

    private static List<Flow> flow(Range range) throws Unreadable {
        List<Flow> flow = new ArrayList<>();
        int at = 0;
        while (at < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(at);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                flow.add(table(table));
                at += Math.max(1, table.numParagraphs());
            } else {
                flow.add(new Flow.Paragraph(text(paragraph)));
                at++;
            }
        }
        return flow;
    }

    private static Flow.Table table(Table table) throws Unreadable {
        List<List<PlacedCell>> rows = new ArrayList<>();
        for (int row = 0; row < table.numRows(); row++) {
            rows.add(row(table.getRow(row)));
        }
        return new Flow.Table(ColumnEdges.columns(rows));
    }

    private static List<PlacedCell> row(TableRow row) {
        List<PlacedCell> cells = new ArrayList<>();
        for (int i = 0; i < row.numCells(); i++) {
            TableCell cell = row.getCell(i);
            int right = cell.getLeftEdge() + Math.max(0, cell.getWidth());
            if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
                PlacedCell first = cells.remove(cells.size() - 1);
                cells.add(new PlacedCell(first.left(), right, first.continues(), first.content()));
            } else {
                boolean continues = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                cells.add(new PlacedCell(cell.getLeftEdge(), right, continues, paragraphs(cell)));
            }
        }
        return cells;
    }

    private static List<Flow> paragraphs(TableCell cell) {
        List<Flow> paragraphs = new ArrayList<>();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            paragraphs.add(new Flow.Paragraph(text(cell.getParagraph(i))));
        }
        return paragraphs;
    }

    /** What is shown: no deleted or hidden text, of a field only its result. */
    private static String text(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isSymbol()) {
                text.append(SymbolFonts.sign(
                        run.getSymbolFont() == null ? "" : run.getSymbolFont().getMainFontName(),
                        run.getSymbolCharacter()));
            } else if (!run.isMarkedDeleted() && !run.isVanished()) {
                text.append(run.text());
            }
        }
        return shown(text);
    }

    private static String shown(CharSequence raw) {
        StringBuilder shown = new StringBuilder(raw.length());
        int codes = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == FIELD_CODE) {
                codes++;
            } else if (c == FIELD_RESULT || c == FIELD_END) {
                codes = Math.max(0, codes - (c == FIELD_RESULT || !resultSeen(raw, i) ? 1 : 0));
            } else if (codes == 0 && c != CELL_END) {
                shown.append(c == '\u001E' ? '-' : c == '\r' ? '\n' : c);
            }
        }
        return shown.toString();
    }

    /** Whether the field that ends here has shown a result. */
    private static boolean resultSeen(CharSequence raw, int end) {
        for (int i = end - 1; i >= 0 && raw.charAt(i) != FIELD_CODE; i--) {
            if (raw.charAt(i) == FIELD_RESULT) {
                return true;
            }
        }
        return false;
    }
}
