package org.mingxiao.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mingxiao.documents.Printed;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Line;

class TextReaderTest {

    @Test
    void every_line_is_kept_with_its_number_blank_ones_too() throws Unreadable {
        assertThat(printed("绩效目标表\r\n\r\n  基本支出 5,326.15 财政拨款 77,909.65\n")).isEqualTo("""
                        1: 绩效目标表
                        2:\s
                        3:   基本支出 5,326.15 财政拨款 77,909.65
                        """);
    }

    @Test
    void form_feeds_begin_pages() throws Unreadable {
        assertThat(TextReader.read("一\n二\f\n\f三".getBytes(StandardCharsets.UTF_8))
                        .blocks())
                .containsExactly(new Line("一", 1, 1), new Line("二", 1, 2), new Line("三", 3, 3));
    }

    @Test
    void cells_stay_where_tabs_put_them() throws Unreadable {
        assertThat(printed("""
                        绩效目标表

                        项目名称\t河道清淤\t\t
                        绩效指标\t一级指标\t二级指标\t目标值

                        \t产出指标\t清淤长度\t≥3公里\t
                        满意度
                        \t\t公众满意度\t≥90%
                        备注：无
                        """)).isEqualTo("""
                        1: 绩效目标表
                        2:\s
                        table 1
                        1@3: 1 项目名称 | 2 河道清淤 | 3 | 4
                        2@4: 1 绩效指标 | 2 一级指标 | 3 二级指标 | 4 目标值
                        3@6: 1 | 2 产出指标 | 3 清淤长度 | 4 ≥3公里 | 5
                        4@7: 1 满意度
                        5@8: 1 | 2 | 3 公众满意度 | 4 ≥90%
                        9: 备注：无
                        """);
    }

    @Test
    void a_quoted_cell_between_tabs_may_hold_lines_and_an_indent_is_no_table() throws Unreadable {
        assertThat(printed("总体目标\t\"目标1\n目标2\"\t万元\n年度\t目标\t1\n")).isEqualTo("""
                        table 1
                        1@1: 1 总体目标 | 2 目标1⏎目标2 | 3 万元
                        2@3: 1 年度 | 2 目标 | 3 1
                        """);
        assertThat(printed("\t一、部门概况\n\t本部门共有三个科室。\n")).isEqualTo("1: \t一、部门概况\n2: \t本部门共有三个科室。\n".replace('\t', '→'));
    }

    @Test
    void markdown_tables_are_read_without_their_marks() throws Unreadable {
        assertThat(printed("""
                        ## 绩效目标表
                        | 一级指标 | **三级指标** | 目标值 |
                        |:---|---|---:|
                        | 产出指标 | 清淤长度 | ≥3公里<br>≤5公里 |
                        | | 甲\\|乙 | |

                        **说明**：单位万元
                        """)).isEqualTo("""
                        1: 绩效目标表
                        table 1
                        1@2: 1 一级指标 | 2 三级指标 | 3 目标值
                        2@4: 1 产出指标 | 2 清淤长度 | 3 ≥3公里⏎≤5公里
                        3@5: 1 | 2 甲|乙 | 3
                        6:\s
                        7: 说明：单位万元
                        """);
    }

    @Test
    void a_row_drawn_between_lines_may_wrap() throws Unreadable {
        assertThat(printed("""
                        ┌────┬────┐
                        │指标│目标│
                        ├────┼────┤
                        │清淤│≥3公│
                        │长度│里  │
                        ├────┼────┤
                        │巡查│12次│
                        └────┴────┘
                        """)).isEqualTo("""
                        table 1
                        1@2: 1 指标 | 2 目标
                        2@4: 1 清淤长度 | 2 ≥3公里
                        3@7: 1 巡查 | 2 12次
                        """);
    }

    @Test
    void comma_separated_values_are_read_where_the_whole_text_is_such_a_table() throws Unreadable {
        assertThat(printed("绩效目标表,,\n名称,金额,目标\n河道清淤,\"5,326.15\",\"目标1\n目标2\"\n绿化,0.00,\n"))
                .isEqualTo("""
                        table 1
                        1@1: 1 绩效目标表 | 2 | 3
                        2@2: 1 名称 | 2 金额 | 3 目标
                        3@3: 1 河道清淤 | 2 5,326.15 | 3 目标1⏎目标2
                        4@5: 1 绿化 | 2 0.00 | 3
                        """);
        assertThat(printed("基本支出 5,326.15 其他 0.00\n项目支出 62,234.34 合计 67,560.49\n"))
                .doesNotContain("table");
    }

    @Test
    void columns_aligned_by_spaces_are_a_table_and_wrapped_text_is_not() throws Unreadable {
        assertThat(printed("""
                        一级指标    三级指标      目标值
                        产出指标    清淤长度      ≥3公里
                                    巡查 次数     12次
                        效益指标    受益人数      约2000人
                        """)).isEqualTo("""
                        table 1
                        1@1: 1 一级指标 | 2 三级指标 | 3 目标值
                        2@2: 1 产出指标 | 2 清淤长度 | 3 ≥3公里
                        3@3: 1 | 2 巡查 次数 | 3 12次
                        4@4: 1 效益指标 | 2 受益人数 | 3 约2000人
                        """);
        assertThat(printed("清淤合格率；周期指标值:100%  ；年度\n指标值:100%  。2、巡查次数；周期指标值:1\n2次  ；年度指标值:12次\n"))
                .doesNotContain("table");
    }

    @Test
    void remnants_of_html_in_text_are_undone() throws Unreadable {
        assertThat(printed("<div>总体目标</div>")).isEqualTo("1: 总体目标\n");
        assertThat(printed("目标\t<p>一</p> <p>二</p>\n值\t<5%\n")).isEqualTo("""
                table 1
                1@1: 1 目标 | 2 一⏎二
                2@2: 1 值 | 2 <5%
                """);
    }

    @Test
    void rows_of_cells_that_each_end_with_a_bar_are_as_long_as_the_first_bars_say() throws Unreadable {
        assertThat(printed("""
                        绩效目标申报表
                        |
                        项目支出名称 |
                        灯塔
                        养护 |
                        主管部门 |
                        航道处 |
                        |
                        |
                        一级指标 |
                        二级指标 |
                        三级指标 |
                        指标值 |
                        标准 |
                        |
                        产出指标 |
                        数量指标 |
                        养护灯塔数量 |
                        7座 |
                        |
                        |
                        添置灯具 |
                        9盏 |
                        |||
                        填表人：
                        |
                        ||
                        """)).isEqualTo("""
                        1: 绩效目标申报表
                        table 1
                        1@3: 1 项目支出名称 | 2 灯塔⏎养护 | 3 主管部门 | 4 航道处 | 5
                        2@10: 1 一级指标 | 2 二级指标 | 3 三级指标 | 4 指标值 | 5 标准
                        3@16: 1 产出指标 | 2 数量指标 | 3 养护灯塔数量 | 4 7座 | 5
                        4@22: 1 添置灯具 | 2 9盏 | 3 | 4 | 5
                        25: 填表人：
                        26: |
                        27: ||
                        """);
    }

    @Test
    void such_a_table_may_stand_on_one_line_and_bars_without_order_are_none() throws Unreadable {
        assertThat(printed("| 目标 | 灯塔 | | | 指标 | 7座 | 7座 | | 次数 | | 3次 |\n说明\n"))
                .isEqualTo("""
                        table 1
                        1@1: 1 目标 | 2 灯塔 | 3
                        2@1: 1 指标 | 2 7座 | 3 7座
                        3@1: 1 次数 | 2 | 3 3次
                        2: 说明
                        """);
        assertThat(printed("|\n甲 |\n乙 |\n丙 |\n丁 |\n戊 |\n己 |\n庚 |\n")).doesNotContain("table");
    }

    @Test
    void a_file_of_nothing_but_bars_is_no_table() throws Unreadable {
        assertThat(printed("|\n" + ("|".repeat(90_000) + "\n").repeat(30))).doesNotContain("table");
    }

    private static String printed(String text) throws Unreadable {
        return Printed.layout(TextReader.read(text.getBytes(StandardCharsets.UTF_8)));
    }
}
