package org.mingxiao.documents.layout.page;

/**
 * A character as it is printed. Lengths are points; x grows to the right, y downwards, the page held upright.
 *
 * @param text mostly one character; a ligature stands for several
 * @param x the middle of its advance
 * @param y the middle of a capital: the baseline less about a third of the size, so that tall glyph boxes do not matter
 * @param advance how far it moves the pen
 * @param size of the font on the page
 * @param turn its direction against the page's, clockwise in quarter turns: 0, 1, 2 or 3
 * @param run glyphs shown by one and the same operation have the same number
 */
public record Glyph(String text, float x, float y, float advance, float size, int turn, int run) {
    public float left() {
        return x - advance / 2;
    }

    public float right() {
        return x + advance / 2;
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The same glyph seen with the page turned so that it stands upright. */
    public Glyph upright() {
        return switch (turn) {
            case 1 -> new Glyph(text, y, -x, advance, size, 0, run);
            case 2 -> new Glyph(text, -x, -y, advance, size, 0, run);
            case 3 -> new Glyph(text, -y, x, advance, size, 0, run);
            default -> this;
        };
    }
}
