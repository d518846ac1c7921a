package org.mingxiao.documents.recognition.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingxiao.core.form.Form;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;

/** Whatever a table holds, it is read without failing, every time alike, and nothing is read that is not in it. */
class HostileTablesTest {
    private static final List<String> WORDS = List.of(
            "",
            "",
            "部门整体支出绩效目标表",
            "项目支出绩效自评表",
            "部门名称",
            "项目名称",
            "项目资金（万元）",
            "年度资金总额：",
            "其中：财政拨款",
            "年初预算数",
            "全年执行数",
            "年度总体目标",
            "预期目标",
            "实际完成情况",
            "年度重点工作任务",
            "任务名称",
            "主要内容",
            "绩效指标",
            "一级指标",
            "二级指标",
            "三级指标",
            "指标值",
            "实际完成值",
            "分值",
            "得分",
            "度量单位",
            "产出指标",
            "数量指标",
            "满意度指标",
            "服务对象满意度",
            "总分",
            "≥30家",
            "1,200.50",
            "69,420,92",
            "10",
            "完成渠道清淤",
            "1.修路；2.管桥",
            "1、1-产出指标；11-数量指标；渠道长度；年度指标值:≥3公里。",
            "注：其他说明");

    @Property(tries = 400)
    void everyTableIsReadAndEveryTimeAlike(@ForAll("layouts") Layout layout) {
        var found = TableForms.in(layout);

        assertThat(TableForms.in(layout)).isEqualTo(found);
        var printed = printed(layout);
        for (Form form : found.forms()) {
            assertThat(form.allIndicators()).allSatisfy(i -> assertThat(printed).contains(bare(i.name())));
            assertThat(form.tasks()).allSatisfy(t -> assertThat(printed).contains(bare(t.name())));
            assertThat(form.projects()).allSatisfy(p -> assertThat(printed).contains(bare(p.name())));
        }
    }

    private static String printed(Layout layout) {
        var printed = new StringBuilder();
        for (var block : layout.blocks()) {
            if (block instanceof Line line) {
                printed.append(bare(line.text())).append('\n');
            } else if (block instanceof Grid grid) {
                grid.cells().forEach(cell -> printed.append(bare(cell.text())).append('\n'));
            }
        }
        return printed.toString();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Provide
    Arbitrary<Layout> layouts() {
        return Arbitraries.oneOf(grids().map(grid -> (Block) grid), lines().map(line -> (Block) line))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Layout::new);
    }

    private static Arbitrary<Line> lines() {
        return Arbitraries.of(WORDS).map(text -> new Line(text, null, null));
    }

    /** Tables with ragged rows and merged cells, drawn over one another as broken files have them. */
    private static Arbitrary<Grid> grids() {
        var rows = Arbitraries.of(WORDS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
        var spans = Arbitraries.integers().between(1, 3).list().ofSize(14);
        return Combinators.combine(rows, spans).as(HostileTablesTest::grid);
    }

    private static Grid grid(List<List<String>> rows, List<Integer> spans) {
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                int span = column == 0 ? spans.get(row) : 1;
                cells.add(new Cell(row + 1, column + 1, span, 1, rows.get(row).get(column), 1 + row / 6, null));
            }
        }
        return new Grid(1, cells);
    }
}
