package org.mingxiao.core.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.score.scheme.Scheme;

/** Collects what a form states otherwise than it comes out. */
final class Differences {
    private final Scheme scheme;
    private final List<ScoreRow> rows;
    private final List<Difference> found = new ArrayList<>();

    Differences(Scheme scheme, List<ScoreRow> rows) {
        this.scheme = scheme;
        this.rows = rows;
    }

    void ofRows() {
        for (var row : rows) {
            var due = row.due();
            if (due != null && row.published() != null) {
                compare(row.name(), row.published(), due, row.place());
            }
        }
    }

    void ofTotals(@Nullable BigDecimal total, @Nullable BigDecimal published, @Nullable String grade) {
        var nowhere = Place.of(null);
        if (published != null) {
            var sum = Scoring.sum(rows, ScoreRow::published);
            if (sum != null) {
                compare("得分合计", published, sum, nowhere);
            }
            if (total != null) {
                compare("总分", published, total, nowhere);
            }
        }
        var graded = total != null ? total : published;
        if (grade != null && graded != null && !grade.strip().startsWith(scheme.grade(graded))) {
            found.add(new Difference("等级", grade, scheme.grade(graded), nowhere));
        }
    }

    void add(@Nullable Difference difference) {
        if (difference != null) {
            found.add(difference);
        }
    }

    List<Difference> found() {
        return found;
    }

    private void compare(String what, BigDecimal published, BigDecimal due, Place place) {
        if (published.subtract(due).abs().compareTo(scheme.tolerance()) > 0) {
            found.add(new Difference(what, published.toPlainString(), due.toPlainString(), place));
        }
    }
}
