package org.mingxiao.documents.pdf;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;

/** A page of a PDF as people see it. Takes memory and time as the page pleases: run it where it may be killed. */
public final class PagePicture {
    /** The longer side, in pixels: readable on the screen, and bounded whatever size the page claims. */
    private static final int LONGER_SIDE = 1_600;

    private static final float POINTS_PER_INCH = 72;
    private static final float FINEST = 200;

    static {
        OwnFonts.install();
    }

    private PagePicture() {}

    /**
     * A PNG.
     *
     * @param page from 1
     * @throws Unreadable where the file is damaged, asks for a password, or has no such page
     */
    public static byte[] png(byte[] file, int page) throws Unreadable {
        try (var document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (page < 1 || page > Math.min(Limits.PAGES, document.getNumberOfPages())) {
                throw new Unreadable(Reason.MISSING);
            }
            var png = new ByteArrayOutputStream();
            OwnFonts.startDrawing();
            try {
                ImageIO.write(draw(document, page - 1), "png", png);
            } finally {
                OwnFonts.endDrawing();
            }
            return png.toByteArray();
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Reason.PASSWORD, e);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Reason.BROKEN, e);
        }
    }

    private static BufferedImage draw(PDDocument document, int index) throws IOException {
        var box = document.getPage(index).getCropBox();
        var longer = Math.max(Math.max(box.getWidth(), box.getHeight()), 1);
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        renderer.setRenderingHints(new RenderingHints(Map.of(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR)));
        return renderer.renderImageWithDPI(
                index, Math.min(FINEST, LONGER_SIDE * POINTS_PER_INCH / longer), ImageType.RGB);
    }
}
