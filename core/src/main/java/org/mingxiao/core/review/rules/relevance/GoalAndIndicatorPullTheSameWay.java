package org.mingxiao.core.review.rules.relevance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Task;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Wording;
import org.mingxiao.core.review.language.Words;
import org.mingxiao.core.value.Comparator;
import org.mingxiao.core.value.Quantity;

/** R23. */
final class GoalAndIndicatorPullTheSameWay implements ReviewRule.OnSubject {
    private static final RuleCard CARD = new RuleCard(
            "R23",
            new Bilingual(
                    "目标与指标方向一致：目标说“最多、压缩至”，指标不能是“≥”",
                    "goal and indicator pull the same way: where the goal says at most, the indicator is not ≥"),
            new Bilingual("错误", "error"),
            ReviewItem.GOAL_RELEVANCE,
            List.of(LegalBasis.GOAL_MANAGEMENT),
            new Bilingual("目标“压缩至5天以内”，指标“≥5天” → 错误", "goal 压缩至5天以内, indicator ≥5天 → error"),
            new Bilingual(
                    "目标中没有带数的方向词，或数与指标对不上时不判断",
                    "goals without a figure and a word of direction, and figures that match no indicator, are not judged"));
    private static final Pattern CLAUSE = Pattern.compile("[，,；;。\\n]");
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");

    private static final Pattern UPPER = besideFigure(Words.UPPER);
    private static final Pattern LOWER = besideFigure(Words.LOWER);

    private final BigDecimal match;

    GoalAndIndicatorPullTheSameWay(Parameters parameters) {
        this.match = parameters.decimal("review.R23.match");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** A word of a limit right before a figure, or right behind it and its unit: 不少于20家, 8天以内, but not 二级以上医院; 不超过 is no 超过. */
    private static Pattern besideFigure(Words words) {
        var any = words.list().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var word = "(?<![不未])(?:" + any + ")";
        return Pattern.compile(word + "[^\\d]{0,8}\\d|\\d[^\\d]{0,4}" + word);
    }

    /** A part of a goal with its figures and the way it points: 1 for at least, −1 for at most. */
    private record Clause(String text, List<BigDecimal> figures, int direction) {}

    @Override
    public List<Finding> check(Subject subject) {
        var clauses = clauses(subject);
        var findings = new ArrayList<Finding>();
        for (var row : subject.indicators()) {
            var value = Stream.of(row.annualValue(), row.cycleValue())
                    .filter(Quantity.class::isInstance)
                    .map(Quantity.class::cast)
                    .findFirst();
            var clause =
                    value.map(quantity -> contradicted(row, quantity, clauses)).orElse(null);
            if (value.isPresent() && clause != null) {
                findings.add(CARD.error(
                        row.place(),
                        "目标写“" + clause.text() + "”，指标“" + row.name() + "”却是“"
                                + value.get().text() + "”，方向相反",
                        List.of(clause.text(), value.get().text()),
                        clause.direction() < 0 ? "指标值改用“≤”，或改写目标。" : "指标值改用“≥”，或改写目标。"));
            }
        }
        return findings;
    }

    private static List<Clause> clauses(Subject subject) {
        var tasks = subject.isDepartment()
                ? subject.form().tasks().stream().map(Task::expected)
                : Stream.<@Nullable String>empty();
        return Stream.concat(Stream.of(subject.goal()), tasks)
                .filter(text -> text != null)
                .flatMap(text -> Arrays.stream(CLAUSE.split(text == null ? "" : text)))
                .map(GoalAndIndicatorPullTheSameWay::clause)
                .filter(clause -> clause.direction() != 0)
                .toList();
    }

    private static Clause clause(String text) {
        var folded = Wording.fold(text);
        var figures = FIGURE.matcher(folded)
                .results()
                .map(m -> new BigDecimal(m.group()))
                .toList();
        var up = figures.isEmpty()
                ? Words.RISE.occurIn(folded)
                : LOWER.matcher(folded).find();
        var down = figures.isEmpty()
                ? Words.FALL.occurIn(folded)
                : UPPER.matcher(folded).find();
        return new Clause(text.strip(), figures, up == down ? 0 : up ? 1 : -1);
    }

    private @Nullable Clause contradicted(Indicator row, Quantity value, List<Clause> clauses) {
        var direction = direction(value.comparator());
        if (direction == 0) {
            return null;
        }
        for (var clause : clauses) {
            if (clause.direction() == -direction && speaksOf(clause, row, value)) {
                return clause;
            }
        }
        return null;
    }

    /**
     * The same figure beside a shared word, or most of the indicator's name. A goal that only says 提升 or 压缩 is not held
     * against names that turn its direction round: 下降率 rises when things fall, 不合格率 falls when things improve.
     */
    private boolean speaksOf(Clause clause, Indicator row, Quantity value) {
        var name = plainPairs(row.name());
        var turned = Words.FALL.occurIn(row.name())
                || Words.REVERSE.occurIn(row.name())
                || row.name().contains("不");
        if (name.isEmpty() || clause.figures().isEmpty() && clause.direction() > 0 && turned) {
            return false;
        }
        if (clause.figures().isEmpty() && clause.direction() < 0 && Words.FALL.occurIn(row.name())) {
            return false;
        }
        var text = plainPairs(clause.text());
        var shared = name.stream().filter(text::contains).count();
        var sameFigure = clause.figures().stream().anyMatch(figure -> figure.compareTo(value.number()) == 0);
        return sameFigure && shared > 0
                || BigDecimal.valueOf(shared).compareTo(match.multiply(BigDecimal.valueOf(name.size()))) > 0;
    }

    /** Every pair of Chinese characters: here general words such as 项目 count, for the figure already narrows the match. */
    private static List<String> plainPairs(String text) {
        var folded = Wording.fold(text).replaceAll("[^\\p{IsHan}]+", " ");
        return java.util.stream.IntStream.range(0, Math.max(0, folded.length() - 1))
                .mapToObj(i -> folded.substring(i, i + 2))
                .filter(pair -> !pair.contains(" "))
                .distinct()
                .toList();
    }

    private static int direction(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST, MORE_THAN -> 1;
            case AT_MOST, LESS_THAN -> -1;
            case EQUAL, ABOUT -> 0;
        };
    }
}
