package org.mingxiao.documents.recognition.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Line;

/** Forms that came as bare lines have their tables again. */
class WrappedTextTest {

    @Test
    void aDepartmentFormCopiedFromAPdf() {
        assertThat(Printed.rebuilt("""
                        部门整体绩效目标申报表

                        部门名称 北湾市海洋渔业局

                        预算整体情况
                        部门预算支出 预算金额（万元） 收入来源 预算金额（万元）
                        基本支出 1,204.50 财政拨款 3,000.00
                        项目支出 2,295.50 其他资金 500.00

                        总体绩效目标
                        1.养护渔业资源，开展增殖放流，改善近海生态环境；推进海洋牧场建设，带
                        动渔民转产转业。
                        2.保障渔业生产安全。

                        年度重点工作任务
                        名称 主要实施内容 拟投入的资金（万元） 期望达到的目标（概述）

                        渔业资源增殖放
                        流

                        在北湾、东湾两个海域放流海水
                        鱼苗和虾苗，委托第三方开展
                        效果评估。
                        860.00
                        近海渔业资源衰退趋势得到缓解，渔民亩
                        均收入提高。

                        渔港安全提升 更新渔港消防和视频监控设施。 435.50 渔港事故起数下降。
                        其他需完成的任务（可选填）
                        无
                        绩效指标
                        一级指标 二级指标 三级指标 实施周期指标值 年度指标值
                        产出指标
                        数量指标
                        放流海水鱼苗和虾苗的
                        总尾数 ≥3亿尾 ≥1亿尾
                        更新视频监控设施
                        （套） 60 20
                        质量指标 放流苗种检验检疫合格率 100% 100%
                        \f
                        绩效指标
                        一级指标 二级指标 三级指标 实施周期指标值 年度指标值
                        时效指标 年度放流任务完成时间 2027年9月底前 2025年9月底前
                        效益指标 社会效益指标
                        生态效益指标 近海渔业资源状况 稳步好转 稳步好转
                        满意度指标 服务对象满意度指标 渔民满意度 ≥88% ≥88%
                        """)).isEqualTo("""
                        部门名称 | 北湾市海洋渔业局
                        预算整体情况 | 部门预算支出 | 预算金额（万元） | 收入来源 | 预算金额（万元）
                        预算整体情况 | 基本支出 | 1,204.50 | 财政拨款 | 3,000.00
                        预算整体情况 | 项目支出 | 2,295.50 | 其他资金 | 500.00
                        总体绩效目标 | 1.养护渔业资源，开展增殖放流，改善近海生态环境；推进海洋牧场建设，带动渔民转产转业。↵2.保障渔业生产安全。
                        年度重点工作任务 | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述）
                        年度重点工作任务 | 渔业资源增殖放流 | 在北湾、东湾两个海域放流海水鱼苗和虾苗，委托第三方开展效果评估。 | 860.00 | 近海渔业资源衰退趋势得到缓解，渔民亩均收入提高。
                        年度重点工作任务 | 渔港安全提升 | 更新渔港消防和视频监控设施。 | 435.50 | 渔港事故起数下降。
                        其他需完成的任务（可选填） | 无
                        绩效指标 | 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值
                        绩效指标 | 产出指标 | 数量指标 | 放流海水鱼苗和虾苗的总尾数 | ≥3亿尾 | ≥1亿尾
                        绩效指标 | 产出指标 | 数量指标 | 更新视频监控设施（套） | 60 | 20
                        绩效指标 | 产出指标 | 质量指标 | 放流苗种检验检疫合格率 | 100% | 100%
                        绩效指标 | 产出指标 | 时效指标 | 年度放流任务完成时间 | 2027年9月底前 | 2025年9月底前
                        绩效指标 | 效益指标 | 社会效益指标
                        绩效指标 | 效益指标 | 生态效益指标 | 近海渔业资源状况 | 稳步好转 | 稳步好转
                        绩效指标 | 满意度指标 | 服务对象满意度指标 | 渔民满意度 | ≥88% | ≥88%""".stripIndent());
    }

    @Test
    void manyProjectsWithAllIndicatorsInOneCell() {
        assertThat(Printed.rebuilt("""
                        项目支出绩效目标表（含转移支付项目）
                        部门名称：沙岭县林业局 单位：万元
                        项目名称（资金使用单位） 总计 财政拨款 其他资金 绩效目标 绩效指标
                        沙岭县林业局
                        本级
                        325.00 325.00
                            退化林修复#沙财
                        农〔2024〕17号
                        300.00 300.00
                        修复退化林，提高森林质
                        量。
                        1、1-产出指标；11-数量指标；修复面
                        积；实施周期指标值:≥2000亩；年度指标
                        值:≥2000亩。2、2-效益指标；22-社会效
                        益；带动务工人数；实施周期指标值:150人
                        ；年度指标值:150人。
                            办公设备购置 25.00 25.00
                        1、1-产出指标；11-数量指标；购置电脑；实施周期指标值:30台；年度指标值:30台。
                        """)).isEqualTo("""
                        部门名称 | 沙岭县林业局
                        单位 | 万元
                        项目名称（资金使用单位） | 总计 | 财政拨款 | 其他资金 | 绩效目标 | 绩效指标
                        沙岭县林业局本级 | 325.00 | 325.00
                        退化林修复#沙财农〔2024〕17号 | 300.00 | 300.00 |  | 修复退化林，提高森林质量。 | 1、1-产出指标；11-数量指标；修复面积；实施周期指标值:≥2000亩；年度指标值:≥2000亩。2、2-效益指标；22-社会效益；带动务工人数；实施周期指标值:150人；年度指标值:150人。
                        办公设备购置 | 25.00 | 25.00 |  |  | 1、1-产出指标；11-数量指标；购置电脑；实施周期指标值:30台；年度指标值:30台。""");
    }

    @Test
    void aSelfEvaluationWithOneCellALine() {
        var text = """
                项目支出绩效自评表
                （2023年度）
                项目名称
                古城墙保护修缮
                主管部门
                某市文物局
                实施单位
                某市文物保护中心
                项目资金
                （万元）
                年初预算数
                全年预算数
                全年执行数
                分值
                执行率
                得分
                年度资金总额
                320.00
                300.00
                285.00
                10
                95%
                9.5
                其中：当年财政拨款
                320.00
                300.00
                285.00
                —
                95%
                —
                其他资金
                年度总体目标
                预期目标
                实际完成情况
                完成城墙本体修缮，保障文物安全。
                已完成城墙本体修缮320米。
                绩效指标
                一级指标
                二级指标
                三级指标
                年度指标值
                实际完成值
                分值
                得分
                偏差原因分析及改进措施
                产出指标
                数量指标
                修缮城墙长度
                ≥300米
                320米
                15
                15
                时效指标
                完工及时率
                12月底前
                次年1月完工
                10
                8
                雨季影响施工，后续将优化工期安排
                满意度指标
                服务对象满意度指标
                游客满意度
                ≥90%
                93%
                10
                10
                总分
                100
                96.5
                """;
        var read = """
                项目名称 | 古城墙保护修缮
                主管部门 | 某市文物局
                实施单位 | 某市文物保护中心
                项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
                项目资金（万元） | 年度资金总额 | 320.00 | 300.00 | 285.00 | 10 | 95% | 9.5
                项目资金（万元） | 其中：当年财政拨款 | 320.00 | 300.00 | 285.00 | — | 95% | —
                项目资金（万元） | 其他资金
                年度总体目标 | 预期目标 | 实际完成情况
                年度总体目标 | 完成城墙本体修缮，保障文物安全。 | 已完成城墙本体修缮320米。
                绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                绩效指标 | 产出指标 | 数量指标 | 修缮城墙长度 | ≥300米 | 320米 | 15 | 15
                绩效指标 | 产出指标 | 时效指标 | 完工及时率 | 12月底前 | 次年1月完工 | 10 | 8 | 雨季影响施工，后续将优化工期安排
                绩效指标 | 满意度指标 | 服务对象满意度指标 | 游客满意度 | ≥90% | 93% | 10 | 10
                总分 |  |  |  |  |  | 100 | 96.5""";
        assertThat(Printed.rebuilt(text)).isEqualTo(read);
        // a copy that lost its line breaks
        assertThat(Printed.rebuilt(text.replace("\n", " "))).isEqualTo(read);
    }

    @Test
    void labelsWrappedInNarrowColumns() {
        assertThat(Printed.rebuilt("""
                        绩
                        效
                        指
                        标
                        一级指标 二级指标 三级指标 指标值
                        产出指
                        标
                        数量指标 新建养老床位 ≥200张
                        效益指标
                        可持续影
                        响指标
                        设施使用年限 ≥20年
                        生态效益
                        指标
                        — —
                        满意度
                        指标
                        服务对象
                        满意度指
                        标
                        老人满意度 ≥95%
                        """)).isEqualTo("""
                        绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
                        绩效指标 | 产出指标 | 数量指标 | 新建养老床位 | ≥200张
                        绩效指标 | 效益指标 | 可持续影响指标 | 设施使用年限 | ≥20年
                        绩效指标 | 效益指标 | 生态效益指标
                        绩效指标 | 满意度指标 | 服务对象满意度指标 | 老人满意度 | ≥95%""");
    }

    @Test
    void everyCellKnowsItsLine() {
        var layout = WrappedText.rebuilt(
                Printed.lines(List.of("", "一级指标 二级指标 三级指标 指标值", "", "产出指标 数量指标", "新建改建农村公路", "里程", "45公里")));
        var grid = (Grid) layout.blocks().get(0);
        assertThat(grid.cells().stream().filter(c -> c.row() == 2))
                .extracting(Cell::text, Cell::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("产出指标", 4),
                        org.assertj.core.groups.Tuple.tuple("数量指标", 4),
                        org.assertj.core.groups.Tuple.tuple("新建改建农村公路里程", 5),
                        org.assertj.core.groups.Tuple.tuple("45公里", 7));
    }

    @Test
    void proseIsLeftAsItIs() {
        var text = List.of("关于做好绩效目标申报工作的通知", "各单位：", "请填写一级指标、二级指标、三级指标和年度指标值。");
        assertThat(WrappedText.rebuilt(Printed.lines(text)).blocks())
                .allMatch(Line.class::isInstance)
                .hasSize(3);
    }

    @Test
    void hugeInputEndsSoon() {
        var longLine = List.of("一级指标 二级指标 三级指标 指标值", "产出指标 数量指标 场次 " + "3场 ".repeat(700_000));
        var blanks = new ArrayList<>(Collections.nCopies(1_000_000, ""));
        var rubbish = new ArrayList<>(Collections.nCopies(49_000, "字"));
        rubbish.add(0, "一级指标 二级指标 三级指标 指标值");
        for (var text : List.of(longLine, blanks, rubbish, List.of("1、1-产出指标；".repeat(200_000)))) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> WrappedText.rebuilt(Printed.lines(text)));
        }
    }
}
