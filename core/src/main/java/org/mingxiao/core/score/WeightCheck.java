package org.mingxiao.core.score;

import static org.mingxiao.core.score.Traces.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.score.scheme.Scheme;

/** Whether the weights of a table are those that its scheme allows. */
record WeightCheck(Scheme scheme, Form form, List<ScoreRow> rows) {
    private static final String RULE = "R22";

    List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        var sum = Scoring.sum(rows, ScoreRow::weight);
        if (sum == null) {
            remarks.add(Remark.error(RULE, rows.isEmpty() ? "表中没有可计分的行" : "有的行没有分值，总分不能确定"));
        } else if (sum.compareTo(scheme.fullScore()) != 0) {
            remarks.add(Remark.error(RULE, "各行分值合计为" + plain(sum) + "，应为" + plain(scheme.fullScore())));
        } else if (!followsPlan()) {
            remarks.add(Remark.note(RULE, "一级指标的分值与方案的通行权重不同，应有说明：" + plans()));
        }
        return remarks;
    }

    /** True too where the classes of some indicators are unknown. */
    private boolean followsPlan() {
        var groups = new TreeMap<Character, BigDecimal>();
        for (var row : rows) {
            var indicator = row.indicator();
            if (indicator == null) {
                continue;
            }
            if (indicator.dimension() == null || indicator.weight() == null) {
                return true;
            }
            groups.merge(indicator.dimension().group(), indicator.weight(), BigDecimal::add);
        }
        return scheme.weightPlans().stream().anyMatch(plan -> same(plan.groups(), groups));
    }

    private static boolean same(Map<Character, BigDecimal> plan, Map<Character, BigDecimal> groups) {
        return plan.keySet().equals(groups.keySet())
                && plan.entrySet().stream()
                        .allMatch(entry -> entry.getValue().compareTo(groups.get(entry.getKey())) == 0);
    }

    private String plans() {
        return String.join(
                "；", scheme.weightPlans().stream().map(WeightCheck::planText).toList());
    }

    private static String planText(Scheme.WeightPlan plan) {
        var parts = new ArrayList<String>();
        new TreeMap<>(plan.groups()).forEach((group, points) -> parts.add(groupName(group) + plain(points)));
        return plan.name() + "：" + String.join("、", parts);
    }

    private static String groupName(char group) {
        return switch (group) {
            case '1' -> "产出";
            case '2' -> "效益";
            case '3' -> "满意度";
            default -> "成本";
        };
    }
}
