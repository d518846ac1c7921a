package org.mingxiao.documents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.text.TextReader;

/** Forms as text in which a bar stands behind every cell, from the text to what the form says. */
class BarredTextTest {

    @Test
    void rowsThatLostTheirMergedCellsStandUnderTheirHeaderAgain() throws Unreadable {
        var form = read("""
                2031年项目支出绩效目标申报表
                |
                填报单位:(盖章) |
                ||||||
                |
                项目名称 |
                灯塔养护 |
                主管部门 |
                北湾航道处 |
                |||
                |
                绩效 指标 |
                一级指标 |
                二级指标 |
                三级指标 |
                指标值 |
                备注 |
                |
                |
                产出指标 |
                数量指标 |
                养护灯塔数量 |
                7座 |
                按计划 |
                ||
                |
                添置灯具 |
                ≥9盏 |
                按计划 |
                ||||
                |
                质量指标 |
                灯塔完好率 |
                ≥95% |
                按计划 |
                |||
                |
                效益指标 |
                经济效益指标 |
                |
                |
                |
                ||
                |
                生态效益指标 |
                |
                |
                |
                |||
                |
                满意度指标 |
                服务对象满意度指标 |
                船员满意度 |
                ≥88% |
                按计划 |
                ||
                填表人：
                """);
        assertThat(indicators(form))
                .containsExactly(
                        "产出指标 | 数量指标 | 养护灯塔数量 | 7座 @22",
                        "产出指标 | 数量指标 | 添置灯具 | ≥9盏 @27",
                        "产出指标 | 质量指标 | 灯塔完好率 | ≥95% @33",
                        "满意度指标 | 服务对象满意度指标 | 船员满意度 | ≥88% @53");
        assertThat(form.department()).isEqualTo("北湾航道处");
        assertThat(form.year()).isEqualTo(2031);
    }

    @Test
    void anEmptyResultDoesNotTakeTheWeightBehindIt() throws Unreadable {
        var form = read("""
                部门预算项目支出绩效自评表(2031年度) |
                项目名称 |
                南塘渡口改造 |
                主管部门 |
                南塘镇政府 |
                绩效指标 |
                一级指标 |
                二级指标 |
                三级指标 |
                指标性质 |
                指标值 |
                度量单位 |
                完成值 |
                权重 |
                得分 |
                产出指标 |
                数量指标 |
                改造渡口数 |
                ≥ |
                2 |
                处 |
                |
                60 |
                |
                """);
        var indicator = form.allIndicators().findFirst().orElseThrow();
        assertThat(indicator.actualValue()).isNull();
        assertThat(indicator.weight()).hasToString("60");
        assertThat(indicator.score()).isNull();
        assertThat(form.year()).isEqualTo(2031);
    }

    private static Form read(String text) throws Unreadable {
        return Recognition.of(TextReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .forms()
                .get(0);
    }

    private static List<String> indicators(Form form) {
        return form.allIndicators()
                .map(i -> String.join(
                                " | ",
                                Stream.of(i.level1(), i.level2(), i.name(), i.annualValue())
                                        .filter(Objects::nonNull)
                                        .map(v -> v instanceof TargetValue value ? value.text() : v.toString())
                                        .toList())
                        + " @" + i.place().line())
                .toList();
    }
}
