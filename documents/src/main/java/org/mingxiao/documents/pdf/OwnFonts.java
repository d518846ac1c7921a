package org.mingxiao.documents.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Locale;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.fonts.InstalledFonts;

/**
 * Stands in for every font that a file does not bring along with one that comes with PDFBox. Where text stands is told by
 * the file and not by the font, so nothing is lost; but the machine's fonts are not searched (which takes seconds and
 * writes a cache into the user's home), and the same file reads the same on every machine. Only while a page is drawn do the open
 * Chinese fonts of the machine stand in for Chinese fonts that the file does not bring, so that people see characters.
 */
final class OwnFonts implements FontMapper {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final OwnFonts INSTANCE = new OwnFonts();
    private static final ThreadLocal<Boolean> DRAWING = ThreadLocal.withInitial(() -> false);

    private final TrueTypeFont font;

    /** Read when it is wanted first; stays open as long as the program runs. */
    private static final class Chinese {
        static final @Nullable TrueTypeFont FONT = open();

        private Chinese() {}

        private static @Nullable TrueTypeFont open() {
            for (var file : InstalledFonts.chinese()) {
                try {
                    if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                        return new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
                    }
                    var faces = new ArrayList<TrueTypeFont>();
                    new TrueTypeCollection(file.toFile()).processAllFonts(faces::add);
                    return faces.get(0);
                } catch (IOException broken) {
                    continue; // the next one may do
                }
            }
            return null;
        }
    }

    /** Has PDFBox ask here for fonts. */
    static void install() {
        FontMappers.set(INSTANCE);
    }

    /** From now on this thread draws, until {@link #endDrawing}. */
    static void startDrawing() {
        DRAWING.set(true);
    }

    static void endDrawing() {
        DRAWING.remove();
    }

    private OwnFonts() {
        try (var in = FontMapper.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException("PDFBox comes without " + FONT);
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            @Nullable String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        var chinese = DRAWING.get() ? Chinese.FONT : null;
        return new CIDFontMapping(null, chinese == null ? font : chinese, true);
    }
}
