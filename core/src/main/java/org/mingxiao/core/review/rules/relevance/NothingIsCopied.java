package org.mingxiao.core.review.rules.relevance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Wording;

/** R11. */
final class NothingIsCopied implements ReviewRule.Across {
    private static final RuleCard CARD = new RuleCard(
            "R11",
            new Bilingual(
                    "没有照抄和重复：项目内指标不重复，不相干的项目之间不照抄目标和指标",
                    "nothing is copied or doubled: no row twice in a project, no goal or set of indicators shared by unrelated projects"),
            new Bilingual(
                    "警告；照抄来的目标或指标与本项目名称明显无关的为错误",
                    "warning; error where what was copied plainly has nothing to do with the project"),
            ReviewItem.GOAL_RELEVANCE,
            List.of(LegalBasis.GOAL_MANAGEMENT),
            new Bilingual("互不相干的两个项目用同一段绩效目标 → 错误", "one goal text in two unrelated projects → error"),
            new Bilingual(
                    "名称相近的项目（同一资金的不同批次）可以共用目标和指标",
                    "projects of like names (instalments of one fund) may share goal and indicators"));

    private final Parameters parameters;
    private final BigDecimal belonging;

    NothingIsCopied(Parameters parameters) {
        this.parameters = parameters;
        this.belonging = parameters.decimal("review.R11.belonging");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(List<Subject> subjects) {
        var placed = new ArrayList<Placed>();
        for (var subject : subjects) {
            doubled(subject).forEach(finding -> placed.add(new Placed(subject, finding)));
        }
        var profiles = withoutCommonWords(subjects.stream()
                .filter(subject -> !subject.isDepartment() && subject.setsGoals())
                .map(Profile::of)
                .toList());
        var sameGoal = groups(
                profiles.stream().filter(profile -> profile.goal().length() > 8).toList(), Profile::goal);
        var alike = new AlikeSets(parameters.decimal("review.R11.jaccard"), parameters.count("review.R11.rows"))
                .groups(profiles);
        for (var profile : profiles) {
            var copy = copy(
                    profile, sameGoal.getOrDefault(profile.goal(), List.of()), alike.getOrDefault(profile, List.of()));
            if (copy != null) {
                placed.add(copy);
            }
        }
        return placed;
    }

    /** Words that stand in many of the names, such as the region's, say nothing of what one project is about. */
    private List<Profile> withoutCommonWords(List<Profile> profiles) {
        var frequency = new HashMap<String, Integer>();
        profiles.forEach(profile -> profile.name().forEach(pair -> frequency.merge(pair, 1, Integer::sum)));
        var limit = Math.max(
                parameters.count("review.R11.common-names"),
                parameters
                        .decimal("review.R11.common-share")
                        .multiply(BigDecimal.valueOf(profiles.size()))
                        .intValue());
        return profiles.stream()
                .map(profile -> profile.named(profile.name().stream()
                        .filter(pair -> frequency.getOrDefault(pair, 0) <= limit)
                        .collect(Collectors.toSet())))
                .toList();
    }

    private static List<Finding> doubled(Subject subject) {
        var seen = new HashSet<String>();
        var findings = new ArrayList<Finding>();
        for (var row : subject.indicators()) {
            var target = row.target();
            if (target != null && !row.name().isBlank() && !seen.add(key(row))) {
                findings.add(CARD.warning(
                        row.place(),
                        "指标“" + row.name() + "”与前面的指标名称和指标值都相同",
                        List.of(row.name(), target.text()),
                        "删去重复的一条，或改成不同的考核内容。"));
            }
        }
        return findings;
    }

    private static String key(Indicator row) {
        var target = row.target();
        return Wording.bareName(row.name()) + "|" + (target == null ? "" : Wording.fold(target.text()));
    }

    private @Nullable Placed copy(Profile profile, List<Profile> sameGoal, List<Profile> alike) {
        var goals = unrelated(profile, sameGoal);
        var sets = unrelated(profile, alike);
        if (goals.isEmpty() && sets.isEmpty()) {
            return null;
        }
        var others = Stream.concat(goals.stream(), sets.stream())
                .distinct()
                .limit(parameters.count("review.R11.named"))
                .toList();
        var foreign = others.get(0).subject().formNumber() != profile.subject().formNumber();
        var what = goals.isEmpty() ? "绩效指标" : sets.isEmpty() ? "绩效目标" : "绩效目标和绩效指标";
        var message = "项目“" + profile.subject().name() + "”的" + what + "与“"
                + others.stream().map(other -> other.subject().name()).collect(Collectors.joining("”“")) + "”相同";
        var evidence = List.of(
                goals.isEmpty()
                        ? String.join("；", profile.indicators())
                        : profile.subject().goal());
        var plain = plainlyForeign(profile, goals, sets);
        var finding = plain
                ? CARD.error(profile.subject().place(), message + "，且与本项目名称没有关系", evidence, "按本项目的内容重写" + what + "。")
                : CARD.warning(profile.subject().place(), message, evidence, "核对是否照抄；内容不同的项目应各写各的" + what + "。");
        return new Placed(profile.subject(), foreign, finding);
    }

    /** The copies in projects whose names have nothing to do with this one's; a group is looked at up to a limit. */
    private List<Profile> unrelated(Profile profile, List<Profile> group) {
        return group.stream()
                .limit(parameters.count("review.R11.compared"))
                .filter(other -> other != profile)
                .filter(other -> !profile.name().isEmpty() && !other.name().isEmpty())
                .filter(other -> isBelow(profile.name(), other.name()) && isBelow(other.name(), profile.name()))
                .toList();
    }

    /**
     * Whether what was copied belongs elsewhere: goal and indicators are both copied and neither speaks of the name, or the
     * goal (the indicators) speak of the project they were taken from, and of nothing in this one.
     */
    private boolean plainlyForeign(Profile profile, List<Profile> goals, List<Profile> sets) {
        var goal = Wording.pairs(profile.goal());
        var rows = Wording.pairs(profile.indicators());
        if (isBelow(profile.name(), goal)
                && isBelow(profile.name(), rows)
                && goals.stream().anyMatch(sets::contains)) {
            return true;
        }
        return isBelow(profile.name(), goal)
                        && isBelow(goal, rows)
                        && goals.stream().anyMatch(other -> !isBelow(other.name(), goal))
                || isBelow(profile.name(), rows)
                        && isBelow(rows, goal)
                        && sets.stream().anyMatch(other -> !isBelow(other.name(), rows));
    }

    private boolean isBelow(Set<String> name, Set<String> text) {
        var shared = name.stream().filter(text::contains).count();
        return BigDecimal.valueOf(shared).compareTo(belonging.multiply(BigDecimal.valueOf(name.size()))) < 0;
    }

    private static Map<String, List<Profile>> groups(
            List<Profile> profiles, java.util.function.Function<Profile, String> by) {
        return profiles.stream().collect(Collectors.groupingBy(by));
    }

    /**
     * A project made ready for comparison.
     *
     * @param name word pairs of the name
     * @param goal the goal, folded
     * @param indicators names with values, folded
     */
    record Profile(Subject subject, Set<String> name, String goal, List<String> indicators) {
        static Profile of(Subject subject) {
            return new Profile(
                    subject,
                    Wording.pairs(Wording.withoutDocumentNumbers(subject.name())),
                    Wording.fold(subject.goal()),
                    subject.indicators().stream()
                            .map(NothingIsCopied::key)
                            .distinct()
                            .sorted()
                            .toList());
        }

        Profile named(Set<String> rest) {
            return new Profile(subject, rest, goal, indicators);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Objects.hash(subject.formNumber(), subject.projectNumber());
        }
    }
}
