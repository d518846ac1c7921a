package org.mingxiao.documents.layout.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingxiao.documents.layout.page.Glyph;
import org.mingxiao.documents.layout.page.Page;
import org.mingxiao.documents.layout.page.Rule;
import org.mingxiao.documents.layout.ruling.Lattice;
import org.mingxiao.documents.layout.ruling.RuleGroups;
import org.mingxiao.documents.layout.ruling.Rulings;
import org.mingxiao.documents.layout.typeset.TextLines;
import org.mingxiao.documents.layout.unruled.UnruledTables;

/** What stands on one page: tables where lines rule them, and the lines of text around them. */
final class PageBlocks {
    private PageBlocks() {}

    /** In reading order. */
    static List<PageBlock> of(Page page) {
        var lattices = lattices(page.rules(), page.glyphs());
        var placed = new Placing(lattices, page).place(page.glyphs());
        var unruled = lattices(UnruledTables.rules(placed.outside()), placed.outside());
        if (!unruled.isEmpty()) {
            lattices.addAll(unruled);
            placed = new Placing(lattices, page).place(page.glyphs());
        }
        var blocks = new ArrayList<PageBlock>();
        for (int i = 0; i < lattices.size(); i++) {
            blocks.add(table(page.number(), lattices.get(i), !unruled.contains(lattices.get(i)), placed.inFields(i)));
        }
        for (var line : TextLines.of(placed.outside())) {
            blocks.add(new PageLine(page.number(), line, line.y() / page.height()));
        }
        blocks.sort(Comparator.comparingDouble(PageBlock::top));
        return blocks;
    }

    private static List<Lattice> lattices(List<Rule> rules, List<Glyph> glyphs) {
        var horizontal = Rulings.join(rules, true);
        var vertical = Rulings.join(rules, false);
        var found = new ArrayList<Lattice>();
        for (var group : RuleGroups.of(horizontal, vertical)) {
            var lattice = Lattice.of(group.horizontal(), group.vertical(), glyphs);
            if (lattice != null) {
                found.add(lattice);
            }
        }
        found.removeIf(outer -> outer.fields().size() == 1
                && found.stream()
                        .anyMatch(inner -> inner != outer && outer.box().holds(inner.box())));
        found.sort(Comparator.comparingDouble(l -> l.box().width() * l.box().height()));
        return found;
    }

    private static PageTable table(int page, Lattice lattice, boolean ruled, Map<Integer, List<Glyph>> glyphs) {
        var cells = new ArrayList<PageCell>();
        for (int i = 0; i < lattice.fields().size(); i++) {
            var field = lattice.fields().get(i);
            cells.add(new PageCell(
                    field.row(),
                    field.rows(),
                    lattice.box(field),
                    page,
                    field.ruledAbove(),
                    field.ruledBelow(),
                    TextLines.of(glyphs.getOrDefault(i, List.of()))));
        }
        return new PageTable(page, lattice.box(), lattice.rows(), ruled, cells);
    }

    /** Glyphs by the lattice and field they were put into. */
    record Placed(List<Map<Integer, List<Glyph>>> fields, List<Glyph> outside) {
        Map<Integer, List<Glyph>> inFields(int lattice) {
            return fields.get(lattice);
        }

        static Placed empty(int lattices) {
            var fields = new ArrayList<Map<Integer, List<Glyph>>>();
            for (int i = 0; i < lattices; i++) {
                fields.add(new HashMap<>());
            }
            return new Placed(fields, new ArrayList<>());
        }

        void add(int lattice, int field, Glyph glyph) {
            if (field < 0) {
                outside.add(glyph);
            } else {
                fields.get(lattice)
                        .computeIfAbsent(field, f -> new ArrayList<>())
                        .add(glyph);
            }
        }
    }
}
