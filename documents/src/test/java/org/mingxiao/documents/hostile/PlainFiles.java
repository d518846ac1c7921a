package org.mingxiao.documents.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.mingxiao.documents.Zips;

/** Harmless documents, none of which is a form, to be cut, locked and renamed. */
final class PlainFiles {
    private PlainFiles() {}

    static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= pages; page++) {
                document.addPage(new PDPage());
                try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(page - 1))) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText("An ordinary page, number " + page);
                    content.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] docx() {
        return Zips.docx("<w:p><w:r><w:t>一份普通的通知</w:t></w:r></w:p>");
    }

    static byte[] xlsx() {
        return Zips.xlsx("<row r='1'><c r='A1' t='inlineStr'><is><t>值班表</t></is></c></row>", "");
    }

    static byte[] doc() throws IOException {
        try (InputStream file = PlainFiles.class.getResourceAsStream("/org/mingxiao/documents/word/orchard.doc")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    static byte[] xls() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("值班表");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    static String html() {
        return "<!DOCTYPE html><html><body><h1>通知</h1><table><tr><td>值班表</td></tr></table></body></html>";
    }
}
