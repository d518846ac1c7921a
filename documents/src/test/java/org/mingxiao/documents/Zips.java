package org.mingxiao.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files and the office documents in them, written part by part, so that a test says exactly what a file holds. */
public final class Zips {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Zips() {}

    /** @param namesAndTexts a name, its text, the next name, … */
    public static byte[] of(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A Word document with this body. */
    public static byte[] docx(String body) {
        return docxOf(XML + "<w:document xmlns:w='" + WORD + "' xmlns:r='" + OFFICE
                + "' xmlns:mc='mc' xmlns:m='m'><w:body>" + body + "</w:body></w:document>");
    }

    /** A Word document whose main part is this XML. */
    public static byte[] docxOf(String document) {
        return of(
                "[Content_Types].xml",
                types(),
                "_rels/.rels",
                main("word/document.xml"),
                "word/document.xml",
                document);
    }

    /** A workbook of one sheet with these rows of cells, and what follows the rows. */
    public static byte[] xlsx(String rows, String afterwards) {
        return xlsxOf(XML + "<worksheet xmlns='" + SHEET + "'><sheetData>" + rows + "</sheetData>" + afterwards
                + "</worksheet>");
    }

    /** A workbook whose one sheet is this XML. */
    public static byte[] xlsxOf(String sheet, String... moreParts) {
        String[] parts = {
            "[Content_Types].xml",
            types(),
            "_rels/.rels",
            main("xl/workbook.xml"),
            "xl/workbook.xml",
            XML + "<workbook xmlns='" + SHEET + "' xmlns:r='" + OFFICE
                    + "'><sheets><sheet name='1' sheetId='1' r:id='s1'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            XML + "<Relationships xmlns='" + RELATIONS + "'>"
                    + "<Relationship Id='s1' Type='" + OFFICE + "/worksheet' Target='worksheets/sheet1.xml'/>"
                    + "<Relationship Id='t' Type='" + OFFICE + "/sharedStrings' Target='sharedStrings.xml'/>"
                    + "</Relationships>",
            "xl/worksheets/sheet1.xml",
            sheet
        };
        String[] all = new String[parts.length + moreParts.length];
        System.arraycopy(parts, 0, all, 0, parts.length);
        System.arraycopy(moreParts, 0, all, parts.length, moreParts.length);
        return of(all);
    }

    /** The relations of a package whose document is this part. */
    public static String main(String part) {
        return XML + "<Relationships xmlns='" + RELATIONS + "'><Relationship Id='rId1' Type='" + OFFICE
                + "/officeDocument' Target='" + part + "'/></Relationships>";
    }

    private static String types() {
        return XML + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='xml' ContentType='application/xml'/></Types>";
    }
}
