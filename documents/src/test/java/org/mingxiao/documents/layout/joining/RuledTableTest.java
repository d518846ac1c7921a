package org.mingxiao.documents.layout.joining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingxiao.documents.layout.Drawing;

/** Tables that lines rule, drawn with characters: the cells come out as the lines say. */
class RuledTableTest {

    @Test
    void fields_without_a_line_between_them_are_one_cell() {
        assertThat(Drawing.read("""
                          部门整体绩效目标表
                +----------+--------------------------+
                | 部门名称 |  某某局                  |
                +----------+----------+---------------+
                |          | 基本支出 |  1,234.56     |
                | 预算情况 +----------+---------------+
                |          | 项目支出 |  65.40        |
                +----------+----------+---------------+
                注：金额保留两位小数
                """)).isEqualTo("""
                部门整体绩效目标表
                table 1
                1: 1 部门名称 | 2(1x2) 某某局
                2: 1(2x1) 预算情况 | 2 基本支出 | 3 1,234.56
                3: 2 项目支出 | 3 65.40
                注：金额保留两位小数
                """);
    }

    @Test
    void wrapped_lines_of_a_cell_are_joined_and_paragraphs_parted() {
        assertThat(Drawing.read("""
                +----------+------------------------------+
                | 年度目标 | 1.办好十场展览，服务居民三千 |
                |          | 人次。                       |
                |          | 2.维修馆舍。                 |
                +----------+------------------------------+
                | 联系人   | Li Hua                       |
                +----------+------------------------------+""")).isEqualTo("""
                table 1
                1: 1 年度目标 | 2 1.办好十场展览，服务居民三千人次。⏎2.维修馆舍。
                2: 1 联系人 | 2 Li Hua
                """);
    }

    @Test
    void outer_sides_may_lack() {
        assertThat(Drawing.read("""
                ----------+-----------+----------
                 一级指标 | 二级指标  | 指标值
                ----------+-----------+----------
                 产出指标 | 数量指标  | ≥30家
                ----------+-----------+----------""")).isEqualTo("""
                table 1
                1: 1 一级指标 | 2 二级指标 | 3 指标值
                2: 1 产出指标 | 2 数量指标 | 3 ≥30家
                """);
    }

    @Test
    void labels_are_printed_one_character_a_line() {
        assertThat(Drawing.read("""
                +----+----------+-------+
                | 产 | 数量指标 | 12场  |
                | 出 +----------+-------+
                | 指 | 质量指标 | 优良  |
                | 标 +----------+-------+
                |    | 时效指标 | 年底  |
                +----+----------+-------+""")).isEqualTo("""
                table 1
                1: 1(3x1) 产出指标 | 2 数量指标 | 3 12场
                2: 2 质量指标 | 3 优良
                3: 2 时效指标 | 3 年底
                """);
    }

    @Test
    void text_that_runs_over_its_cell_stays_in_it() {
        assertThat(Drawing.read("""
                +---------+----------+
                | 名称    | 金额     |
                +---------+----------+
                | 老旧小区加装电梯   |
                +---------+----------+""".replace("老旧小区加装电梯   |", "老旧小区加装电梯   |"))).contains("名称", "老旧小区加装电梯");
    }

    @Test
    void several_tables_and_lines_come_in_reading_order() {
        assertThat(Drawing.read("""
                一、收入
                +------+------+
                | 甲   | 1.00 |
                +------+------+
                二、支出
                +------+------+
                | 乙   | 2.00 |
                +------+------+""")).isEqualTo("""
                一、收入
                table 1
                1: 1 甲 | 2 1.00
                二、支出
                table 2
                1: 1 乙 | 2 2.00
                """);
    }

    @Test
    void a_frame_around_text_is_no_table() {
        assertThat(Drawing.read("""
                +-----------------+
                | 填报说明        |
                | 请如实填写      |
                +-----------------+""")).isEqualTo("""
                填报说明
                请如实填写
                """);
    }

    @Test
    void empty_cells_stay_empty() {
        assertThat(Drawing.read("""
                +------+------+------+
                | 甲   |      | 丙   |
                +------+------+------+
                |      | 乙   |      |
                +------+------+------+""")).isEqualTo("""
                table 1
                1: 1 甲 | 2 | 3 丙
                2: 1 | 2 乙 | 3
                """);
    }
}
