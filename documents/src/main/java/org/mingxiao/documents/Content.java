package org.mingxiao.documents;

import java.util.Locale;
import java.util.Optional;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.office.OfficePackage;
import org.mingxiao.documents.sheet.XlsxReader;
import org.mingxiao.documents.text.Decoding;
import org.mingxiao.documents.text.TextReader;
import org.mingxiao.documents.web.HtmlReader;
import org.mingxiao.documents.word.DocxReader;

/** Tells the format of a file by its bytes, and gives them to the reader of that format. */
final class Content {
    private Content() {}

    static Format formatOf(byte[] bytes) throws Unreadable {
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Format.PDF;
        } else if (head.startsWith("PK")) {
            try (OfficePackage office = OfficePackage.open(bytes)) {
                Optional<String> main = office.mainPart();
                return main.orElse("").startsWith("xl/") ? Format.XLSX : Format.DOCX;
            }
        }
        String text = Decoding.text(bytes);
        return text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<") ? Format.HTML : Format.TEXT;
    }

    static Layout layoutOf(byte[] bytes, Format format) throws Unreadable {
        return switch (format) {
            case DOCX -> DocxReader.read(bytes);
            case XLSX -> XlsxReader.read(bytes);
            case HTML -> HtmlReader.read(bytes);
            case TEXT -> TextReader.read(bytes);
            default -> throw new Unreadable(Reason.UNKNOWN_FORMAT);
        };
    }
}
