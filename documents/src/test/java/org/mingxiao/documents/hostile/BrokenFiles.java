package org.mingxiao.documents.hostile;

import static org.mingxiao.documents.Reason.ARCHIVE;
import static org.mingxiao.documents.Reason.BROKEN;
import static org.mingxiao.documents.Reason.EMPTY;
import static org.mingxiao.documents.Reason.IMAGE;
import static org.mingxiao.documents.Reason.NOT_TEXT;
import static org.mingxiao.documents.Reason.NO_FORM;
import static org.mingxiao.documents.Reason.OFD;
import static org.mingxiao.documents.Reason.OLD_OFFICE;
import static org.mingxiao.documents.Reason.PASSWORD;
import static org.mingxiao.documents.Reason.PRESENTATION;
import static org.mingxiao.documents.Reason.PROGRAM;
import static org.mingxiao.documents.Reason.RTF;
import static org.mingxiao.documents.Reason.SCANNED;
import static org.mingxiao.documents.Reason.UNKNOWN_FORMAT;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mingxiao.documents.Zips;

/** Files that came to harm on their way, are locked, or are something else than their name says. */
public final class BrokenFiles {
    private BrokenFiles() {}

    public static List<HostileFile> all() {
        return List.of(
                new HostileFile("empty.pdf", () -> new byte[0], EMPTY),
                new HostileFile("one-byte.docx", () -> new byte[] {'P'}, NO_FORM),
                new HostileFile("blanks.txt", () -> text(" \n\t\n "), NO_FORM),
                new HostileFile("mark-only.txt", () -> new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, NO_FORM),
                new HostileFile("nul-bytes.txt", () -> new byte[4096], NOT_TEXT),
                new HostileFile("cut.pdf", () -> cut(PlainFiles.pdf(3)), BROKEN, NO_FORM),
                new HostileFile("cut.docx", () -> cut(PlainFiles.docx()), BROKEN),
                new HostileFile("cut.xlsx", () -> cut(PlainFiles.xlsx()), BROKEN),
                new HostileFile("cut.doc", () -> cut(PlainFiles.doc()), BROKEN),
                new HostileFile("cut.xls", () -> cut(PlainFiles.xls()), BROKEN),
                new HostileFile("cut.html", () -> cut(text(PlainFiles.html())), NO_FORM),
                new HostileFile(
                        "cut-inside.docx", () -> Zips.docxOf("<w:document xmlns:w='w'><w:body><w:p><w:r>"), BROKEN),
                new HostileFile("random.bin", () -> random(""), NOT_TEXT),
                new HostileFile("random.pdf", () -> random("%PDF-1.7\n"), BROKEN),
                new HostileFile("random.docx", () -> random("PK\u0003\u0004"), BROKEN),
                new HostileFile("random.doc", () -> random("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), BROKEN),
                new HostileFile("random.html", () -> random("<html><table><tr><td>"), NOT_TEXT),
                new HostileFile("random.gz", () -> random("\u001F\u008B"), ARCHIVE),
                new HostileFile("random.png", () -> random("\u0089PNG\r\n\u001A\n"), IMAGE),
                new HostileFile("random.rtf", () -> random("{\\rtf1"), RTF),
                new HostileFile("program.pdf", () -> random("MZ\u0090\u0000"), PROGRAM),
                new HostileFile("locked.pdf", BrokenFiles::lockedPdf, PASSWORD),
                new HostileFile("locked.docx", () -> lockedOoxml(PlainFiles.docx()), PASSWORD),
                new HostileFile("locked.xlsx", () -> lockedOoxml(PlainFiles.xlsx()), PASSWORD),
                new HostileFile("locked.doc", BrokenFiles::lockedDoc, PASSWORD),
                new HostileFile("locked.xls", BrokenFiles::lockedXls, PASSWORD),
                new HostileFile("scan.pdf", BrokenFiles::scan, SCANNED),
                new HostileFile("docx-named.pdf", PlainFiles::docx, NO_FORM),
                new HostileFile("pdf-named.docx", () -> PlainFiles.pdf(1), NO_FORM),
                new HostileFile("html-named.xls", () -> text(PlainFiles.html()), NO_FORM),
                new HostileFile("gbk-content-中文名.txt", () -> "关于印发通知的函".getBytes(Charset.forName("GBK")), NO_FORM),
                new HostileFile("slides.pptx", BrokenFiles::slides, PRESENTATION),
                new HostileFile("fixed-layout.ofd", () -> Zips.of("OFD.xml", "<ofd:OFD/>"), OFD),
                new HostileFile(
                        "open-document.odt",
                        () -> Zips.of("mimetype", "application/vnd.oasis.opendocument.text"),
                        UNKNOWN_FORMAT),
                new HostileFile("archive.zip", () -> Zips.of("a.txt", "a", "b/c.txt", "c"), ARCHIVE),
                new HostileFile(
                        "office-xml.xls",
                        () -> text(
                                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"),
                        OLD_OFFICE),
                new HostileFile(
                        "web-archive.doc",
                        () -> text("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n"),
                        UNKNOWN_FORMAT),
                new HostileFile("image-and-page.html", () -> text("GIF89a/*<html><script>*/"), IMAGE),
                new HostileFile("pdf-and-zip.pdf", () -> joined(PlainFiles.pdf(1), PlainFiles.docx()), NO_FORM));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length * 3 / 5);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] random(String start) {
        byte[] bytes = new byte[20_000];
        new Random(start.hashCode()).nextBytes(bytes);
        byte[] magic = start.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }

    private static byte[] slides() {
        return Zips.of(
                "_rels/.rels",
                Zips.main("ppt/presentation.xml"),
                "ppt/presentation.xml",
                "<p:presentation xmlns:p='p'/>");
    }

    private static byte[] lockedPdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(PlainFiles.pdf(1))) {
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] lockedOoxml(byte[] document) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(document);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] lockedDoc() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(PlainFiles.doc()))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] lockedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(PlainFiles.xls()))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            var image = LosslessFactory.createFromImage(
                    document, new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 600, 800);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
