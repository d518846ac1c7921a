package org.mingxiao.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingxiao.core.form.Place;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Written;
import org.mingxiao.documents.office.OfficePackage;
import org.mingxiao.documents.office.Ole2;
import org.mingxiao.documents.office.XmlPart;
import org.mingxiao.documents.pdf.PdfReader;
import org.mingxiao.documents.pdf.PdfReading;
import org.mingxiao.documents.sheet.XlsReader;
import org.mingxiao.documents.sheet.XlsxReader;
import org.mingxiao.documents.text.Decoding;
import org.mingxiao.documents.text.TextReader;
import org.mingxiao.documents.web.HtmlReader;
import org.mingxiao.documents.word.DocReader;
import org.mingxiao.documents.word.DocxReader;

/** Tells the format of a file by its bytes alone, and gives them to the reader of that format. */
final class Content {
    private static final int HEAD = 1024;
    private static final Pattern HTML =
            Pattern.compile("<(?:!doctype html|html|head|body|table|div|meta|title|style|p)[\\s>]");
    private static final Pattern OLD_OFFICE_XML =
            Pattern.compile("<\\?mso-application|<(?:\\w+:)?(?:workbook|worddocument)[\\s>]");

    private Content() {}

    /** @throws Unreadable where it is none of the formats, with what it is instead */
    static Format formatOf(byte[] bytes) throws Unreadable {
        if (isPdf(bytes)) {
            return Format.PDF;
        } else if (Ole2.is(bytes)) {
            return oldOffice(Ole2.entries(bytes));
        } else if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9) {
            return zipped(bytes);
        }
        Optional<Reason> other = Signature.noDocument(bytes);
        if (other.isPresent()) {
            throw new Unreadable(other.get());
        }
        return written(Decoding.text(bytes));
    }

    /** Some programs write a few bytes in front of the header. */
    private static boolean isPdf(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        int header = head.indexOf("%PDF-");
        if (header <= 0) {
            return header == 0;
        }
        byte[] end = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - 2 * HEAD), bytes.length);
        boolean whole = new String(end, StandardCharsets.ISO_8859_1).contains("startxref");
        return whole && !head.startsWith("PK") || head.substring(0, header).isBlank();
    }

    private static Format oldOffice(Set<String> entries) throws Unreadable {
        if (entries.contains("EncryptedPackage") || entries.contains("EncryptionInfo")) {
            throw new Unreadable(Reason.PASSWORD);
        } else if (entries.contains("WordDocument")) {
            return Format.DOC;
        } else if (entries.contains("Workbook") || entries.contains("Book")) {
            return Format.XLS;
        }
        throw new Unreadable(entries.contains("PowerPoint Document") ? Reason.PRESENTATION : Reason.UNKNOWN_FORMAT);
    }

    private static Format zipped(byte[] bytes) throws Unreadable {
        try (OfficePackage zip = OfficePackage.open(bytes)) {
            Optional<String> main = zip.mainPart();
            if (main.isPresent() && !main.get().endsWith(".bin")) {
                return office(zip, main.get());
            } else if (zip.has("OFD.xml")) {
                throw new Unreadable(Reason.OFD);
            } else if (zip.has("mimetype") || main.isPresent()) {
                throw new Unreadable(Reason.UNKNOWN_FORMAT);
            }
            throw new Unreadable(zip.has("[Content_Types].xml") ? Reason.BROKEN : Reason.ARCHIVE);
        }
    }

    private static Format office(OfficePackage zip, String main) throws Unreadable {
        try (XmlPart xml = zip.xml(main)) {
            while (xml.next()) {
                if (xml.starts()) {
                    return switch (xml.name()) {
                        case "document" -> Format.DOCX;
                        case "workbook" -> Format.XLSX;
                        case "presentation" -> throw new Unreadable(Reason.PRESENTATION);
                        default -> throw new Unreadable(Reason.UNKNOWN_FORMAT);
                    };
                }
            }
        }
        throw new Unreadable(Reason.BROKEN);
    }

    /** HTML begins with a tag; text with a tag further on is text. */
    private static Format written(String text) throws Unreadable {
        String start =
                text.substring(0, Math.min(text.length(), 64 * HEAD)).strip().toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")) {
            boolean webArchive = start.startsWith("mime-version:") || start.contains("content-type: multipart/related");
            if (webArchive) {
                throw new Unreadable(Reason.UNKNOWN_FORMAT);
            }
            return Format.TEXT;
        } else if (OLD_OFFICE_XML.matcher(start).find()) {
            throw new Unreadable(Reason.OLD_OFFICE);
        } else if (HTML.matcher(start).find()) {
            return Format.HTML;
        } else if (start.startsWith("<?xml") || start.startsWith("<!doctype")) {
            throw new Unreadable(Reason.UNKNOWN_FORMAT);
        }
        return Format.TEXT;
    }

    /**
     * A file in the page model.
     *
     * @param problems with parts of it
     */
    record Contents(Layout layout, List<Problem> problems) {}

    static Contents read(byte[] bytes, Format format) throws Unreadable {
        return switch (format) {
            case PDF -> pdf(PdfReader.read(bytes));
            case DOCX -> new Contents(DocxReader.read(bytes), List.of());
            case DOC -> new Contents(DocReader.read(bytes), List.of());
            case XLSX -> new Contents(XlsxReader.read(bytes), List.of());
            case XLS -> new Contents(XlsReader.read(bytes), List.of());
            case HTML -> new Contents(HtmlReader.read(bytes), List.of());
            case TEXT -> new Contents(TextReader.read(bytes), List.of());
        };
    }

    private static Contents pdf(PdfReading pdf) {
        List<Problem> problems = pdf.pagesWithoutText().stream()
                .map(page -> Reason.PAGES_WITHOUT_TEXT.at(new Place(page, null, null, null, null, null)))
                .toList();
        return new Contents(Written.layout(pdf.layout()), problems);
    }
}
