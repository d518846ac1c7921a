package org.mingxiao.documents.writing;

import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;
import org.mingxiao.documents.writing.Sheet.Table;

/** Sets a sheet on the pages of a PDF: A4, the header of a table on each page, rows and labels whole, the pages numbered. */
final class PdfPages {
    private static final String STYLE = """
            @page { size: %dmm %dmm; margin: %dmm;
                @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font-family: %s; font-size: 9pt } }
            body { font-family: %s; font-size: 9pt; margin: 0 }
            h1 { font-size: 16pt; font-weight: normal; text-align: center; margin: 0 0 8pt 0 }
            h2 { font-size: 15pt; font-weight: normal; margin: 8pt 0 4pt 0; page-break-after: avoid }
            p { margin: 0 0 3pt 0 }
            p.body { font-size: 15pt; line-height: 1.8; text-indent: 2em; margin: 0 }
            p.subtitle { text-align: center }
            p.caption { text-align: right }
            table { border-collapse: collapse; width: 100%%; table-layout: fixed; -fs-table-paginate: paginate }
            table + table { page-break-before: always }
            td { border: 0.6pt solid #000; padding: 2pt 3pt; word-wrap: break-word; vertical-align: middle }
            td.label, td.value, td.points { text-align: center }
            td.amount { text-align: right }
            td p { margin: 0 }
            td.text p { text-indent: 2em }
            tr { page-break-inside: avoid }
            """;
    /** A page on which any form has room, in millimetres. */
    private static final int ENDLESS = 100_000;

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
    /** Lines are drawn in the middle of the sides of a table: as much of them stands outside, in points. */
    private static final float SLACK = 1;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Sheet sheet;
    private final List<TrueTypeFont> fonts;

    private PdfPages(Sheet sheet, List<TrueTypeFont> fonts) {
        this.sheet = sheet;
        this.fonts = fonts;
    }

    static void draw(Sheet sheet, PDDocument document, List<TrueTypeFont> fonts) throws IOException {
        var pages = new PdfPages(sheet, fonts);
        try (var renderer = pages.renderer(pages.paged(), Paper.height(sheet), document)) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    private Sheet paged() throws IOException {
        float page = (Paper.height(sheet) - 2 * Paper.MARGIN) * POINTS_PER_MILLIMETRE - SLACK;
        var parts = new ArrayList<Sheet.Part>();
        for (var part : sheet.parts()) {
            if (part instanceof Table table) {
                var paged = new PagedTable(table);
                parts.addAll(paged.parts(tops(parts, paged.unmerged()), page));
            } else {
                parts.add(part);
            }
        }
        return with(parts);
    }

    /** Where the rows of a table begin and the last one ends, in points, as it is set below these parts on an endless page. */
    private float[] tops(List<Sheet.Part> above, Table table) throws IOException {
        var measured = new ArrayList<>(above);
        measured.add(table);
        try (var scratch = new PDDocument();
                var renderer = renderer(with(measured), ENDLESS, scratch)) {
            renderer.layout();
            var rows = new ArrayList<TableRowBox>();
            collect(renderer.getRootBox(), rows);
            var tops = new float[table.rows() + 1];
            for (int row = 0; row < table.rows(); row++) {
                var box = rows.get(rows.size() - table.rows() + row);
                tops[row] = box.getAbsY() / renderer.getDotsPerPoint();
                tops[row + 1] = (box.getAbsY() + box.getHeight()) / renderer.getDotsPerPoint();
            }
            return tops;
        }
    }

    private static void collect(Box box, List<TableRowBox> rows) {
        if (box instanceof TableRowBox row) {
            rows.add(row);
        } else {
            box.getChildren().forEach(child -> collect(child, rows));
        }
    }

    private Sheet with(List<Sheet.Part> parts) {
        return new Sheet(sheet.title(), sheet.landscape(), parts);
    }

    private PdfBoxRenderer renderer(Sheet content, int height, PDDocument document) throws IOException {
        var families = IntStream.range(0, fonts.size()).mapToObj(i -> "f" + i).collect(Collectors.joining(", "));
        var style = String.format(Locale.ROOT, STYLE, Paper.width(sheet), height, Paper.MARGIN, families, families);
        var builder = new PdfRendererBuilder()
                .withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(WebPage.document(content, style)), "")
                .useUnicodeLineBreaker(ChineseBreaks.ofLines())
                .useUnicodeCharacterBreaker(ChineseBreaks.ofRuns())
                .usePDDocument(document);
        builder.useHttpStreamImplementation(uri -> {
            throw new IllegalStateException("nothing is fetched: " + uri);
        });
        for (int i = 0; i < fonts.size(); i++) {
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(document, fonts.get(i), true)),
                    "f" + i,
                    400,
                    FontStyle.NORMAL,
                    true);
        }
        return builder.buildPdfRenderer();
    }
}
