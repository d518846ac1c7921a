package org.mingxiao.documents.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.layout.Lookalikes;

/** The characters that a font's codes stand for, each looked up once. */
final class Letters {
    /** What a code without a character is kept as. */
    static final String UNKNOWN = "";

    private final Map<PDFont, Map<Integer, String>> known = new IdentityHashMap<>();
    private @Nullable PDFont font;
    private Map<Integer, String> ofFont = new HashMap<>();

    /** {@link #UNKNOWN} where the font does not say. */
    String of(PDFont font, int code) throws IOException {
        if (this.font != font) {
            this.font = font;
            ofFont = known.computeIfAbsent(font, f -> new HashMap<>());
        }
        var letters = ofFont.get(code);
        if (letters == null) {
            letters = clean(font.toUnicode(code));
            ofFont.put(code, letters);
        }
        return letters;
    }

    private static String clean(@Nullable String raw) {
        if (raw == null) {
            return UNKNOWN;
        }
        var clean = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (c == '\t' || c == '\n' || c == '\r' || c != '　' && Character.isSpaceChar(c)) {
                clean.append(' ');
            } else if (isPrintable(c)) {
                clean.appendCodePoint(c);
            }
        });
        return Lookalikes.fold(clean.toString());
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> c != 0xFFFD;
        };
    }
}
