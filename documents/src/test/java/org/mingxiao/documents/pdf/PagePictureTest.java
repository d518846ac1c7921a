package org.mingxiao.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.fonts.InstalledFonts;

/** What people see of a page. */
class PagePictureTest {

    /** As office programs write them that leave 宋体 to the reader. */
    @ParameterizedTest
    @ValueSource(strings = {"CIDFontType0", "CIDFontType2"})
    void chinese_text_is_seen_though_the_file_brings_no_font(String kind) throws IOException, Unreadable {
        assumeFalse(InstalledFonts.chinese().isEmpty(), "no open Chinese font is installed");

        var simple = ink(page("一", kind));
        var dense = ink(page("鑫", kind));

        assertThat(simple).isPositive();
        assertThat(dense).as("more strokes, more ink").isGreaterThan(2 * simple);
    }

    private static byte[] page(String text, String kind) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), font(kind));
            var resources = new PDResources();
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            page.setResources(resources);
            var codes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
            var content = "BT /F1 200 Tf 100 300 Td <" + codes + "> Tj ET";
            page.setContents(
                    new PDStream(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII))));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static COSDictionary font(String kind) {
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "SimSun");
        descriptor.setInt(COSName.FLAGS, 6);
        var system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setItem(COSName.SUPPLEMENT, COSInteger.get(2));
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.SUBTYPE, kind);
        descendant.setName(COSName.BASE_FONT, "SimSun");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        var descendants = new COSArray();
        descendants.add(descendant);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "SimSun");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    /** How many pixels are dark. */
    private static long ink(byte[] pdf) throws IOException, Unreadable {
        var picture = ImageIO.read(new ByteArrayInputStream(PagePicture.png(pdf, 1)));
        long dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}
