package org.mingxiao.documents.word;

import java.util.Locale;
import java.util.Map;

/** Signs that Word takes from a symbol font, where their code alone says nothing. */
final class SymbolFonts {
    /** Adobe's Symbol encoding, as far as signs of comparison and calculation go. */
    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0xA3, "≤"),
            Map.entry(0xA5, "∞"),
            Map.entry(0xB0, "°"),
            Map.entry(0xB1, "±"),
            Map.entry(0xB3, "≥"),
            Map.entry(0xB4, "×"),
            Map.entry(0xB8, "÷"),
            Map.entry(0xB9, "≠"),
            Map.entry(0xBB, "≈"),
            Map.entry(0xAE, "→"),
            Map.entry(0xAD, "↑"),
            Map.entry(0xAF, "↓"),
            Map.entry(0x25, "%"),
            Map.entry(0x3C, "<"),
            Map.entry(0x3D, "="),
            Map.entry(0x3E, ">"));

    /** Boxes to tick. */
    private static final Map<Integer, String> WINGDINGS =
            Map.of(0x52, "☑", 0xFE, "☑", 0xFD, "☒", 0x54, "☒", 0xA8, "□", 0x6F, "□", 0xFC, "√", 0xFB, "×");

    private SymbolFonts() {}

    /** Empty where the sign is not known. */
    static String sign(String font, int code) {
        boolean wingdings = font.toLowerCase(Locale.ROOT).startsWith("wingdings");
        return (wingdings ? WINGDINGS : SYMBOL).getOrDefault(code & 0xFF, "");
    }
}
