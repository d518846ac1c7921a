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

    private record Value(String name, String text, String unit) {}

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
    private static final Pattern LINK = Pattern.compile("^(?:为|是|：|:|=|设定为|定为)+");
    private static final Pattern STATE =
            Pattern.compile("(持平|正增长|稳步增长|有所增长|不下降|全覆盖|零事故|下降|提升|有效提升|显著提升|明显改善|按时完成|及时完成|全部完成|如期完成)$");

    /** A bracket between the word for a target and its figure. */
    private static final Pattern BRACKETED = Pattern.compile("(目标值?|指标值|计划数?)[（(](?=[^（）()]*\\d)");

    /** What was done with the thing named before. */
    private static final Pattern VERB = Pattern.compile("举办|开展|组织|完成|实施|建设|建成|新增|检查|压缩至|和|及|其");

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
        var result = values(clauses.subList(0, at), false);
        var target = Figures.in(clauses.get(at));
        if (target.isEmpty() || Figures.in(clauses.get(at - 1)).isEmpty() || result.isEmpty()) {
            return false;
        }
        var last = result.get(result.size() - 1);
        pairs.add(0, new Pair(last.name, target.get(0).text(), last.text));
        return true;
    }

    private static List<Pair> plain(List<String> clauses) {
        if (clauses.isEmpty()) {
            return List.of();
        }
        int result = resultAt(clauses);
        if (result > 0) {
            return paired(
                    values(clauses.subList(0, result), true), values(clauses.subList(result, clauses.size()), false));
        }
        int aim = aimAt(clauses);
        if (aim > 0) {
            var aims = values(List.of(clauses.get(aim)), true);
            return paired(named(aims, values(clauses.subList(0, aim), false)), values(clauses.subList(0, aim), false));
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
                        || STATE.matcher(c).find());
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
    private static List<Value> named(List<Value> aims, List<Value> results) {
        if (aims.isEmpty() || results.isEmpty()) {
            return aims;
        }
        var first = aims.get(0);
        return List.of(new Value(results.get(results.size() - 1).name, first.text, first.unit));
    }

    /** The values of the clauses, each under the words in front of it. */
    private static List<Value> values(List<String> clauses, boolean aimed) {
        var values = new ArrayList<Value>();
        var lead = "";
        for (var clause : clauses) {
            var figures = Figures.in(clause);
            if (figures.isEmpty()) {
                figures = Figures.dates(clause);
            }
            var state = STATE.matcher(clause);
            if (figures.isEmpty() && state.find()) {
                values.add(new Value(name(clause.substring(0, state.start()), lead), state.group(), ""));
            } else if (figures.isEmpty()) {
                lead = clause;
            }
            if (figures.size() > 1 && figures.get(0).before().contains("分别")) {
                values.addAll(respective(figures));
                continue;
            }
            for (var figure : figures) {
                var name = name(figure.before(), lead);
                values.add(new Value(name, figure.text(), figure.unit()));
                lead = name;
            }
        }
        return values.isEmpty() ? told(clauses, aimed) : values;
    }

    /** {@code 知晓率和满意度分别为89%和91%}: as many names as figures, in the same order; nothing where they do not match. */
    private static List<Value> respective(List<Figures.Figure> figures) {
        var before = figures.get(0).before();
        var names = before.substring(0, before.indexOf("分别")).split("[、和与及]");
        var values = new ArrayList<Value>();
        for (int i = 0; i < figures.size() && names.length == figures.size(); i++) {
            values.add(new Value(
                    Names.of(names[i]), figures.get(i).text(), figures.get(i).unit()));
        }
        return values;
    }

    /** Without a figure the words behind a marker are the value. */
    private static List<Value> told(List<String> clauses, boolean aimed) {
        var marker = aimed ? AIM : RESULT;
        for (int i = 0; i < clauses.size(); i++) {
            var matcher = marker.matcher(clauses.get(i));
            if (matcher.find()) {
                var text = LINK.matcher(clauses.get(i).substring(matcher.end())).replaceFirst("");
                var name = name(clauses.get(i).substring(0, matcher.start()), i > 0 ? clauses.get(i - 1) : "");
                return text.isEmpty() || text.length() > 30 ? List.of() : List.of(new Value(name, text, ""));
            }
        }
        return List.of();
    }

    private static String name(String before, String lead) {
        var name = Names.of(before);
        return name.isEmpty() || VERB.matcher(name).matches() && !lead.isEmpty() ? Names.of(lead) : name;
    }

    /** Gives each target the next result of the same unit, or the next one where none has its unit. */
    private static List<Pair> paired(List<Value> aims, List<Value> results) {
        var pairs = new ArrayList<Pair>();
        var free = new ArrayList<>(results);
        for (int i = 0; i < aims.size(); i++) {
            var aim = aims.get(i);
            var result = fitting(aim, free, aims.size() - i);
            if (result != null) {
                free.subList(0, free.indexOf(result) + 1).clear();
            }
            var name = aim.name.isEmpty() && result != null ? result.name : aim.name;
            pairs.add(new Pair(name, aim.text, result == null ? null : result.text));
        }
        return pairs;
    }

    private static @Nullable Value fitting(Value aim, List<Value> free, int left) {
        for (var result : free) {
            if (!aim.unit.isEmpty() && sameKind(aim.unit, result.unit)) {
                return result;
            }
        }
        boolean oneEach = free.size() >= left || aim.unit.isEmpty();
        return free.isEmpty() || !oneEach || !comparable(aim.unit, free.get(0).unit) ? null : free.get(0);
    }

    private static boolean sameKind(String one, String other) {
        return bare(one).equals(bare(other)) || isMoney(one) && isMoney(other);
    }

    /** Money and per cent are held against their like only; what is counted goes by many names. */
    private static boolean comparable(String one, String other) {
        return one.isEmpty() || other.isEmpty() || isPercent(one) == isPercent(other) && isMoney(one) == isMoney(other);
    }

    private static boolean isPercent(String unit) {
        return unit.equals("%") || unit.equals("％") || unit.equals("个百分点");
    }

    private static boolean isMoney(String unit) {
        return unit.endsWith("元") || unit.equals("亿") || unit.equals("万");
    }

    private static String bare(String unit) {
        return unit.replaceFirst("^[十百千万亿]{1,3}(?=.)", "");
    }

    /** Figures of results alone. */
    private static List<Pair> results(List<String> clauses) {
        var pairs = new ArrayList<Pair>();
        var said = new HashSet<String>();
        for (var value : values(clauses, false)) {
            if (said.add(value.name + value.unit)
                    && !value.name.isEmpty()
                    && !value.unit.isEmpty()
                    && !value.unit.equals(Figures.DAY)) {
                pairs.add(new Pair(value.name, null, value.text));
            }
        }
        return pairs;
    }
}
