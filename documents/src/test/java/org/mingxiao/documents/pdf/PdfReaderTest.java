package org.mingxiao.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.mingxiao.documents.Printed;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;

/** Files made on the spot; each draws the table of two rows and two columns in another way. */
class PdfReaderTest {
    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final String TABLE = """
            table 1
            1: 1 Item | 2 Amount
            2: 1 Road | 2 12.50
            """;

    @Test
    void strokes_rule_a_table() throws Exception {
        assertThat(read(document(page -> {
                    rules(page, (x1, y1, x2, y2) -> line(page, x1, y1, x2, y2));
                    texts(page);
                })))
                .isEqualTo(TABLE);
    }

    @Test
    void dashes_rule_a_table() throws Exception {
        assertThat(read(document(page -> {
                    page.setLineDashPattern(new float[] {3, 2}, 0);
                    rules(page, (x1, y1, x2, y2) -> line(page, x1, y1, x2, y2));
                    texts(page);
                })))
                .isEqualTo(TABLE);
    }

    @Test
    void many_short_strokes_rule_a_table() throws Exception {
        assertThat(read(document(page -> {
                    rules(page, (x1, y1, x2, y2) -> {
                        float length = Math.max(x2 - x1, y2 - y1);
                        for (float at = 0; at < length; at += 5) {
                            float end = Math.min(length, at + 3);
                            line(
                                    page,
                                    x1 < x2 ? x1 + at : x1,
                                    y1 < y2 ? y1 + at : y1,
                                    x1 < x2 ? x1 + end : x1,
                                    y1 < y2 ? y1 + end : y1);
                        }
                    });
                    texts(page);
                })))
                .isEqualTo(TABLE);
    }

    @Test
    void thin_filled_rectangles_rule_a_table_and_backgrounds_do_not() throws Exception {
        assertThat(read(document(page -> {
                    page.setNonStrokingColor(0.9f);
                    page.addRect(100, 660, 200, 20);
                    page.fill();
                    rules(page, (x1, y1, x2, y2) -> {
                        page.addRect(x1 - 0.4f, y1 - 0.4f, x2 - x1 + 0.8f, y2 - y1 + 0.8f);
                        page.fill();
                    });
                    texts(page);
                })))
                .isEqualTo(TABLE);
    }

    @Test
    void double_strokes_rule_a_table() throws Exception {
        assertThat(read(document(page -> {
                    rules(page, (x1, y1, x2, y2) -> {
                        line(page, x1, y1, x2, y2);
                        line(
                                page,
                                x1 + (x1 == x2 ? 1.8f : 0),
                                y1 + (y1 == y2 ? 1.8f : 0),
                                x2 + (x1 == x2 ? 1.8f : 0),
                                y2 + (y1 == y2 ? 1.8f : 0));
                    });
                    texts(page);
                })))
                .isEqualTo(TABLE);
    }

    @Test
    void a_turned_page_is_read_upright() throws Exception {
        assertThat(read(document(page -> {
                    page.transform(Matrix.getRotateInstance(Math.PI / 2, 500, 0));
                    rules(page, (x1, y1, x2, y2) -> line(page, x1, y1, x2, y2));
                    texts(page);
                })))
                .isEqualTo(TABLE);
    }

    @Test
    void leaning_watermarks_are_left_out() throws Exception {
        assertThat(read(document(page -> {
                    rules(page, (x1, y1, x2, y2) -> line(page, x1, y1, x2, y2));
                    texts(page);
                    page.beginText();
                    page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 120, 640));
                    page.showText("DRAFT");
                    page.endText();
                })))
                .isEqualTo(TABLE);
    }

    @Test
    void invisible_text_is_read_only_where_nothing_else_is_printed() throws Exception {
        byte[] scanWithTextLayer = document(page -> {
            page.beginText();
            page.setRenderingMode(RenderingMode.NEITHER);
            page.setFont(FONT, 10);
            page.newLineAtOffset(100, 700);
            page.showText("Recognised text");
            page.endText();
        });
        assertThat(read(scanWithTextLayer)).isEqualTo("Recognised text\n");

        byte[] hidden = document(page -> {
            text(page, "Printed", 100, 700);
            page.beginText();
            page.setRenderingMode(RenderingMode.NEITHER);
            page.newLineAtOffset(100, 600);
            page.showText("no");
            page.endText();
        });
        assertThat(read(hidden)).isEqualTo("Printed\n");
    }

    @Test
    void a_file_that_forbids_copying_but_opens_is_read() throws Exception {
        assertThat(read(locked("", document(page -> text(page, "Open", 100, 700)))))
                .isEqualTo("Open\n");
    }

    @Test
    void a_file_that_asks_for_a_password_is_refused() throws Exception {
        refuses(locked("secret", document(page -> text(page, "Closed", 100, 700))), Reason.PASSWORD);
    }

    @Test
    void a_scan_is_refused_and_a_scanned_page_among_others_named() throws Exception {
        refuses(document(PdfReaderTest::picture), Reason.SCANNED);
        var reading = PdfReader.read(document(page -> text(page, "Printed", 100, 700), PdfReaderTest::picture));
        assertThat(reading.pagesWithoutText()).containsExactly(2);
        assertThat(Printed.layout(reading.layout())).isEqualTo("Printed\n");
    }

    @Test
    void broken_files_are_refused() throws Exception {
        byte[] whole = document(page -> text(page, "Printed", 100, 700));
        refuses(Arrays.copyOf(whole, 40), Reason.BROKEN);
        refuses("%PDF-1.7\nnonsense".getBytes(java.nio.charset.StandardCharsets.US_ASCII), Reason.BROKEN);
        refuses(new byte[0], Reason.BROKEN);
    }

    @Test
    void more_than_five_hundred_pages_are_refused() throws Exception {
        try (var document = new PDDocument()) {
            for (int i = 0; i < 501; i++) {
                document.addPage(new PDPage());
            }
            refuses(saved(document), Reason.TOO_MANY_PAGES);
        }
    }

    private interface Content {
        void draw(PDPageContentStream page) throws IOException;
    }

    private interface Line {
        void draw(float x1, float y1, float x2, float y2) throws IOException;
    }

    private static String read(byte[] file) throws Unreadable {
        return Printed.layout(PdfReader.read(file).layout());
    }

    private static void refuses(byte[] file, Reason reason) {
        assertThatThrownBy(() -> PdfReader.read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] document(Content... pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var content : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var stream = new PDPageContentStream(document, page)) {
                    stream.setFont(FONT, 10);
                    content.draw(stream);
                }
            }
            return saved(document);
        }
    }

    private static byte[] locked(String password, byte[] file) throws IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(file)) {
            var rights = new AccessPermission();
            rights.setCanExtractContent(false);
            document.protect(new StandardProtectionPolicy("owner", password, rights));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void rules(PDPageContentStream page, Line line) throws IOException {
        for (float y : new float[] {640, 660, 680}) {
            line.draw(100, y, 300, y);
        }
        for (float x : new float[] {100, 200, 300}) {
            line.draw(x, 640, x, 680);
        }
    }

    private static void texts(PDPageContentStream page) throws IOException {
        page.setNonStrokingColor(0f);
        text(page, "Item", 104, 666);
        text(page, "Amount", 204, 666);
        text(page, "Road", 104, 646);
        text(page, "12.50", 204, 646);
    }

    private static void text(PDPageContentStream page, String text, float x, float y) throws IOException {
        page.beginText();
        page.setFont(FONT, 10);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private static void line(PDPageContentStream page, float x1, float y1, float x2, float y2) throws IOException {
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
    }

    private static void picture(PDPageContentStream page) throws IOException {
        try (var document = new PDDocument()) {
            page.drawImage(
                    LosslessFactory.createFromImage(document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)),
                    100,
                    100);
        }
    }
}
