package org.mingxiao.documents.recognition.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Taxonomy;

/**
 * Gives every row the first- and second-level label that it belongs to. A label that is merged over its rows stands in
 * each of them already. Elsewhere it stands in one row: the first, or the middle one where a label was centred in a merged
 * cell and the merge is lost, or on one side of a page break.
 */
final class LevelLabels {
    /**
     * What one row shows in its label columns.
     *
     * @param cell something that is the same for all rows of one merged cell
     * @param page the page of the row; null where there are none
     */
    record Mark(
            @Nullable String text,
            @Nullable Object cell,
            @Nullable Integer page) {
        boolean isBlank() {
            return text == null;
        }
    }

    private LevelLabels() {}

    /** The second-level label of every row; null where there is none. A label never reaches below another first level. */
    static List<@Nullable String> second(List<Mark> seconds, List<Mark> firsts) {
        var nested = nested(seconds, firsts);
        var labels = nested.isEmpty() ? carried(seconds) : nested;
        for (int row = 0; row < labels.size(); row++) {
            if (seconds.get(row).isBlank()
                    && !agrees(labels.get(row), firsts.get(row).text())) {
                labels.set(row, null);
            }
        }
        return labels;
    }

    /** Second-level labels centred in blocks whose first-level labels are centred too; empty where they are not. */
    private static List<@Nullable String> nested(List<Mark> seconds, List<Mark> firsts) {
        var labels = new ArrayList<@Nullable String>();
        boolean centred = isCentred(firsts) || isCentred(seconds);
        if (!centred || !isUnmerged(seconds) || !isUnmerged(firsts)) {
            return labels;
        }
        int start = 0;
        for (int end : Centring.ends(anchors(firsts), firsts.size())) {
            var block = seconds.subList(start, end + 1);
            var anchors = anchors(block);
            if (!anchors.isEmpty() && Centring.ends(anchors, block.size()).isEmpty()) {
                return new ArrayList<>();
            }
            labels.addAll(carried(block, true));
            start = end + 1;
        }
        return labels;
    }

    /** The first-level label of every row, led by the class of its second level. */
    static List<@Nullable String> first(List<Mark> firsts, List<@Nullable String> seconds) {
        var labels = carried(firsts);
        for (int row = 0; row < labels.size(); row++) {
            if (firsts.get(row).isBlank() && !agrees(seconds.get(row), labels.get(row))) {
                // Some forms print satisfaction below 效益指标; the label then reaches there, for no other does.
                var nearest = nearest(firsts, row, seconds.get(row));
                labels.set(row, nearest == null ? labels.get(row) : nearest);
            }
        }
        return labels;
    }

    private static boolean agrees(@Nullable String second, @Nullable String first) {
        var dimension = second == null ? Optional.<Dimension>empty() : Taxonomy.level2(second);
        var group = first == null ? Optional.<Character>empty() : Taxonomy.level1(first);
        return dimension.isEmpty()
                || group.isEmpty()
                || dimension.get() == Dimension.COST
                || dimension.get().group() == group.get();
    }

    private static @Nullable String nearest(List<Mark> firsts, int row, @Nullable String second) {
        for (int distance = 1; distance < firsts.size(); distance++) {
            for (int at : new int[] {row - distance, row + distance}) {
                boolean here = at >= 0 && at < firsts.size() && !firsts.get(at).isBlank();
                if (here && agrees(second, firsts.get(at).text())) {
                    return firsts.get(at).text();
                }
            }
        }
        return null;
    }

    /** A label that stands below the first row of its block was centred in a merged cell. */
    private static boolean isCentred(List<Mark> marks) {
        return !marks.isEmpty() && marks.get(0).isBlank() && !anchors(marks).isEmpty();
    }

    /** The label of every row by the rows in which labels stand. */
    static List<@Nullable String> carried(List<Mark> marks) {
        return carried(marks, isCentred(marks) && isUnmerged(marks));
    }

    private static List<@Nullable String> carried(List<Mark> marks, boolean centring) {
        var labels = new ArrayList<@Nullable String>();
        var anchors = anchors(marks);
        var centred = centring ? Centring.ends(anchors, marks.size()) : List.<Integer>of();
        for (int i = 0; i < anchors.size(); i++) {
            int end = centred.isEmpty() ? end(marks, anchors, i) : centred.get(i);
            var label = marks.get(anchors.get(i)).text();
            while (labels.size() <= end) {
                var own = marks.get(labels.size()).text();
                labels.add(own == null ? label : own);
            }
        }
        while (labels.size() < marks.size()) {
            labels.add(null);
        }
        return labels;
    }

    /** The rows in which a label begins. */
    private static List<Integer> anchors(List<Mark> marks) {
        var anchors = new ArrayList<Integer>();
        for (int row = 0; row < marks.size(); row++) {
            var mark = marks.get(row);
            boolean goesOn = row > 0
                    && mark.cell() != null
                    && mark.cell().equals(marks.get(row - 1).cell());
            if (!mark.isBlank() && !goesOn) {
                anchors.add(row);
            }
        }
        return anchors;
    }

    private static boolean isUnmerged(List<Mark> marks) {
        for (int row = 1; row < marks.size(); row++) {
            var cell = marks.get(row).cell();
            if (cell != null
                    && !marks.get(row).isBlank()
                    && cell.equals(marks.get(row - 1).cell())) {
                return false;
            }
        }
        return true;
    }

    /** A label reaches to the next one, but leaves it the empty cell with which that one began on the page before. */
    private static int end(List<Mark> marks, List<Integer> anchors, int i) {
        if (i + 1 == anchors.size()) {
            return marks.size() - 1;
        }
        int next = anchors.get(i + 1);
        var page = marks.get(next).page();
        int row = next - 1;
        boolean crosses = page != null
                && row > anchors.get(i)
                && !page.equals(marks.get(row).page());
        if (!crosses || !marks.get(row).isBlank() || marks.get(row).cell() == null) {
            return next - 1;
        }
        var remnant = marks.get(row).cell();
        while (row > anchors.get(i) && Objects.equals(remnant, marks.get(row).cell())) {
            row--;
        }
        boolean ownCell =
                Objects.equals(marks.get(row).page(), marks.get(next - 1).page());
        return ownCell ? row : next - 1;
    }
}
