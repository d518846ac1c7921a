package org.mingxiao.documents.layout.joining;

import java.util.List;
import org.mingxiao.documents.layout.page.Glyph;
import org.mingxiao.documents.layout.page.Page;
import org.mingxiao.documents.layout.ruling.Box;
import org.mingxiao.documents.layout.ruling.Lattice;

/**
 * Puts each glyph into the field in which its middle lies. Text that runs over the side of its cell is kept together: glyphs
 * shown by one operation, without a gap between them, belong to one cell.
 */
final class Placing {
    /** A gap this wide, in font sizes, parts the text of two cells even where one operation shows both. */
    private static final float APART = 0.3f;
    /** Text that starts this near to its cell's left side, or ends this near to its right one, belongs there. */
    private static final float NEAR_SIDE = 9f;

    /** Smallest first, so that a table inside a cell of another takes its own glyphs. */
    private final List<Lattice> lattices;

    private final Box paper;
    private final List<Box> pageNumbers;

    Placing(List<Lattice> lattices, Page page) {
        this.lattices = lattices;
        this.pageNumbers = Furniture.pageNumbers(page, lattices);
        this.paper = new Box(0, 0, page.width(), page.height());
    }

    PageBlocks.Placed place(List<Glyph> glyphs) {
        var placed = PageBlocks.Placed.empty(lattices.size());
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || !continues(glyphs.get(i - 1), glyphs.get(i))) {
                placeRun(glyphs.subList(start, i), placed);
                start = i;
            }
        }
        return placed;
    }

    private static boolean continues(Glyph before, Glyph g) {
        if (g.run() != before.run() || g.turn() != before.turn()) {
            return false;
        }
        var first = before.upright();
        var second = g.upright();
        return Math.abs(second.y() - first.y()) < 0.5f
                && second.left() - first.right() < APART * second.size()
                && second.x() > first.x();
    }

    private void placeRun(List<Glyph> run, PageBlocks.Placed placed) {
        int lattice = latticeAt(run);
        if (lattice < 0) {
            run.forEach(g -> placeOutside(g, placed));
            return;
        }
        var table = lattices.get(lattice);
        int first = field(table, run.get(0));
        int last = field(table, run.get(run.size() - 1));
        int field = first == last ? first : target(table, run, first, last);
        run.forEach(g -> placed.add(lattice, field, g));
    }

    /**
     * A spreadsheet draws the text of a merged cell that runs over several pages on each of them, at its place in the whole cell:
     * beyond the table, or beyond the paper. It belongs to the cell that is open on that side. A page number belongs to none.
     */
    private void placeOutside(Glyph g, PageBlocks.Placed placed) {
        if (pageNumbers.stream().anyMatch(number -> number.holds(g.x(), g.y()))) {
            placed.add(0, -1, g);
            return;
        }
        boolean onPaper = paper.holds(g.x(), g.y());
        for (int i = 0; i < lattices.size(); i++) {
            int field = lattices.get(i).openFieldAt(g.x(), g.y(), !onPaper);
            if (field >= 0) {
                placed.add(i, field, g);
                return;
            }
        }
        if (onPaper) {
            placed.add(0, -1, g);
        }
    }

    /** The innermost lattice that holds any glyph of a run; -1 where none does. */
    private int latticeAt(List<Glyph> run) {
        for (int i = 0; i < lattices.size(); i++) {
            for (var g : run) {
                if (field(lattices.get(i), g) >= 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int target(Lattice table, List<Glyph> run, int first, int last) {
        var start = run.get(0);
        var end = run.get(run.size() - 1);
        if (start.turn() == 0) {
            if (first >= 0
                    && start.left() - table.box(table.fields().get(first)).left() < NEAR_SIDE) {
                return first;
            }
            if (last >= 0 && table.box(table.fields().get(last)).right() - end.right() < NEAR_SIDE) {
                return last;
            }
        }
        int middle = table.fieldAt((start.x() + end.x()) / 2, (start.y() + end.y()) / 2);
        return middle >= 0 ? middle : Math.max(first, last);
    }

    private static int field(Lattice table, Glyph g) {
        return table.fieldAt(g.x(), g.y());
    }
}
