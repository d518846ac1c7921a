package org.mingxiao.documents.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.mingxiao.documents.writing.Sheet.Line;
import org.mingxiao.documents.writing.Sheet.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A sheet as a DOCX file. */
final class WordFile {
    private final Sheet sheet;
    private final XWPFDocument document;

    private WordFile(Sheet sheet, XWPFDocument document) {
        this.sheet = sheet;
        this.document = document;
    }

    static byte[] of(Sheet sheet) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            new WordFile(sheet, document).fill();
            Archive.anonymise(document.getProperties());
            document.write(out);
            return Archive.withoutTimes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() {
        page();
        defaultFont();
        title();
        for (var part : sheet.parts()) {
            if (part instanceof Table table) {
                new WordTable(table, Paper.twips(Paper.textWidth(sheet))).addTo(document);
            } else if (part instanceof Line line) {
                line(line);
            }
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        var width = sheet.landscape() ? Paper.LONG_SIDE : Paper.SHORT_SIDE;
        var height = sheet.landscape() ? Paper.SHORT_SIDE : Paper.LONG_SIDE;
        size.setW(BigInteger.valueOf(Paper.twips(width)));
        size.setH(BigInteger.valueOf(Paper.twips(height)));
        if (sheet.landscape()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margin = BigInteger.valueOf(Paper.twips(Paper.MARGIN));
        var margins = section.addNewPgMar();
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.ZERO);
        margins.setFooter(BigInteger.ZERO);
    }

    private void defaultFont() {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(Paper.SONG);
        fonts.setHAnsi(Paper.SONG);
        fonts.setEastAsia(Paper.SONG);
        document.createStyles().setDefaultFonts(fonts);
    }

    private void title() {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(120);
        write(paragraph, sheet.title(), Paper.HEI, Paper.TITLE_SIZE);
    }

    private void line(Line line) {
        for (var text : line.text().split("\n", -1)) {
            var paragraph = document.createParagraph();
            switch (line.look()) {
                case SUBTITLE -> {
                    paragraph.setAlignment(ParagraphAlignment.CENTER);
                    write(paragraph, text, Paper.SONG, Paper.TABLE_SIZE);
                }
                case CAPTION -> {
                    paragraph.setAlignment(ParagraphAlignment.RIGHT);
                    write(paragraph, text, Paper.SONG, Paper.TABLE_SIZE);
                }
                case HEADING -> {
                    paragraph.setSpacingBefore(120);
                    write(paragraph, text, Paper.HEI, Paper.REPORT_SIZE);
                }
                case BODY -> {
                    paragraph.setAlignment(ParagraphAlignment.BOTH);
                    paragraph.setIndentationFirstLine(2 * Paper.REPORT_SIZE * 20);
                    paragraph.setSpacingBetween(1.5);
                    write(paragraph, text, Paper.FANG_SONG, Paper.REPORT_SIZE);
                }
            }
        }
    }

    static void write(XWPFParagraph paragraph, String text, String font, int size) {
        var run = paragraph.createRun();
        if (!font.equals(Paper.SONG)) {
            run.setFontFamily(font, null);
            var fonts = run.getCTR().getRPr().getRFontsArray(0);
            fonts.setEastAsia(font);
            fonts.setHAnsi(font);
        }
        run.setFontSize(size);
        run.setText(text);
    }
}
