package org.mingxiao.core.score;

import static org.mingxiao.core.score.Traces.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.score.scheme.Scheme;

/** Scores a self-evaluation table again by a scheme. The card is a pure function of both. */
public final class Scoring {
    private static final Set<FormKind> SCORED =
            EnumSet.of(FormKind.PROJECT_SELF_EVALUATION, FormKind.DEPARTMENT_SELF_EVALUATION);

    private final Scheme scheme;
    private final Traces traces;

    private Scoring(Scheme scheme) {
        this.scheme = scheme;
        this.traces = new Traces(scheme);
    }

    /** Scoring by that scheme. */
    public static Scoring by(Scheme scheme) {
        return new Scoring(scheme);
    }

    /** Whether forms of that kind hold rows to score. */
    public static boolean applies(FormKind kind) {
        return SCORED.contains(kind);
    }

    /**
     * The card of a self-evaluation table.
     *
     * @throws IllegalArgumentException for a form of another kind
     */
    public ScoreCard card(Form form) {
        if (!applies(form.kind())) {
            throw new IllegalArgumentException(form.kind().title() + " is not scored");
        }
        var execution = new ExecutionScore(scheme, traces, form);
        var rows = new ArrayList<ScoreRow>();
        execution.row().ifPresent(rows::add);
        form.allIndicators().map(this::row).forEach(rows::add);

        var total = sum(rows, ScoreRow::counted);
        var published = form.score();
        var publishedTotal = published == null ? null : published.total();
        var publishedGrade = published == null ? null : published.grade();
        var differences = new Differences(scheme, rows);
        differences.ofRows();
        differences.add(execution.rateDifference());
        differences.ofTotals(total, publishedTotal, publishedGrade);
        return new ScoreCard(
                form,
                scheme,
                rows,
                total,
                bound(rows, row -> BigDecimal.ZERO),
                bound(rows, ScoreRow::weight),
                total == null ? null : scheme.grade(total),
                publishedTotal,
                publishedGrade,
                totalTrace(rows, total),
                differences.found(),
                new WeightCheck(scheme, form, rows).remarks());
    }

    private ScoreRow row(Indicator indicator) {
        var verdict = new IndicatorScore(scheme, traces, indicator).verdict();
        var due = verdict.due();
        var target = indicator.annualValue() != null ? indicator.annualValue() : indicator.cycleValue();
        return new ScoreRow(
                indicator.name(),
                indicator,
                indicator.place(),
                indicator.weight(),
                target == null ? null : target.text(),
                indicator.actualValue() == null ? null : indicator.actualValue().text(),
                verdict.decision(),
                due,
                indicator.score(),
                due == null || indicator.score() == null
                        ? null
                        : indicator.score().subtract(due),
                verdict.trace(),
                verdict.remarks());
    }

    /** Null as soon as one row has no points. */
    static @Nullable BigDecimal sum(List<ScoreRow> rows, Function<ScoreRow, @Nullable BigDecimal> points) {
        var sum = Points.none();
        for (var row : rows) {
            var own = points.apply(row);
            if (own == null) {
                return null;
            }
            sum = sum.add(own);
        }
        return rows.isEmpty() ? null : sum;
    }

    private BigDecimal bound(List<ScoreRow> rows, Function<ScoreRow, @Nullable BigDecimal> ofOpenRow) {
        var sum = Points.none();
        for (var row : rows) {
            var own = row.due() != null ? row.due() : ofOpenRow.apply(row);
            sum = sum.add(own == null ? BigDecimal.ZERO : own);
        }
        return sum.min(scheme.fullScore());
    }

    private ScoreTrace totalTrace(List<ScoreRow> rows, @Nullable BigDecimal total) {
        var inputs = new ArrayList<String>();
        var terms = new ArrayList<String>();
        for (var row : rows) {
            var counted = row.counted();
            var text = counted == null ? "待定" : counted.toPlainString();
            inputs.add(row.name());
            inputs.add(row.due() == null && counted != null ? text + "（按公布得分计）" : text);
            terms.add(text);
        }
        var working = String.join(" ＋ ", terms) + " ＝ " + (total == null ? "待定" : plain(total));
        return traces.of("total", working, inputs.toArray(String[]::new));
    }
}
