package org.mingxiao.documents.hostile;

import static org.mingxiao.documents.Reason.ARCHIVE;
import static org.mingxiao.documents.Reason.BROKEN;
import static org.mingxiao.documents.Reason.ENTITIES;
import static org.mingxiao.documents.Reason.FILE_TOO_LARGE;
import static org.mingxiao.documents.Reason.LINE_TOO_LONG;
import static org.mingxiao.documents.Reason.NO_FORM;
import static org.mingxiao.documents.Reason.SCANNED;
import static org.mingxiao.documents.Reason.TABLE_TOO_LARGE;
import static org.mingxiao.documents.Reason.TOO_DEEP;
import static org.mingxiao.documents.Reason.TOO_MANY_LINES;
import static org.mingxiao.documents.Reason.TOO_MANY_PAGES;
import static org.mingxiao.documents.Reason.TOO_SLOW;
import static org.mingxiao.documents.Reason.UNKNOWN_FORMAT;
import static org.mingxiao.documents.Reason.UNPACKED_TOO_LARGE;
import static org.mingxiao.documents.hostile.BrokenFiles.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Zips;

/** Files that were made to exhaust a reader, or to make it fetch or write something. */
public final class Attacks {
    private static final String LAUGHS = "<!DOCTYPE a [<!ENTITY a0 'ha'>"
            + IntStream.rangeClosed(1, 30)
                    .mapToObj(i -> "<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>")
                    .collect(Collectors.joining())
            + "]>";

    private Attacks() {}

    /** @param outside an address that nobody may ask for anything */
    public static List<HostileFile> all(String outside) {
        String foreign = "<!DOCTYPE a [<!ENTITY x SYSTEM '" + outside + "x'><!ENTITY y SYSTEM 'file:///etc/passwd'>]>";
        String subset = "<!DOCTYPE a SYSTEM '" + outside + "a.dtd'>";
        return List.of(
                new HostileFile(
                        "bomb.docx", () -> Zips.docx("<w:p><w:r><w:t>" + "零".repeat(10_000_000)), UNPACKED_TOO_LARGE),
                new HostileFile("bomb.xlsx", () -> Zips.xlsx("<row r='1'/>".repeat(2_000_000), ""), UNPACKED_TOO_LARGE),
                new HostileFile(
                        "bomb-texts.xlsx",
                        () -> Zips.xlsxOf(
                                "<worksheet/>",
                                "xl/sharedStrings.xml",
                                "<sst>" + "<si><t>a</t></si>".repeat(2_000_000)),
                        UNPACKED_TOO_LARGE),
                new HostileFile("many-parts.docx", Attacks::manyParts, UNPACKED_TOO_LARGE),
                new HostileFile("laughs.docx", () -> Zips.docxOf(LAUGHS + "<document>&a30;</document>"), ENTITIES),
                new HostileFile("laughs.xlsx", () -> Zips.xlsxOf(LAUGHS + "<worksheet>&a30;</worksheet>"), ENTITIES),
                new HostileFile(
                        "laughs.xml", () -> text("<?xml version='1.0'?>" + LAUGHS + "<a>&a30;</a>"), UNKNOWN_FORMAT),
                new HostileFile("laughs.html", () -> text(LAUGHS + "<html><p>&a30;</p></html>"), NO_FORM),
                new HostileFile("foreign.docx", () -> Zips.docxOf(foreign + "<document>&x;&y;</document>"), ENTITIES),
                new HostileFile("foreign.xlsx", () -> Zips.xlsxOf(foreign + "<worksheet>&x;&y;</worksheet>"), ENTITIES),
                new HostileFile("foreign.html", () -> text(foreign + "<html><p>&x;&y;</p></html>"), NO_FORM),
                new HostileFile(
                        "foreign.xml", () -> text("<?xml version='1.0'?>" + foreign + "<a>&x;</a>"), UNKNOWN_FORMAT),
                new HostileFile("foreign-dtd.docx", () -> Zips.docxOf(subset + "<document/>"), ENTITIES),
                new HostileFile(
                        "foreign-relations.docx", () -> Zips.of("_rels/.rels", subset + "<Relationships/>"), ENTITIES),
                new HostileFile("links.html", () -> text(linked(outside)), NO_FORM),
                new HostileFile("links.docx", () -> linkedDocx(outside), NO_FORM),
                new HostileFile("links.pdf", () -> text(linkedPdf(outside)), SCANNED),
                new HostileFile("traversal.docx", Attacks::traversal, NO_FORM),
                new HostileFile("deep.html", () -> text("<html>" + "<div><table><tr><td>".repeat(20_000)), NO_FORM),
                new HostileFile("deep.docx", () -> Zips.docx("<w:x>".repeat(100_000)), TOO_DEEP),
                new HostileFile("deep-tables.docx", () -> Zips.docx("<w:tbl><w:tr><w:tc>".repeat(2_000)), TOO_DEEP),
                new HostileFile("deep.zip", Attacks::nested, ARCHIVE),
                new HostileFile("deep.pdf", () -> text(deepPdf()), BROKEN, TOO_DEEP, NO_FORM),
                new HostileFile("loop.pdf", () -> text(loopingPages()), BROKEN, NO_FORM),
                new HostileFile("loop-forms.pdf", () -> text(loopingForms()), BROKEN, SCANNED, TOO_SLOW),
                new HostileFile("pages-300.pdf", () -> PlainFiles.pdf(300), NO_FORM),
                new HostileFile("pages-600.pdf", () -> PlainFiles.pdf(600), TOO_MANY_PAGES),
                new HostileFile("merged-65000.xlsx", () -> merged("A%d:C%d", 0), NO_FORM, TABLE_TOO_LARGE),
                new HostileFile(
                        "merged-over-each-other.xlsx", () -> merged("A%d:C%d", 40_000), NO_FORM, TABLE_TOO_LARGE),
                new HostileFile("rows-60000.xlsx", () -> rows(60_000), TABLE_TOO_LARGE),
                new HostileFile(
                        "columns.xlsx", () -> Zips.xlsx("<row><c r='XFD1'><v>1</v></c></row>", ""), TABLE_TOO_LARGE),
                new HostileFile(
                        "far-cell.xlsx", () -> Zips.xlsx("<row><c r='ZZZZ99999999999'><v>1</v></c></row>", ""), BROKEN),
                new HostileFile(
                        "wide.docx",
                        () -> Zips.docx("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2000000000'/>"),
                        TABLE_TOO_LARGE,
                        BROKEN),
                new HostileFile("spans.html", () -> text(spans()), NO_FORM, TABLE_TOO_LARGE),
                new HostileFile("long-line.txt", () -> text("绩".repeat(3_000_000)), LINE_TOO_LONG),
                new HostileFile("long-blank.txt", () -> text("a" + " ".repeat(15_000_000) + "b\n"), LINE_TOO_LONG),
                new HostileFile("tags.txt", () -> text("绩效 " + "<p ".repeat(1_000_000)), LINE_TOO_LONG),
                new HostileFile("open-quote.csv", () -> text("a,b\n\"" + "c,d\n".repeat(10_000)), NO_FORM),
                new HostileFile("longest-line.txt", () -> text("<p a ".repeat(19_000)), NO_FORM, TOO_SLOW),
                new HostileFile(
                        "tabs-900.txt", () -> text(("a" + "\t".repeat(900) + "\n").repeat(50)), TABLE_TOO_LARGE),
                new HostileFile("many-tabs.txt", () -> text("a" + "\t".repeat(1_000_000) + "\nb\tc\n"), LINE_TOO_LONG),
                new HostileFile("many-bars.md", () -> text("|" + "a|".repeat(1_000_000) + "\n|-|-|\n"), LINE_TOO_LONG),
                new HostileFile("many-lines.txt", () -> text("a  b\n".repeat(1_000_000)), TOO_MANY_LINES),
                new HostileFile(
                        "many-gaps.txt", () -> text("a  b\nc d e  f\n".repeat(90_000)), NO_FORM, TABLE_TOO_LARGE),
                new HostileFile(
                        "formatting.html", () -> text("<html><p>" + "<b><i><a href=x>".repeat(40_000)), NO_FORM),
                new HostileFile("too-large.txt", () -> new byte[Limits.FILE_BYTES + 1], FILE_TOO_LARGE));
    }

    private static byte[] manyParts() {
        return Zips.of(IntStream.range(0, 2 * (Limits.ZIP_ENTRIES + 1))
                .mapToObj(i -> i % 2 == 0 ? "part" + i : "")
                .toArray(String[]::new));
    }

    private static byte[] nested() {
        String inside = "a";
        for (int depth = 0; depth < 50; depth++) {
            inside = new String(Zips.of("inside.zip", inside), StandardCharsets.ISO_8859_1);
        }
        return inside.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] traversal() {
        return Zips.of(
                "_rels/.rels", Zips.main("word/document.xml"),
                "word/document.xml", "<document><body><p><r><t>通知</t></r></p></body></document>",
                "../../../../../../../../../tmp/mingxiao-was-here", "here",
                "/tmp/mingxiao-was-here-too", "here",
                "word\\..\\..\\here", "here");
    }

    private static String linked(String outside) {
        return ("<html><head><base href='%1$s'><link rel=stylesheet href='%1$sa.css'><meta http-equiv=refresh content='0;%1$s'>"
                        + "<script src='%1$sa.js'></script></head><body background='%1$sb.png'><img src='%1$sc.png'>"
                        + "<iframe src='%1$sd.html'></iframe><object data='%1$se'></object><embed src='%1$sf'>"
                        + "<p style=\"background:url('%1$sg')\">通知</p></body></html>")
                .formatted(outside);
    }

    private static byte[] linkedDocx(String outside) {
        String link =
                "<Relationship Id='x%d' TargetMode='External' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s' Target='%s'/>";
        return Zips.of(
                "_rels/.rels", Zips.main("word/document.xml"),
                "word/_rels/document.xml.rels",
                        "<Relationships>" + link.formatted(1, "attachedTemplate", outside + "t.dotm")
                                + link.formatted(2, "image", outside + "i.png")
                                + link.formatted(3, "officeDocument", "file:///etc/passwd") + "</Relationships>",
                "word/document.xml",
                        "<document xmlns:r='r'><body><p><r><t>通知</t><drawing><blip r:link='x2'/></drawing></r></p>"
                                + "<altChunk r:id='x1'/></body></document>");
    }

    private static String linkedPdf(String outside) {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(" + outside + ")>>>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/AA<</O<</S/Launch/F(/bin/sh)>>>>>>",
                "<</Length 0/F<</FS/URL/F(" + outside + ")>>>>stream\n\nendstream");
    }

    private static String deepPdf() {
        return pdf("<</Type/Catalog/Pages 2 0 R/A " + "[".repeat(100_000) + ">>", "<</Type/Pages/Kids[]/Count 0>>");
    }

    private static String loopingPages() {
        return pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Parent 2 0 R/Count 99>>");
    }

    private static String loopingForms() {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>",
                "<</Length 5>>stream\n/A Do\nendstream",
                "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 11/Resources<</XObject<</A 5 0 R>>>>>>stream\n/A Do /A Do\nendstream");
    }

    private static String pdf(String... objects) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        for (int i = 0; i < objects.length; i++) {
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        return file + "trailer<</Root 1 0 R/Size " + (objects.length + 1) + ">>\nstartxref\n0\n%%EOF";
    }

    private static byte[] merged(String area, int taller) {
        StringBuilder areas = new StringBuilder("<mergeCells>");
        for (int row = 1; row <= 65_000; row++) {
            areas.append("<mergeCell ref='")
                    .append(area.formatted(row, row + taller))
                    .append("'/>");
        }
        return Zips.xlsx(
                "<row r='1'><c r='A1'><v>1</v></c></row><row r='49999'><c r='C49999'><v>2</v></c></row>",
                areas + "</mergeCells>");
    }

    private static byte[] rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= count; row++) {
            rows.append("<row><c><v>").append(row * 31L).append("</v></c></row>");
        }
        return Zips.xlsx(rows.toString(), "");
    }

    private static String spans() {
        return "<html><table>" + "<tr><td rowspan=65534 colspan=1000>甲<td rowspan=9999999999>乙</tr>".repeat(20_000)
                + "</table></html>";
    }
}
