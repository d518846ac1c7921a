package org.mingxiao.documents.recognition.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Labels;
import org.mingxiao.documents.recognition.phrase.Lexicon;

/** A table of many projects that goes on below its own heading, printed again on the next page. */
final class RepeatedHeading {
    private RepeatedHeading() {}

    /** Both parts as one; empty where heading, department or columns differ, or where the table is of another kind. */
    static Optional<Section> joined(Section above, Section below) {
        int header = header(above);
        int again = header(below);
        boolean same = header >= 0
                && again >= 0
                && isSameTitle(above, below)
                && departments(above).equals(departments(below))
                && texts(above, header).equals(texts(below, again));
        if (!same) {
            return Optional.empty();
        }
        var rows = new ArrayList<>(above.rows());
        rows.addAll(below.rows().subList(again, below.rows().size()));
        return Optional.of(new Section(above.title(), above.lines(), rows));
    }

    private static boolean isSameTitle(Section above, Section below) {
        return above.title() != null && above.title().equals(below.title());
    }

    private static int header(Section section) {
        for (int at = 0; at < section.rows().size(); at++) {
            if (RowKind.of(section.rows(), at) == RowKind.PROJECT_HEADER) {
                return at;
            }
        }
        return -1;
    }

    /** What stands above the columns and what the columns are called. */
    private static List<String> texts(Section section, int header) {
        return section.rows().subList(0, header + 1).stream()
                .flatMap(row -> row.fresh().stream())
                .map(cell -> Labels.folded(cell.text()))
                .toList();
    }

    private static List<String> departments(Section section) {
        return section.lines().stream()
                .filter(line -> RowKind.inlineLabel(line)
                        .filter(label -> Lexicon.is(label, Field.DEPARTMENT))
                        .isPresent())
                .map(Labels::folded)
                .toList();
    }
}
