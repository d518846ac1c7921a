package org.mingxiao.core.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.score.scheme.Scheme;

/**
 * A self-evaluation scored again.
 *
 * @param total the points of all rows, with the published points where a person must decide; null where such a row has none
 * @param least the total if every row left to a person got nothing
 * @param most the total if every row left to a person got its full weight
 * @param grade the grade of the total; null with it
 * @param totalTrace how the total came about
 * @param differences what the form states otherwise, rows first, beyond the scheme's tolerance
 * @param remarks on the table as a whole, e.g. its weights
 */
public record ScoreCard(
        Form form,
        Scheme scheme,
        List<ScoreRow> rows,
        @Nullable BigDecimal total,
        BigDecimal least,
        BigDecimal most,
        @Nullable String grade,
        @Nullable BigDecimal publishedTotal,
        @Nullable String publishedGrade,
        ScoreTrace totalTrace,
        List<Difference> differences,
        List<Remark> remarks) {
    public ScoreCard {
        rows = List.copyOf(rows);
        differences = List.copyOf(differences);
        remarks = List.copyOf(remarks);
    }

    /** The rows that no formula can settle. */
    public Stream<ScoreRow> leftToPerson() {
        return rows.stream().filter(r -> r.decision() == Decision.LEFT_TO_PERSON);
    }
}
