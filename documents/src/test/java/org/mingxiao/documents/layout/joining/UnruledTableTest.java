package org.mingxiao.documents.layout.joining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingxiao.documents.layout.Drawing;

/** Tables of bare text: columns come from the white space, rows from where the lines of the cells stand. */
class UnruledTableTest {

    @Test
    void columns_and_rows_come_from_white_space() {
        assertThat(Drawing.read("""
                项目名称        总额       财政拨款

                桥梁养护        10.00      10.00

                路灯节能        20.50      18.00
                """)).isEqualTo("""
                table 1
                1: 1 项目名称 | 2 总额 | 3 财政拨款
                2: 1 桥梁养护 | 2 10.00 | 3 10.00
                3: 1 路灯节能 | 2 20.50 | 3 18.00
                """);
    }

    @Test
    void a_wrapped_cell_stands_beside_the_middle_of_its_neighbours() {
        assertThat(Drawing.read("""
                任务            金额       期望达到的目标

                                           对全区十二座桥梁进行检
                桥梁养护        10.00      测，并按照检测的结果安
                                           排维修。
                                           更换三百盏路灯，节约用
                路灯节能        20.50      电百分之十，减少夜间事
                                           故。
                """)).isEqualTo("""
                table 1
                1: 1 任务 | 2 金额 | 3 期望达到的目标
                2: 1 桥梁养护 | 2 10.00 | 3 对全区十二座桥梁进行检测，并按照检测的结果安排维修。
                3: 1 路灯节能 | 2 20.50 | 3 更换三百盏路灯，节约用电百分之十，减少夜间事故。
                """);
    }

    @Test
    void a_label_in_the_middle_of_several_rows_spans_them() {
        assertThat(Drawing.read("""
                一级指标      三级指标            年度指标值
                              培训人数            ≥50人
                产出指标      培训场次            12场
                              资料印发数量        300份
                              游客增长率          ≥5%
                效益指标      投诉下降率          ≥8%
                              新增就业岗位        90个
                """)).isEqualTo("""
                table 1
                1: 1 一级指标 | 2 三级指标 | 3 年度指标值
                2: 1(3x1) 产出指标 | 2 培训人数 | 3 ≥50人
                3: 2 培训场次 | 3 12场
                4: 2 资料印发数量 | 3 300份
                5: 1(3x1) 效益指标 | 2 游客增长率 | 3 ≥5%
                6: 2 投诉下降率 | 3 ≥8%
                7: 2 新增就业岗位 | 3 90个
                """);
    }

    @Test
    void running_text_is_no_table() {
        assertThat(Drawing.read("""
                二、绩效自评情况
                全年完成桥梁检测十二座，维修四座，更换路灯三百盏，群众满意度百
                分之九十六，较上年提高两个百分点。
                填报人：王某        电话：123""")).isEqualTo("""
                二、绩效自评情况
                全年完成桥梁检测十二座，维修四座，更换路灯三百盏，群众满意度百
                分之九十六，较上年提高两个百分点。
                填报人：王某  电话：123
                """);
    }
}
