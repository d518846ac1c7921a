package org.mingxiao.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.joining.PageSequence;

/** Reads PDF files. Nothing outside the file is opened, no script is run, no picture is decoded. */
public final class PdfReader {
    /** Below this share of glyphs with a known character, what there is gives no text to rely on. */
    private static final double LEAST_KNOWN = 0.5;

    static {
        OwnFonts.install();
    }

    private PdfReader() {}

    /**
     * The tables and lines of a file. A file that opens without a password is read, whatever it allows.
     *
     * @throws Unreadable where it is damaged, asks for a password, has no text, or is too large
     */
    public static PdfReading read(byte[] file) throws Unreadable {
        try (var document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return read(document);
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Reason.PASSWORD, e);
        } catch (Budget.Spent e) {
            throw new Unreadable(e.time() ? Reason.TOO_SLOW : Reason.UNPACKED_TOO_LARGE, e);
        } catch (OutOfMemoryError e) {
            throw new Unreadable(Reason.OUT_OF_MEMORY, e);
        } catch (StackOverflowError e) {
            throw new Unreadable(Reason.TOO_DEEP, e);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Reason.BROKEN, e);
        }
    }

    private static PdfReading read(PDDocument document) throws Unreadable, IOException {
        if (document.getNumberOfPages() > Limits.PAGES) {
            throw new Unreadable(Reason.TOO_MANY_PAGES);
        }
        var engine = new PageEngine(new Budget(Limits.TIME, Limits.CHARACTERS));
        var pages = new PageSequence();
        var withoutText = new ArrayList<Integer>();
        int number = 0;
        int known = 0;
        int unknown = 0;
        for (var page : document.getPages()) {
            if (++number > Limits.PAGES) {
                throw new Unreadable(Reason.TOO_MANY_PAGES);
            }
            checkContents(page);
            var drawn = engine.draw(page, number);
            known += drawn.glyphs().size();
            unknown += engine.unknown();
            if (engine.unknown() > 0 && isMostlyUnknown(drawn.glyphs().size(), engine.unknown())
                    || drawn.glyphs().isEmpty() && engine.showsPictures()) {
                withoutText.add(number);
            } else {
                pages.add(drawn);
            }
        }
        if (number == 0) {
            throw new Unreadable(Reason.BROKEN);
        }
        if (isMostlyUnknown(known, unknown)) {
            throw new Unreadable(unknown > 0 ? Reason.UNKNOWN_CHARACTERS : Reason.SCANNED);
        }
        return new PdfReading(pages.layout(), List.copyOf(withoutText));
    }

    private static boolean isMostlyUnknown(int known, int unknown) {
        return known < LEAST_KNOWN * (known + unknown) || known + unknown == 0;
    }

    private static void checkContents(PDPage page) throws IOException {
        for (var contents = page.getContentStreams(); contents.hasNext(); ) {
            Unpacking.check(contents.next().getCOSObject());
        }
    }
}
