package org.mingxiao.documents.layout.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingxiao.documents.layout.page.Rule;

/** Ruling lines that make up one table: those that meet, directly or by way of others. */
public final class RuleGroups {
    /** Lines that come this close meet. */
    private static final float MEETS = 3.2f;
    /** The ends of a side that meets nothing differ from the table's by less than this. */
    private static final float SAME_END = 6f;

    private RuleGroups() {}

    /** The lines of one table. */
    public record Group(List<Rule> horizontal, List<Rule> vertical) {
        /** The outline of all lines. */
        public Box box() {
            float left = Float.MAX_VALUE;
            float top = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            float bottom = -Float.MAX_VALUE;
            for (var r : Stream.concat(horizontal.stream(), vertical.stream()).toList()) {
                left = Math.min(left, r.horizontal() ? r.from() : r.at());
                right = Math.max(right, r.horizontal() ? r.to() : r.at());
                top = Math.min(top, r.horizontal() ? r.at() : r.from());
                bottom = Math.max(bottom, r.horizontal() ? r.at() : r.to());
            }
            return new Box(left, top, right, bottom);
        }
    }

    /** The groups that hold lines of both directions. */
    public static List<Group> of(List<Rule> horizontal, List<Rule> vertical) {
        var tables = new ArrayList<Group>();
        var lone = new ArrayList<Rule>();
        for (var members : meeting(horizontal, vertical)) {
            var group = new Group(new ArrayList<>(), new ArrayList<>());
            for (int i : members) {
                if (i < horizontal.size()) {
                    group.horizontal().add(horizontal.get(i));
                } else {
                    group.vertical().add(vertical.get(i - horizontal.size()));
                }
            }
            if (!group.horizontal().isEmpty() && !group.vertical().isEmpty()) {
                tables.add(group);
            } else {
                lone.addAll(group.vertical());
            }
        }
        lone.forEach(side -> addSide(side, tables));
        return tables;
    }

    private static List<int[]> meeting(List<Rule> horizontal, List<Rule> vertical) {
        var groups = new Groups(horizontal.size() + vertical.size());
        for (int v = 0; v < vertical.size(); v++) {
            for (int h = 0; h < horizontal.size(); h++) {
                if (meet(horizontal.get(h), vertical.get(v))) {
                    groups.join(h, horizontal.size() + v);
                }
            }
        }
        return groups.members();
    }

    private static boolean meet(Rule horizontal, Rule vertical) {
        return vertical.at() > horizontal.from() - MEETS
                && vertical.at() < horizontal.to() + MEETS
                && horizontal.at() > vertical.from() - MEETS
                && horizontal.at() < vertical.to() + MEETS;
    }

    /**
     * Where a merged cell covers the whole height of a page, the table's outer side beside it meets no other line. It belongs
     * to the table that is as high as the side is long.
     */
    private static void addSide(Rule side, List<Group> tables) {
        for (var table : tables) {
            var box = table.box();
            boolean sameHeight =
                    Math.abs(box.top() - side.from()) < SAME_END && Math.abs(box.bottom() - side.to()) < SAME_END;
            boolean beside = side.at() < box.left() || side.at() > box.right();
            if (sameHeight && beside) {
                table.vertical().add(side);
                return;
            }
        }
    }
}
