package org.mingxiao.core.review.rules.feasibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.money.Amount;
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

/** R20. */
final class MoneyIsItemised implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "R20",
            new Bilingual(
                    "资金细化到具体事项：预留、统筹、备用资金不超过总额一成，一个目标不捆绑互不相干的事",
                    "money is itemised: no large reserve, no goal that bundles unrelated objects"),
            new Bilingual("警告", "warning"),
            ReviewItem.CONDITIONS,
            List.of(LegalBasis.GOAL_MANAGEMENT, LegalBasis.BUDGET_REFORM),
            new Bilingual("备用经费占总额 25% → 警告", "a reserve of 25 % of the total → warning"),
            new Bilingual("只有一个项目的表没有总额可比", "a form on a single project has no total to compare with"));
    private static final Pattern PART = Pattern.compile("[；;。\\n]");

    private final BigDecimal share;
    private final int bundle;

    MoneyIsItemised(Parameters parameters) {
        this.share = parameters.decimal("review.R20.share");
        this.bundle = parameters.count("review.R20.bundle");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        var placed = new ArrayList<Placed>();
        var total = form.projects().stream()
                .map(Project::total)
                .filter(Objects::nonNull)
                .map(amount -> amount.in(form.moneyUnit()))
                .map(Amount::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var subject : subjects) {
            var project = subject.project();
            if (project == null || !subject.setsGoals()) {
                continue;
            }
            var reserve = form.projects().size() < 2 ? null : reserve(project, total, form);
            var finding = reserve == null ? bundle(project) : reserve;
            if (finding != null) {
                placed.add(new Placed(subject, finding));
            }
        }
        return placed;
    }

    private @Nullable Finding reserve(Project project, BigDecimal total, Form form) {
        var amount = project.total();
        var name = project.name();
        for (var harmless : Words.NOT_RESERVE.list()) {
            name = name.replace(harmless, "");
        }
        var word = Words.RESERVE.in(name);
        if (word.isEmpty() || amount == null || total.signum() <= 0) {
            return null;
        }
        var part = amount.in(form.moneyUnit()).number().divide(total, 4, RoundingMode.HALF_UP);
        return part.compareTo(share) <= 0
                ? null
                : CARD.warning(
                        project.place(),
                        "项目“" + project.name() + "”属" + word.get() + "性质，占总额 "
                                + part.movePointRight(2).stripTrailingZeros().toPlainString() + "%",
                        List.of(project.name(), amount.text()),
                        "把资金细化到具体事项和单位，确需预留的说明依据和比例。");
    }

    private @Nullable Finding bundle(Project project) {
        var goal = Objects.requireNonNullElse(project.goal(), "");
        var parts = Arrays.stream(PART.split(goal))
                .map(Wording::pairs)
                .filter(pairs -> pairs.size() >= 3)
                .toList();
        var alone = parts.stream()
                .filter(part -> parts.stream()
                        .allMatch(other -> other == part || other.stream().noneMatch(part::contains)))
                .count();
        return alone < bundle || alone < parts.size()
                ? null
                : CARD.warning(
                        project.place(),
                        "项目“" + project.name() + "”的目标包含 " + parts.size() + " 项互不相干的内容",
                        List.of(goal),
                        "按事项分设项目，或在测算中逐项列明资金。");
    }
}
