package org.mingxiao.documents.writing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.fonts.InstalledFonts;

/**
 * The fonts that PDFs are set in: the file that the setting {@code mingxiao.pdf.font} names (a system property), then the open
 * Chinese fonts of the system's folders. None is delivered with the program: no openly licensed one comes as an artifact. Fonts
 * with OpenType/CFF outlines (Noto CJK) cannot be embedded.
 */
final class PdfFonts {
    static final String SETTING = "mingxiao.pdf.font";

    private PdfFonts() {}

    /**
     * Font files, the first choice first; the others stand in for characters that it lacks.
     *
     * @throws NotPrintable where there is none
     */
    static List<Path> find() {
        return find(System.getProperty(SETTING, ""), InstalledFonts.chinese());
    }

    static List<Path> find(String setting, List<Path> installed) {
        var found = new ArrayList<Path>();
        if (!setting.isBlank()) {
            var named = Path.of(setting);
            if (!Files.isRegularFile(named)) {
                throw NotPrintable.badFont(setting);
            }
            found.add(named);
        }
        found.addAll(installed);
        if (found.isEmpty()) {
            throw NotPrintable.noFont();
        }
        return List.copyOf(found);
    }
}
