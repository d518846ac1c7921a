package org.mingxiao.documents.recognition.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;

/** A table of indicators, wrapped at any widths and copied as text, is rebuilt row by row. */
class RewrappedTableProperties {
    private static final List<String> HEADER = List.of("一级指标", "二级指标", "三级指标", "实施周期指标值", "年度指标值");

    record Indicator(String level1, String level2, String name, String cycle, String annual) {}

    record Table(List<Indicator> rows, int[] widths) {}

    @Property(tries = 300)
    void cellByCellCopiesAreRebuilt(@ForAll("tables") Table table) {
        assertThat(rebuilt(copied(table, false))).isEqualTo(expected(table));
    }

    @Property(tries = 300)
    void copiesSortedByHeightAreRebuilt(@ForAll("tables") Table table) {
        assertThat(rebuilt(copied(table, true))).isEqualTo(expected(table));
    }

    @Property(tries = 300)
    void oneCellALineIsRebuilt(@ForAll("tables") Table table) {
        var lines = new ArrayList<String>(HEADER);
        for (var cells : printed(table.rows)) {
            cells.stream().filter(c -> !c.isEmpty()).forEach(lines::add);
        }
        assertThat(rebuilt(lines)).isEqualTo(expected(table));
    }

    @Property(tries = 300)
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
                .sorted(java.util.Comparator.comparingInt((Indicator r) -> order.indexOf(r.level1))
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
    static String rebuilt(List<String> text) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < text.size(); i++) {
            lines.add(new Line(text.get(i), null, i + 1));
        }
        return rows(WrappedText.rebuilt(lines));
    }

    private static String rows(Layout layout) {
        var grid = layout.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .findFirst();
        if (grid.isEmpty()) {
            return "no table";
        }
        var rows = new ArrayList<String>();
        for (int r = 2; r <= grid.get().rows(); r++) {
            int row = r;
            rows.add(java.util.stream.IntStream.rangeClosed(1, 5)
                    .mapToObj(c -> at(grid.get(), row, c))
                    .collect(Collectors.joining(" | ")));
        }
        return String.join("\n", rows);
    }

    private static String at(Grid grid, int row, int column) {
        return grid.cells().stream()
                .filter(c -> c.column() == column && c.row() <= row && row < c.row() + c.rowSpan())
                .map(Cell::text)
                .findFirst()
                .orElse("");
    }
}
