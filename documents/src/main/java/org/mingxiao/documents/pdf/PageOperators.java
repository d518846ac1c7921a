package org.mingxiao.documents.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * The drawing operations that matter for text and ruling lines. Colours, shadings and pictures are never decoded: that
 * costs time, and is where a hostile file would strike.
 */
final class PageOperators {
    /** Forms inside one another. */
    private static final int DEEPEST = 20;

    private PageOperators() {}

    static void register(PageEngine engine) {
        registerText(engine);
        engine.addOperator(new Save(engine));
        engine.addOperator(new Restore(engine));
        engine.addOperator(new Concatenate(engine));
        engine.addOperator(new SetGraphicsStateParameters(engine));
        engine.addOperator(new SetLineWidth(engine));
        registerPaths(engine);
        add(engine, "BI", (operands, m) -> engine.picture());
        add(engine, "Do", (operands, m) -> drawObject(engine, operands));
    }

    private static void registerText(PageEngine engine) {
        engine.addOperator(new BeginText(engine));
        engine.addOperator(new EndText(engine));
        engine.addOperator(new MoveText(engine));
        engine.addOperator(new MoveTextSetLeading(engine));
        engine.addOperator(new NextLine(engine));
        engine.addOperator(new SetCharSpacing(engine));
        engine.addOperator(new SetFontAndSize(engine));
        engine.addOperator(new SetMatrix(engine));
        engine.addOperator(new SetTextHorizontalScaling(engine));
        engine.addOperator(new SetTextLeading(engine));
        engine.addOperator(new SetTextRenderingMode(engine));
        engine.addOperator(new SetTextRise(engine));
        engine.addOperator(new SetWordSpacing(engine));
        engine.addOperator(new ShowText(engine));
        engine.addOperator(new ShowTextAdjusted(engine));
        engine.addOperator(new ShowTextLine(engine));
        engine.addOperator(new ShowTextLineAndSpace(engine));
    }

    private static void registerPaths(PageEngine engine) {
        var paths = engine.paths();
        add(engine, "m", (o, m) -> paths.moveTo(x(m, o, 0), y(m, o, 0)));
        add(engine, "l", (o, m) -> paths.lineTo(x(m, o, 0), y(m, o, 0)));
        add(engine, "c", (o, m) -> {
            paths.curveTo(x(m, o, 0), y(m, o, 0));
            paths.curveTo(x(m, o, 2), y(m, o, 2));
            paths.curveTo(x(m, o, 4), y(m, o, 4));
        });
        for (var curve : List.of("v", "y")) {
            add(engine, curve, (o, m) -> {
                paths.curveTo(x(m, o, 0), y(m, o, 0));
                paths.curveTo(x(m, o, 2), y(m, o, 2));
            });
        }
        add(engine, "re", (o, m) -> rectangle(paths, m, o));
        add(engine, "h", (o, m) -> paths.close());
        add(engine, "n", (o, m) -> paths.clear());
        add(engine, "S", (o, m) -> paint(engine, m, false, true, false));
        add(engine, "s", (o, m) -> paint(engine, m, true, true, false));
        for (var fill : List.of("f", "F", "f*")) {
            add(engine, fill, (o, m) -> paint(engine, m, false, false, true));
        }
        for (var both : List.of("B", "B*")) {
            add(engine, both, (o, m) -> paint(engine, m, false, true, true));
        }
        for (var closed : List.of("b", "b*")) {
            add(engine, closed, (o, m) -> paint(engine, m, true, true, true));
        }
    }

    private static void paint(PageEngine engine, Matrix m, boolean close, boolean stroke, boolean fill) {
        var paths = engine.paths();
        if (close) {
            paths.close();
        }
        if (stroke) {
            float scale = (Math.abs(m.getScalingFactorX()) + Math.abs(m.getScalingFactorY())) / 2;
            paths.stroke(engine.getGraphicsState().getLineWidth() * scale);
        }
        if (fill) {
            paths.fill();
        }
        paths.clear();
    }

    private static void rectangle(PathTracer paths, Matrix m, List<COSBase> operands) {
        float x = number(operands, 0);
        float y = number(operands, 1);
        float right = x + number(operands, 2);
        float high = y + number(operands, 3);
        paths.moveTo(x(m, x, y), y(m, x, y));
        paths.lineTo(x(m, right, y), y(m, right, y));
        paths.lineTo(x(m, right, high), y(m, right, high));
        paths.lineTo(x(m, x, high), y(m, x, high));
        paths.close();
    }

    private static void drawObject(PageEngine engine, List<COSBase> operands) throws IOException {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name) || engine.getResources() == null) {
            return;
        }
        if (engine.getResources().isImageXObject(name)) {
            engine.picture();
        } else if (engine.getResources().getXObject(name) instanceof PDFormXObject form) {
            Unpacking.check(form.getCOSObject());
            engine.increaseLevel();
            try {
                if (engine.getLevel() <= DEEPEST) {
                    engine.showForm(form);
                }
            } finally {
                engine.decreaseLevel();
            }
        }
    }

    private static float x(Matrix m, List<COSBase> operands, int first) {
        return x(m, number(operands, first), number(operands, first + 1));
    }

    private static float y(Matrix m, List<COSBase> operands, int first) {
        return y(m, number(operands, first), number(operands, first + 1));
    }

    private static float x(Matrix m, float x, float y) {
        return x * m.getScaleX() + y * m.getShearX() + m.getTranslateX();
    }

    private static float y(Matrix m, float x, float y) {
        return x * m.getShearY() + y * m.getScaleY() + m.getTranslateY();
    }

    private static float number(List<COSBase> operands, int index) {
        return index < operands.size() && operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }

    private static void add(PageEngine engine, String name, Drawing drawing) {
        engine.addOperator(new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> operands) throws IOException {
                drawing.draw(operands, engine.getGraphicsState().getCurrentTransformationMatrix());
            }

            @Override
            public String getName() {
                return name;
            }
        });
    }

    /** What an operation does with its operands under the current transformation. */
    private interface Drawing {
        void draw(List<COSBase> operands, Matrix current) throws IOException;
    }
}
