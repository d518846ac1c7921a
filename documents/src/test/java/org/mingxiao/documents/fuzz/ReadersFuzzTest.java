package org.mingxiao.documents.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.Zips;
import org.mingxiao.documents.layout.Written;
import org.mingxiao.documents.pdf.PdfReader;
import org.mingxiao.documents.sheet.XlsReader;
import org.mingxiao.documents.sheet.XlsxReader;
import org.mingxiao.documents.text.TextReader;
import org.mingxiao.documents.web.HtmlReader;
import org.mingxiao.documents.word.DocReader;
import org.mingxiao.documents.word.DocxReader;

/**
 * Whatever the bytes, a reader gives a page model or says why not. In the ordinary run the inputs are the seeds below
 * {@code src/test/resources}; with {@code JAZZER_FUZZ=1} Jazzer looks for others.
 */
class ReadersFuzzTest {
    private interface Reader {
        Object read(byte[] bytes) throws Unreadable;
    }

    @FuzzTest(maxDuration = "60s")
    void text(byte[] bytes) {
        read(TextReader::read, bytes);
    }

    @FuzzTest(maxDuration = "60s")
    void html(byte[] bytes) {
        read(HtmlReader::read, bytes);
    }

    @FuzzTest(maxDuration = "60s")
    void docx(byte[] bytes) {
        read(DocxReader::read, bytes);
        read(DocxReader::read, Zips.docxOf(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
    }

    @FuzzTest(maxDuration = "60s")
    void xlsx(byte[] bytes) {
        read(XlsxReader::read, bytes);
        read(XlsxReader::read, Zips.xlsxOf(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
    }

    @FuzzTest(maxDuration = "60s")
    void doc(byte[] bytes) {
        read(DocReader::read, bytes);
    }

    @FuzzTest(maxDuration = "60s")
    void xls(byte[] bytes) {
        read(XlsReader::read, bytes);
    }

    @FuzzTest(maxDuration = "60s")
    void pdf(byte[] bytes) {
        read(PdfReader::read, bytes);
    }

    @FuzzTest(maxDuration = "60s")
    void cell(byte[] bytes) {
        String once = Written.cell(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        if (once.indexOf('\r') >= 0 || !once.equals(once.strip())) {
            throw new AssertionError("white space is left: " + once);
        }
    }

    private static void read(Reader reader, byte[] bytes) {
        try {
            reader.read(bytes);
        } catch (Unreadable e) {
            if (e.reason().message().isEmpty()) {
                throw new AssertionError(e);
            }
        }
    }
}
