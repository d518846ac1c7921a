package org.mingxiao.documents.layout.ruling;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.layout.page.Glyph;
import org.mingxiao.documents.layout.page.Rule;

/** The grid that connected ruling lines span, and the cells that come out where lines are missing between its fields. */
public final class Lattice {
    /** An outer side that is not ruled is believed where other lines stick out further than this. */
    private static final float STICKS_OUT = 6f;
    /** Lines that end within this of each other end at the same side. */
    private static final float SAME_END = 2f;
    /** A side counts as ruled where lines cover at least this share of it. */
    private static final float COVERED = 0.5f;

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 2_000;

    private final float[] xs;
    private final float[] ys;
    private final List<Field> fields;
    private final int[][] fieldAt;

    private Lattice(float[] xs, float[] ys, List<Rule> horizontal, List<Rule> vertical) {
        this.xs = xs;
        this.ys = ys;
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        var above = new boolean[rows + 1][columns];
        var before = new boolean[rows][columns + 1];
        mark(horizontal, ys, xs, above);
        var beforeTurned = new boolean[columns + 1][rows];
        mark(vertical, xs, ys, beforeTurned);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c <= columns; c++) {
                before[r][c] = beforeTurned[c][r];
            }
        }
        this.fieldAt = new int[rows][columns];
        this.fields = Fields.of(above, before, fieldAt);
    }

    /** A cell: which rows and columns of the lattice it covers, and whether its upper and lower side are ruled. */
    public record Field(int row, int column, int rows, int columns, boolean ruledAbove, boolean ruledBelow) {}

    /**
     * @param horizontal lines that are connected
     * @param vertical with these
     * @param glyphs of the page, to tell whether something stands beyond the outermost lines
     * @return null where the lines are no table
     */
    public static @Nullable Lattice of(List<Rule> horizontal, List<Rule> vertical, List<Glyph> glyphs) {
        if (horizontal.size() < 2 || vertical.isEmpty()) {
            return null;
        }
        var xs = Positions.of(places(vertical));
        var ys = Positions.of(places(horizontal));
        xs = withUnruledSides(xs, horizontal, ends(vertical), glyphs, true);
        ys = withUnruledSides(ys, vertical, ends(horizontal), glyphs, false);
        if (xs.length < 2 || ys.length < 2 || xs.length > MOST_COLUMNS || ys.length > MOST_ROWS) {
            return null;
        }
        return new Lattice(xs, ys, horizontal, vertical);
    }

    public List<Field> fields() {
        return fields;
    }

    public Box box(Field f) {
        return new Box(xs[f.column], ys[f.row], xs[f.column + f.columns], ys[f.row + f.rows]);
    }

    public Box box() {
        return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    public int rows() {
        return ys.length - 1;
    }

    /** The index of the field at a point; -1 outside. */
    public int fieldAt(float x, float y) {
        int column = Positions.between(xs, x);
        int row = Positions.between(ys, y);
        return column < 0 || row < 0 ? -1 : fieldAt[row][column];
    }

    /**
     * The index of the field whose text a point belongs to that lies above or below the lattice: a field that is open on this
     * side while others are ruled, so that it goes on on another page; -1 where there is none.
     *
     * @param anyway whether the field need not be the only open one
     */
    public int openFieldAt(float x, float y, boolean anyway) {
        int column = Positions.between(xs, x);
        boolean above = y < ys[0];
        if (column < 0 || !above && y <= ys[rows()]) {
            return -1;
        }
        int index = fieldAt[above ? 0 : rows() - 1][column];
        boolean open =
                above ? !fields.get(index).ruledAbove() : !fields.get(index).ruledBelow();
        return open && (anyway || isRuledSomewhere(above)) ? index : -1;
    }

    private boolean isRuledSomewhere(boolean above) {
        return above
                ? fields.stream().anyMatch(f -> f.row() == 0 && f.ruledAbove())
                : fields.stream().anyMatch(f -> f.row() + f.rows() == rows() && f.ruledBelow());
    }

    private static DoubleStream places(List<Rule> rules) {
        return rules.stream().mapToDouble(Rule::at);
    }

    /** Where the lines reach along themselves: their smallest and greatest place. */
    private static float[] ends(List<Rule> rules) {
        return new float[] {
            (float) rules.stream().mapToDouble(Rule::from).min().orElse(0),
            (float) rules.stream().mapToDouble(Rule::to).max().orElse(0)
        };
    }

    /**
     * A table may lack its outer rules: where crossing lines stick out over the outermost line with something printed
     * beside them, the side is where they end. At the left and right it is enough that several end at the same place: a
     * label beside many rows is printed on one of its pages only.
     */
    private static float[] withUnruledSides(
            float[] positions, List<Rule> crossing, float[] across, List<Glyph> glyphs, boolean columns) {
        float[] ends = ends(crossing);
        float first = positions[0];
        float last = positions[positions.length - 1];
        boolean addFirst = first - ends[0] > STICKS_OUT
                && (columns && several(crossing.stream().mapToDouble(Rule::from), ends[0])
                        || anyBetween(glyphs, ends[0], first, across, columns));
        boolean addLast = ends[1] - last > STICKS_OUT
                && (columns && several(crossing.stream().mapToDouble(Rule::to), ends[1])
                        || anyBetween(glyphs, last, ends[1], across, columns));
        var extended = DoubleStream.builder();
        if (addFirst) {
            extended.add(ends[0]);
        }
        for (float p : positions) {
            extended.add(p);
        }
        if (addLast) {
            extended.add(ends[1]);
        }
        var all = extended.build().toArray();
        var result = new float[all.length];
        for (int i = 0; i < all.length; i++) {
            result[i] = (float) all[i];
        }
        return result;
    }

    private static boolean several(DoubleStream ends, float at) {
        return ends.filter(end -> Math.abs(end - at) < SAME_END).count() > 1;
    }

    private static boolean anyBetween(List<Glyph> glyphs, float from, float to, float[] across, boolean columns) {
        for (var g : glyphs) {
            float along = columns ? g.x() : g.y();
            float other = columns ? g.y() : g.x();
            if (along > from && along < to && other > across[0] && other < across[1] && !g.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Marks the sides of fields that the lines cover. */
    private static void mark(List<Rule> lines, float[] positions, float[] stops, boolean[][] marked) {
        var covered = new float[positions.length][stops.length - 1];
        for (var line : lines) {
            int at = Positions.nearest(positions, line.at());
            int first = Math.max(0, Positions.between(stops, Math.max(line.from(), stops[0])));
            for (int i = first; i < stops.length - 1 && stops[i] < line.to(); i++) {
                covered[at][i] += Math.max(0, Math.min(line.to(), stops[i + 1]) - Math.max(line.from(), stops[i]));
            }
        }
        for (int p = 0; p < positions.length; p++) {
            for (int i = 0; i < stops.length - 1; i++) {
                marked[p][i] = covered[p][i] >= COVERED * (stops[i + 1] - stops[i]);
            }
        }
    }
}
