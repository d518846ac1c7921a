package org.mingxiao.documents.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A sheet as a PDF that looks like the official form, the font embedded. The same sheet and the same font give the same bytes.
 */
final class PdfFile {
    private PdfFile() {}

    /** @throws NotPrintable where a font cannot be used, or none has a character of the sheet */
    static byte[] of(Sheet sheet, List<Path> fonts) {
        var bytes = new ByteArrayOutputStream();
        var open = new ArrayList<TrueTypeFont>();
        try (var document = new PDDocument()) {
            for (var font : fonts) {
                open.add(open(font));
            }
            requireGlyphs(sheet, open);
            PdfPages.draw(sheet, document, open);
            finish(sheet, document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(open);
        }
        return bytes.toByteArray();
    }

    /** No time, no name of a machine, and an identity that follows from nothing but the content. */
    private static void finish(Sheet sheet, PDDocument document, ByteArrayOutputStream bytes) throws IOException {
        var about = new PDDocumentInformation();
        about.setTitle(sheet.title());
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.getDocumentCatalog().setMetadata(null);
        document.setDocumentId((long) sheet.hashCode());
        document.save(bytes, CompressParameters.NO_COMPRESSION);
    }

    private static TrueTypeFont open(Path file) throws IOException {
        try {
            if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                return outlines(new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile())), file);
            }
            var first = new ArrayList<TrueTypeFont>();
            new TrueTypeCollection(file.toFile()).processAllFonts(face -> {
                if (first.isEmpty()) {
                    first.add(face);
                }
            });
            return outlines(first.get(0), file);
        } catch (IOException e) {
            throw NotPrintable.badFont(file.toString());
        }
    }

    private static TrueTypeFont outlines(TrueTypeFont font, Path file) throws IOException {
        if (font.getGlyph() == null) {
            font.close();
            throw NotPrintable.badFont(file.toString());
        }
        return font;
    }

    /** What no font has would come out as a sign of another meaning. */
    private static void requireGlyphs(Sheet sheet, List<TrueTypeFont> fonts) throws IOException {
        var lookups = new ArrayList<org.apache.fontbox.ttf.CmapLookup>();
        for (var font : fonts) {
            lookups.add(font.getUnicodeCmapLookup());
        }
        var missing = texts(sheet)
                .codePoints()
                .distinct()
                .filter(c -> !Character.isISOControl(c) && !Character.isWhitespace(c))
                .filter(c -> lookups.stream().allMatch(lookup -> lookup.getGlyphId(c) == 0))
                .limit(10)
                .mapToObj(c -> Character.toString(c) + String.format(Locale.ROOT, "（U+%04X）", c))
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw NotPrintable.missing(missing);
        }
    }

    private static String texts(Sheet sheet) {
        var texts = new StringBuilder(sheet.title());
        for (var part : sheet.parts()) {
            if (part instanceof Sheet.Line line) {
                texts.append(line.text());
            } else if (part instanceof Sheet.Table table) {
                table.cells().forEach(cell -> texts.append(cell.text()));
            }
        }
        return texts.toString();
    }

    private static void close(List<TrueTypeFont> fonts) {
        for (var font : fonts) {
            try {
                font.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
