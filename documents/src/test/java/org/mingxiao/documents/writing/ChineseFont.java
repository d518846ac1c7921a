package org.mingxiao.documents.writing;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The fonts of this machine, for tests that print. */
final class ChineseFont {
    private ChineseFont() {}

    static boolean isInstalled() {
        try {
            return !PdfFonts.find().isEmpty();
        } catch (NotPrintable noFont) {
            return false;
        }
    }

    /** Skips the test, with the reason, where there is none. */
    static List<Path> orSkip() {
        try {
            return PdfFonts.find();
        } catch (NotPrintable noFont) {
            Assumptions.abort(noFont.getMessage());
            throw noFont;
        }
    }
}
