package org.mingxiao.documents.recognition.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A table of indicators, wrapped at any widths and copied as text, is rebuilt row by row. */
class RewrappedTableProperties {
    private static final List<String> HEADER = List.of("一级指标", "二级指标", "三级指标", "实施周期指标值", "年度指标值");

    record Indicator(String level1, String level2, String name, String cycle, String annual) {}

    record Table(List<Indicator> rows, int[] widths) {}

    /**
     * A wrapped copy may be ambiguous (a line may end one cell as well as open the next), so that not every layout can be
     * told apart: of many random ones at least 97 in 100 are rebuilt without a fault.
     */
    @Test
    void nearlyAllCellByCellCopiesAreRebuilt() {
        assertThat(rightOf(200, false)).isGreaterThanOrEqualTo(194);
    }

    /** Copies sorted by height mix the lines of neighbouring cells: where values wrap too, much of that is lost. */
    @Test
    void halfOfTheCopiesSortedByHeightAreRebuiltWhole() {
        assertThat(rightOf(100, true)).isGreaterThanOrEqualTo(50);
    }

    private long rightOf(int tables, boolean sortedByHeight) {
        var generator = tables().generator(1000);
        var random = new Random(20_250_105);
        return Stream.generate(() -> generator.next(random).value())
                .limit(tables)
                .filter(table -> rebuilt(copied(table, sortedByHeight)).equals(expected(table)))
                .count();
    }

    @Property(tries = 100)
    void oneCellALineIsRebuilt(@ForAll("tables") Table table) {
        var lines = new ArrayList<String>(HEADER);
        for (var cells : printed(table.rows)) {
            cells.stream().filter(c -> !c.isEmpty()).forEach(lines::add);
        }
        assertThat(rebuilt(lines)).isEqualTo(expected(table));
    }

    @Property(tries = 100)
    void oneRowALineIsRebuilt(@ForAll("tables") Table table) {
        var lines = new ArrayList<String>();
        lines.add(String.join(" ", HEADER));
        for (var cells : printed(table.rows)) {
            lines.add(cells.stream().filter(c -> !c.isEmpty()).collect(Collectors.joining(" ")));
        }
        assertThat(rebuilt(lines)).isEqualTo(expected(table));
    }

    @Provide
    Arbitrary<Table> tables() {
        var rows = Combinators.combine(
                        Arbitraries.of(
                                "产出指标/数量指标",
                                "产出指标/质量指标",
                                "产出指标/时效指标",
                                "产出指标/成本指标",
                                "效益指标/经济效益指标",
                                "效益指标/社会效益指标",
                                "效益指标/可持续影响指标",
                                "满意度指标/服务对象满意度指标"),
                        Arbitraries.of(
                                "开展巡回义诊场次",
                                "新建改建农村公路里程",
                                "古籍数字化页数（页）",
                                "困难群众救助资金按时足额发放率",
                                "水质自动监测站数据有效率（%）",
                                "开展“送戏下乡”文艺演出及配套宣传活动场次",
                                "老旧小区加装电梯并通过竣工验收的台数",
                                "带动就业",
                                "5G基站新建数量",
                                "推动辖区规模以上文化企业营业收入实现稳步增长",
                                "办件时限",
                                "社会公众对公共图书馆服务的综合满意程度"),
                        Arbitraries.of(
                                "≥30场",
                                "45公里",
                                "12万页以上",
                                "100%",
                                "98%",
                                "不少于60场次",
                                "控制在5个工作日以内",
                                "12月底前",
                                "是",
                                "有效提升",
                                "按计划完成",
                                "约1.2万平方米",
                                "3.5亿元以上",
                                "≤80万元"),
                        Arbitraries.of(true, true, true, false))
                .as((level, name, value, same) -> new Indicator(
                        level.substring(0, level.indexOf('/')),
                        level.substring(level.indexOf('/') + 1),
                        name,
                        value,
                        same ? value : "≥" + (value.length() * 7) + "个"))
                .list()
                .ofMinSize(2)
                .ofMaxSize(14);
        return Combinators.combine(
                        rows,
                        Arbitraries.integers().between(4, 6),
                        Arbitraries.integers().between(4, 12),
                        Arbitraries.integers().between(8, 18),
                        Arbitraries.integers().between(6, 14))
                .as((list, one, two, three, value) ->
                        new Table(ordered(list), new int[] {one, two, three, value, value}));
    }

    private static List<Indicator> ordered(List<Indicator> rows) {
        var order = List.of("产出指标", "效益指标", "满意度指标");
        return rows.stream()
                .sorted(Comparator.comparingInt((Indicator r) -> order.indexOf(r.level1))
                        .thenComparing(Indicator::level2))
                .toList();
    }

    /** The rows as they are printed: a label of several rows stands in the first. */
    private static List<List<String>> printed(List<Indicator> rows) {
        var printed = new ArrayList<List<String>>();
        var one = "";
        var two = "";
        for (var row : rows) {
            printed.add(List.of(
                    row.level1.equals(one) ? "" : row.level1,
                    row.level2.equals(two) ? "" : row.level2,
                    row.name,
                    row.cycle,
                    row.annual));
            one = row.level1;
            two = row.level2;
        }
        return printed;
    }

    private static List<String> copied(Table table, boolean sortedByHeight) {
        var copy = new Copy(table.widths, sortedByHeight);
        var lines = new ArrayList<String>(List.of(String.join(" ", HEADER)));
        printed(table.rows).forEach(cells -> lines.addAll(copy.row(cells)));
        return lines;
    }

    private static String expected(Table table) {
        return table.rows.stream()
                .map(r -> String.join(" | ", r.level1, r.level2, r.name, r.cycle, r.annual))
                .collect(Collectors.joining("\n"));
    }

    /** The rebuilt rows, every merged label repeated. */
    private static String rebuilt(List<String> text) {
        return Printed.rebuilt(text).lines().skip(1).collect(Collectors.joining("\n"));
    }
}
