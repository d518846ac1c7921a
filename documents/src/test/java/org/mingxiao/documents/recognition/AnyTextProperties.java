package org.mingxiao.documents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.documents.recognition.report.ProseReport;
import org.mingxiao.documents.recognition.text.WrappedText;

/** Whatever lines say, reading them ends with a result. */
class AnyTextProperties {

    @Property(tries = 100)
    void linesOfFormsInAnyOrder(@ForAll("lines") List<String> text) {
        var lines = new ArrayList<Line>();
        text.forEach(t -> lines.add(new Line(t, null, lines.size() + 1)));

        assertThat(WrappedText.rebuilt(lines)).isNotNull();
        assertThat(ProseReport.in(lines)).isNotNull();
    }

    @Provide
    Arbitrary<List<String>> lines() {
        var words = Arbitraries.of(
                "一级指标 二级指标 三级指标 年度指标值",
                "一级指标",
                "二级指标",
                "三级指标",
                "实际完成值 分值 得分",
                "绩效指标",
                "年度重点工作任务",
                "名称 主要实施内容 拟投入的资金 期望达到的目标",
                "项目名称 总计 绩效目标 绩效指标",
                "1、1-产出指标；11-数量指标；次数；年度指标值:3。",
                "年初预算数 全年预算数 全年执行数 分值 执行率 得分",
                "年度资金总额 1,000.00 900.00",
                "预期目标 实际完成情况",
                "部门整体支出绩效目标申报表",
                "2024年度部门整体支出绩效自评报告",
                "一、自评结论",
                "（一）预算执行情况。2024年年初预算1,2,3万元，执行率9%。",
                "场次目标≥3场，实际4场；其中，实际。",
                "总分 100 98",
                "产出指标 数量指标",
                "≥30家",
                "（",
                "）",
                "。",
                "：",
                "\f",
                "",
                "1",
                "其中：",
                "……");
        var any = Arbitraries.strings().ofMaxLength(12);
        return Arbitraries.frequencyOf(Tuple.of(5, words), Tuple.of(1, any))
                .list()
                .ofMaxSize(24);
    }
}
