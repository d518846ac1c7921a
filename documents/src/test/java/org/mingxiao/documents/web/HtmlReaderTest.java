package org.mingxiao.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.documents.Printed;
import org.mingxiao.documents.Unreadable;

class HtmlReaderTest {

    @Test
    void words_and_tables_come_in_their_order() throws Unreadable {
        assertThat(printed("<h1>绩效目标表</h1><p>单位：<b>万元</b></p>  <table><tr><td>名称<td>金额</table>填报<br>人"))
                .isEqualTo("""
                        绩效目标表
                        单位：万元
                        table 1
                        1: 1 名称 | 2 金额
                        填报
                        人
                        """);
    }

    @Test
    void merged_cells_push_the_others_aside() throws Unreadable {
        assertThat(printed("""
                        <table>
                        <caption>指标</caption>
                        <thead><tr><th colspan=2>级别</th><th>值</th></tr></thead>
                        <tbody><tr><td rowspan=0>产出</td><td rowspan="2">数量</td><td>1个</td></tr>
                        <tr><td>2个</td></tr>
                        <tr><td>质量</td><td>3个</td></tr></tbody></table>
                        """)).isEqualTo("""
                        指标
                        table 1
                        1: 1(1x2) 级别 | 3 值
                        2: 1(3x1) 产出 | 2(2x1) 数量 | 3 1个
                        3: 3 2个
                        4: 2 质量 | 3 3个
                        """);
    }

    @Test
    void a_cell_over_all_columns_ends_with_the_last_one() throws Unreadable {
        assertThat(
                        printed(
                                "<table><tr><td colspan=99999999>标题</td></tr><tr><td>甲</td><td colspan='两'>乙</td></tr></table>"))
                .isEqualTo("""
                        table 1
                        1: 1(1x2) 标题
                        2: 1 甲 | 2 乙
                        """);
    }

    @Test
    void lines_of_a_cell_are_parted_where_a_browser_parts_them() throws Unreadable {
        assertThat(printed("<table><tr><td><p>目标1</p><p>目标2<br/>续</p>&nbsp;</td><td>\n  ≥30\n家 </td></tr></table>"))
                .isEqualTo("""
                        table 1
                        1: 1 目标1⏎目标2⏎续 | 2 ≥30 家
                        """);
    }

    @Test
    void what_a_browser_does_not_show_is_not_read() throws Unreadable {
        assertThat(
                        printed(
                                "<script>var a='甲'</script><style>td{}</style><div style='display: none'>乙</div><p hidden>丙</p>"
                                        + "<!-- 丁 --><input type=hidden value=戊><p>见<select><option>己<option selected>庚</select></p>"))
                .isEqualTo("见庚\n");
    }

    @Test
    void what_was_typed_into_a_saved_page_is_read() throws Unreadable {
        assertThat(
                        printed(
                                "<table><tr><td>目标值</td><td><input type=text value='≥95%'></td><td><textarea>一\n二</textarea></td></tr></table>"))
                .isEqualTo("""
                        table 1
                        1: 1 目标值 | 2 ≥95% | 3 一⏎二
                        """);
    }

    @Test
    void a_table_that_frames_a_page_is_taken_apart() throws Unreadable {
        assertThat(printed("""
                        <table><tr><td>首页</td></tr><tr><td><p>2025年绩效目标</p>
                        <table><tr><td>项目名称</td><td>中心城区道路照明设施更新改造</td></tr></table></td></tr></table>
                        """)).isEqualTo("""
                        首页
                        2025年绩效目标
                        table 1
                        1: 1 项目名称 | 2 中心城区道路照明设施更新改造
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE"})
    void the_bytes_tell_the_encoding_whatever_the_page_says(String encoding) throws Unreadable {
        byte[] page = "<html><meta charset=iso-8859-1><p>绩效目标</p></html>".getBytes(Charset.forName(encoding));
        assertThat(Printed.layout(HtmlReader.read(page))).isEqualTo("绩效目标\n");
    }

    private static String printed(String html) throws Unreadable {
        return Printed.layout(HtmlReader.read(html.getBytes(StandardCharsets.UTF_8)));
    }
}
