package org.mingxiao.documents.writing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mingxiao.documents.writing.Sheet.Cell;
import org.mingxiao.documents.writing.Sheet.Line;
import org.mingxiao.documents.writing.Sheet.Table;

/** A sheet as an HTML page that needs nothing but itself and prints like the official form. */
final class WebPage {
    private static final String STYLE = """
            @page { size: A4 %s; margin: 15mm }
            body { font-family: 宋体, SimSun, "Noto Serif CJK SC", serif; font-size: 9pt; max-width: %dmm; margin: 0 auto }
            h1 { font: 16pt 黑体, SimHei, "Noto Sans CJK SC", sans-serif; text-align: center }
            h2 { font: 15pt 黑体, SimHei, "Noto Sans CJK SC", sans-serif }
            p.body { font: 15pt/1.8 仿宋, FangSong, serif; text-indent: 2em }
            p.subtitle { text-align: center }
            p.caption { text-align: right }
            table { border-collapse: collapse; width: 100%%; table-layout: fixed }
            td, th { border: 1px solid #000; padding: 2pt 3pt; font-weight: normal; overflow-wrap: anywhere }
            td.label, td.value, td.points, th { text-align: center }
            td.amount { text-align: right }
            td p { margin: 0 }
            td.text p { text-indent: 2em }
            tr { break-inside: avoid }
            """;

    private WebPage() {}

    static byte[] of(Sheet sheet) {
        var style =
                String.format(Locale.ROOT, STYLE, sheet.landscape() ? "landscape" : "portrait", Paper.textWidth(sheet));
        return ("<!DOCTYPE html>\n" + document(sheet, style).outerHtml() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The page before it becomes bytes. */
    static Document document(Sheet sheet, String style) {
        var document = Document.createShell("");
        document.charset(StandardCharsets.UTF_8);
        document.outputSettings().prettyPrint(false).indentAmount(0);
        document.title(sheet.title());
        document.getElementsByTag("html").attr("lang", "zh-CN");
        document.head().appendElement("style").appendText(style);
        document.body().appendElement("h1").text(sheet.title());
        for (var part : sheet.parts()) {
            if (part instanceof Table table) {
                table(document.body(), table);
            } else if (part instanceof Line line) {
                line(document.body(), line);
            }
        }
        return document;
    }

    private static void line(Element body, Line line) {
        var element = switch (line.look()) {
            case SUBTITLE -> body.appendElement("p").addClass("subtitle");
            case CAPTION -> body.appendElement("p").addClass("caption");
            case HEADING -> body.appendElement("h2");
            case BODY -> body.appendElement("p").addClass("body");
        };
        write(element, line.text());
    }

    private static void table(Element body, Table table) {
        var element = body.appendElement("table");
        var columns = element.appendElement("colgroup");
        for (int width : Paper.columns(table.widths(), 100)) {
            columns.appendElement("col").attr("style", "width:" + width + "%");
        }
        if (table.headerRows() > 0) {
            rows(element.appendElement("thead"), table, 0, table.headerRows());
        }
        rows(element.appendElement("tbody"), table, table.headerRows(), table.rows());
    }

    private static void rows(Element section, Table table, int from, int to) {
        for (int row = from; row < to; row++) {
            section.appendText("\n");
            var element = section.appendElement("tr");
            table.startingIn(row).forEach(cell -> cell(element, cell));
        }
    }

    private static void cell(Element row, Cell cell) {
        var element = row.appendElement("td").addClass(cell.look().name().toLowerCase(Locale.ROOT));
        if (cell.down() > 1) {
            element.attr("rowspan", String.valueOf(cell.down()));
        }
        if (cell.across() > 1) {
            element.attr("colspan", String.valueOf(cell.across()));
        }
        write(element, cell.text());
    }

    /** One paragraph as it is; of several each stands for itself, so that its first line can be indented. */
    private static void write(Element element, String text) {
        var paragraphs = text.split("\n", -1);
        if (paragraphs.length == 1) {
            element.appendText(text);
            return;
        }
        for (var paragraph : paragraphs) {
            element.appendElement("p").appendText(paragraph);
        }
    }
}
