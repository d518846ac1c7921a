package org.mingxiao.documents.recognition.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells in one statement what was aimed at from what came of it, in the many ways in which reports put it:
 * {@code X不少于5场，实际6场}; {@code 目标…，完成…}; {@code 年度指标值为…，实际完成值为…}; {@code 完成…（目标…）}.
 */
final class Targets {
    /** What is said of one thing; the texts of target and result as written. */
    record Pair(
            String name, @Nullable String target, @Nullable String actual) {
        /** The same pair under another name, if it has none. */
        Pair named(String other) {
            return name.isEmpty() ? new Pair(other.replaceAll("[。；]$", ""), target, actual) : this;
        }
    }

    private static final Pattern RESULT = Pattern.compile(
            "实际完成指标值|实际完成值|实际完成情况|实际完成|实际达到|实际值|实际上|实际为|实际|全年完成值|完成值|完成情况(?=为|是|：|:)|实现值|得(?=\\d+(?:\\.\\d+)?分)");
    private static final Pattern WEAK_RESULT =
            Pattern.compile("^(?:全年|全部|本年|年内|年末|截至.{1,10}?(?:底|日)|已|共|累计|现已|目前)+|^(?:完成|达到|达|实现)"
                    + "|^(?:经|根据|据|通过)?[^，]{0,8}(?:调查|测评|统计|检测|抽样)[^，]{0,6}(?:为|达到|达)");
    private static final Pattern AIM = Pattern.compile(
            "年度指标值|年度目标值|年初目标值|年初指标值|预期指标值|指标值|目标值|年初设定目标|年度目标任务|年度目标|年初目标|年度计划|年初计划|计划目标|绩效目标|预期目标|目标任务|目标数|计划数|计划完成|计划|目标|预期|预计|要求");
    private static final Pattern RATIO = Pattern.compile("(?:目标|计划|任务)(?:任务)?(?:完成|达成|实现)率");
    private static final Pattern BOUND = Pattern.compile("不少于|不低于|不超过|不高于|不大于|不小于|至少|[≥≤＞＜><]|控制在");
    private static final Pattern RELATION = Pattern.compile(
            "(?:较|比|高于|低于|超过|超出|超|超额完成|达到|完成)(?:了)?(?:年度指标值|年度目标值|年初目标值|目标值|指标值|年度目标|年初目标|计划目标|目标|年度计划|计划)"
                    + "|超额完成(?=[^，]*(?:目标|任务|计划))");
    /** A bracket between the word for a target and its figure. */
    private static final Pattern BRACKETED = Pattern.compile("(目标值?|指标值|计划数?)[（(](?=[^（）()]*\\d)");

    private Targets() {}

    /** Whether a statement or its target says itself that it is one. */
    static boolean isAimed(String statement, String target) {
        return AIM.matcher(statement).find()
                || !Character.isDigit(target.charAt(0))
                || target.matches(".*(以上|以下|以内|左右)");
    }

    /** The pairs of a statement; where it holds no target, its figures as results without one. */
    static List<Pair> in(String statement) {
        var pairs = new ArrayList<Pair>();
        var clauses = clauses(statement);
        int next = nextAim(clauses);
        while (next > 0) {
            pairs.addAll(of(clauses.subList(0, next)));
            clauses = clauses.subList(next, clauses.size());
            next = nextAim(clauses);
        }
        pairs.addAll(of(clauses));
        return pairs;
    }

    /** Where behind a target and its result another target with its result begins; 0 where none does. */
    private static int nextAim(List<String> clauses) {
        int result = resultAt(clauses);
        for (int i = Math.max(1, result + 1); result > 0 && i < clauses.size(); i++) {
            if (!RESULT.matcher(clauses.get(i)).lookingAt() && hasAim(clauses.subList(i, i + 1))) {
                boolean answered = clauses.subList(i + 1, clauses.size()).stream()
                        .anyMatch(c -> RESULT.matcher(c).lookingAt());
                return answered ? i : 0;
            }
        }
        return 0;
    }

    private static List<Pair> of(List<String> whole) {
        var pairs = new ArrayList<Pair>();
        var clauses = new ArrayList<>(whole);
        for (int i = clauses.size() - 1; i > 0; i--) {
            if (RELATION.matcher(clauses.get(i)).lookingAt() && compared(clauses, i, pairs)) {
                clauses.subList(i - 1, clauses.size()).clear();
                i--;
            }
        }
        pairs.addAll(0, plain(clauses));
        return pairs;
    }

    /** A result with the target that it is compared with behind it: {@code 71.5%，比目标值62%高…}. */
    private static boolean compared(List<String> clauses, int at, List<Pair> pairs) {
        var result = StatedValue.in(clauses.subList(0, at), RESULT);
        var target = Figures.in(clauses.get(at));
        if (target.isEmpty() || Figures.in(clauses.get(at - 1)).isEmpty() || result.isEmpty()) {
            return false;
        }
        var last = result.get(result.size() - 1);
        pairs.add(0, new Pair(last.name(), target.get(0).text(), last.text()));
        return true;
    }

    private static List<Pair> plain(List<String> clauses) {
        if (clauses.isEmpty()) {
            return List.of();
        }
        int result = resultAt(clauses);
        if (result > 0) {
            return Pairing.of(
                    StatedValue.in(clauses.subList(0, result), AIM),
                    StatedValue.in(clauses.subList(result, clauses.size()), RESULT));
        }
        int aim = aimAt(clauses);
        if (aim > 0) {
            var aims = StatedValue.in(List.of(clauses.get(aim)), AIM);
            return Pairing.of(
                    named(aims, StatedValue.in(clauses.subList(0, aim), RESULT)),
                    StatedValue.in(clauses.subList(0, aim), RESULT));
        }
        return results(clauses);
    }

    /** The clauses, with 实际 and its like opening one of their own. */
    private static List<String> clauses(String statement) {
        var unbracketed =
                BRACKETED.matcher(statement).replaceAll("$1").replaceAll("(?<=\\p{IsHan})[：:](?=[≥≤><＞＜]?\\d)", "");
        var parted = RESULT.matcher(unbracketed).replaceAll(r -> "，" + Matcher.quoteReplacement(r.group()));
        return Clauses.of(parted);
    }

    /** The clause with which the result begins; 0 or less where the statement names no target before one. */
    private static int resultAt(List<String> clauses) {
        for (int i = 1; i < clauses.size(); i++) {
            if (RESULT.matcher(clauses.get(i)).lookingAt()) {
                return hasAim(clauses.subList(0, i)) ? i : -1;
            }
        }
        for (int i = 1; i < clauses.size(); i++) {
            boolean aimed = clauses.subList(0, i).stream()
                    .anyMatch(c -> isAim(c)
                            && !RELATION.matcher(c).find()
                            && !Figures.in(c).isEmpty());
            if (aimed
                    && WEAK_RESULT.matcher(clauses.get(i)).find()
                    && !Figures.in(clauses.get(i)).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAim(String clause) {
        return BOUND.matcher(clause).find()
                || AIM.matcher(clause).find() && !RATIO.matcher(clause).find();
    }

    private static boolean hasAim(List<String> clauses) {
        return clauses.stream()
                .anyMatch(c -> !Figures.in(c).isEmpty()
                        || !Figures.dates(c).isEmpty()
                        || AIM.matcher(c).find()
                        || StatedValue.isState(c));
    }

    /** The clause that names the target behind its result: {@code 完成32场（目标30场）}, {@code 较目标值90%提高…}. */
    private static int aimAt(List<String> clauses) {
        for (int i = 1; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            boolean aims = AIM.matcher(clause).lookingAt() && isAim(clause)
                    || RELATION.matcher(clause).lookingAt();
            if (aims
                    && !Figures.in(clause).isEmpty()
                    && clauses.subList(0, i).stream()
                            .anyMatch(c -> !Figures.in(c).isEmpty())) {
                return i;
            }
        }
        return -1;
    }

    /** A target without a name of its own is the target of what stands before it. */
    private static List<StatedValue> named(List<StatedValue> aims, List<StatedValue> results) {
        if (aims.isEmpty() || results.isEmpty()) {
            return aims;
        }
        var first = aims.get(0);
        return List.of(new StatedValue(results.get(results.size() - 1).name(), first.text(), first.unit()));
    }

    /** Figures of results alone. */
    private static List<Pair> results(List<String> clauses) {
        var pairs = new ArrayList<Pair>();
        var said = new HashSet<String>();
        for (var value : StatedValue.in(clauses, RESULT)) {
            if (said.add(value.name() + value.unit())
                    && !value.name().isEmpty()
                    && !value.unit().isEmpty()
                    && !value.unit().equals(Figures.DAY)) {
                pairs.add(new Pair(value.name(), null, value.text()));
            }
        }
        return pairs;
    }
}
