package org.mingxiao.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.mingxiao.documents.layout.page.Glyph;
import org.mingxiao.documents.layout.page.Page;

/** Draws a page and keeps what it shows: glyphs and ruling lines, in one pass over its content. */
final class PageEngine extends PDFStreamEngine {
    /** The middle of a capital above the baseline, in font sizes. */
    private static final float MIDDLE = 0.35f;
    /** Text that leans further than this from a quarter turn is a watermark: the tangent of about ten degrees. */
    private static final float LEANING = 0.18f;
    /** Below this share of all text, what is visible is a stamp on a scanned page and its invisible text is the text. */
    private static final float MOSTLY_INVISIBLE = 0.1f;

    private final Budget budget;
    private final Letters letters = new Letters();
    private final PathTracer paths = new PathTracer();
    private final List<Glyph> visible = new ArrayList<>();
    private final List<Glyph> invisible = new ArrayList<>();
    private int run;
    private int pictures;
    private int unknown;

    PageEngine(Budget budget) {
        this.budget = budget;
        PageOperators.register(this);
    }

    /** How many glyphs of the page last drawn had no known character. */
    int unknown() {
        return unknown;
    }

    /** Whether the page last drawn shows any picture. */
    boolean showsPictures() {
        return pictures > 0;
    }

    PathTracer paths() {
        return paths;
    }

    /** The page as it is printed, held so that most of its text stands upright. */
    Page draw(PDPage page, int number) throws IOException {
        budget.lookAtClock();
        visible.clear();
        invisible.clear();
        pictures = 0;
        unknown = 0;
        processPage(page);
        drawFilledIn(page);
        boolean scanned = visible.size() < MOSTLY_INVISIBLE * (visible.size() + invisible.size());
        var box = page.getCropBox();
        return Upright.page(
                number,
                box.getLowerLeftX(),
                box.getUpperRightY(),
                box.getWidth(),
                box.getHeight(),
                scanned ? invisible : visible,
                paths.take());
    }

    /** What was typed into fields, or over the page, belongs to the form. */
    private void drawFilledIn(PDPage page) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            var kind = annotation.getSubtype();
            if (("Widget".equals(kind) || "FreeText".equals(kind)) && !annotation.isHidden()) {
                showAnnotation(annotation);
            }
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.spendOperation();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        if (getGraphicsState().getTextState().getFont() != null) {
            super.showText(string);
        }
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        run++;
        super.showTextString(string);
    }

    @Override
    public void showTextStrings(org.apache.pdfbox.cos.COSArray array) throws IOException {
        run++;
        super.showTextStrings(array);
    }

    @Override
    protected void showGlyph(Matrix shown, PDFont font, int code, Vector displacement) throws IOException {
        budget.spendCharacter();
        var text = letters.of(font, code);
        if (text.isEmpty()) {
            unknown++;
            return;
        }
        float advance = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        float alongX = shown.getScaleX();
        float alongY = shown.getShearY();
        int turn = turn(alongX, alongY);
        if (turn < 0) {
            return;
        }
        float x = shown.getTranslateX() + advance / 2 * alongX + MIDDLE * shown.getShearX();
        float y = shown.getTranslateY() + advance / 2 * alongY + MIDDLE * shown.getScaleY();
        float length = advance * (Math.abs(alongX) + Math.abs(alongY));
        var glyph = new Glyph(text, x, y, length, Math.abs(shown.getScaleY()) + Math.abs(shown.getShearX()), turn, run);
        (isVisible() ? visible : invisible).add(glyph);
    }

    private boolean isVisible() {
        var mode = getGraphicsState().getTextState().getRenderingMode();
        return mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
    }

    /** Clockwise quarter turns of text that runs this way, y upwards; -1 where it leans. */
    private static int turn(float alongX, float alongY) {
        float x = Math.abs(alongX);
        float y = Math.abs(alongY);
        if (Math.min(x, y) > LEANING * Math.max(x, y)) {
            return -1;
        }
        if (x >= y) {
            return alongX >= 0 ? 0 : 2;
        }
        return alongY < 0 ? 1 : 3;
    }

    /** A picture over the unit square: counted, and taken for a line where it is stretched into one. */
    void picture() {
        pictures++;
        var m = getGraphicsState().getCurrentTransformationMatrix();
        float x = m.getTranslateX();
        float y = m.getTranslateY();
        float width = m.getScaleX() + m.getShearX();
        float height = m.getScaleY() + m.getShearY();
        paths.shape(Math.min(x, x + width), Math.min(y, y + height), Math.max(x, x + width), Math.max(y, y + height));
    }
}
