package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.math.BigDecimal;
import java.util.Optional;
import org.mingxiao.documents.recognition.phrase.Lexicon;
import org.mingxiao.documents.recognition.phrase.Money;

/** The closing rows of a self-evaluation: its total score and its grade. */
final class ScoreReader {
    private final FormDraft draft;

    ScoreReader(FormDraft draft) {
        this.draft = draft;
    }

    void read(Row row, Columns columns) {
        var lead = row.fresh().get(0);
        if (Lexicon.is(lead.text(), TOTAL_SCORE) && !Row.text(lead).contains("小计")) {
            total(row, columns).ifPresent(total -> draft.totalScore = total);
        }
        row.fresh().stream()
                .map(c -> Grades.in(c.text()))
                .filter(grade -> grade != null)
                .findFirst()
                .ifPresent(grade -> draft.grade = draft.grade == null ? grade : draft.grade);
    }

    /** What stands below the header 得分; where nothing does, the only number of the row, unless it is the sum of weights. */
    private static Optional<BigDecimal> total(Row row, Columns columns) {
        var below = Money.number(columns.text(row, SCORE));
        if (below.isPresent() || !columns.has(SCORE)) {
            return below;
        }
        var numbers = row.fresh().stream()
                .skip(1)
                .flatMap(c -> Money.number(Row.text(c)).stream())
                .toList();
        boolean weightBelow = Money.number(columns.text(row, WEIGHT)).isPresent();
        return numbers.isEmpty() || weightBelow && numbers.size() == 1
                ? Optional.empty()
                : Optional.of(numbers.get(numbers.size() - 1));
    }
}
