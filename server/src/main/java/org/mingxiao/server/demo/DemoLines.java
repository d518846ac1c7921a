package org.mingxiao.server.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingxiao.server.demo.DemoDistrict.DemoDepartment;
import org.mingxiao.server.demo.DemoDistrict.DemoIndicator;
import org.mingxiao.server.demo.DemoDistrict.DemoProject;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;

/** What the invented forms say, line by line. */
final class DemoLines {
    private DemoLines() {}

    static List<GoalLine> of(DemoProject project, When when) {
        var amount = Objects.requireNonNull(project.amounts().get(when.key()));
        var lines = new ArrayList<GoalLine>();
        lines.add(money(BlockName.FUNDING, "年度资金总额", amount));
        lines.add(money(BlockName.FUNDING, "财政拨款", amount));
        lines.add(money(BlockName.FUNDING, "财政专户拨款", "0.00"));
        lines.add(money(BlockName.FUNDING, "其他资金", "0.00"));
        var goal = when == When.NOW && project.goalNow() != null ? project.goalNow() : project.goal();
        lines.add(GoalLine.of(BlockName.GOAL, Map.of("text", goal)));
        var faults = when == When.NOW && project.faults() != null ? project.faults() : Map.<String, String>of();
        for (var indicator : project.indicators()) {
            lines.add(line(indicator, faults.getOrDefault(indicator.name(), value(indicator, when))));
        }
        return lines;
    }

    /** The department's own form: what its projects cost and bring, put together. */
    static List<GoalLine> of(DemoDepartment department, List<DemoProject> projects, When when) {
        var basic = new BigDecimal(department.basic().get(when.key()));
        var spent = projects.stream()
                .map(project -> new BigDecimal(project.amounts().get(when.key())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var total = basic.add(spent).toPlainString();
        var lines = new ArrayList<GoalLine>();
        lines.add(money(BlockName.BUDGET, "基本支出", basic.toPlainString()));
        lines.add(money(BlockName.BUDGET, "项目支出", spent.toPlainString()));
        lines.add(money(BlockName.BUDGET, "财政专项资金", "0.00"));
        lines.add(money(BlockName.BUDGET, "其他事业发展性支出", "0.00"));
        lines.add(money(BlockName.BUDGET, "财政拨款", total));
        lines.add(money(BlockName.BUDGET, "其他资金", "0.00"));
        lines.add(money(BlockName.BUDGET, "本级使用资金", total));
        lines.add(money(BlockName.BUDGET, "拟用于对下转移支付资金", "0.00"));
        lines.add(GoalLine.of(BlockName.GOAL, Map.of("text", department.goal())));
        projects.forEach(project -> lines.add(task(project, when)));
        // A different indicator of each project, so that every class is there.
        for (var at = 0; at < projects.size(); at++) {
            var indicator = projects.get(at).indicators().get(at);
            lines.add(line(indicator, value(indicator, when)));
        }
        return lines;
    }

    private static GoalLine money(BlockName block, String item, String amount) {
        return GoalLine.of(block, Map.of("item", item, "amount", amount));
    }

    private static GoalLine task(DemoProject project, When when) {
        var first = project.indicators().get(0);
        return GoalLine.of(
                BlockName.TASK,
                Map.of(
                        "name", project.title(),
                        "content", project.goal(),
                        "amount", project.amounts().get(when.key()),
                        "expected", first.name() + value(first, when)));
    }

    private static GoalLine line(DemoIndicator indicator, String value) {
        var levels = indicator.level().split("/");
        return GoalLine.of(
                BlockName.INDICATOR,
                Map.of(
                        "level1",
                        levels[0],
                        "level2",
                        levels[1],
                        "name",
                        indicator.name(),
                        "cycleValue",
                        indicator.cycle(),
                        "annualValue",
                        value,
                        "weight",
                        indicator.weight()));
    }

    private static String value(DemoIndicator indicator, When when) {
        return when == When.NOW ? indicator.now() : indicator.last();
    }

    /** The year being prepared, and the one before. */
    enum When {
        LAST,
        NOW;

        String key() {
            return this == NOW ? "now" : "last";
        }
    }
}
