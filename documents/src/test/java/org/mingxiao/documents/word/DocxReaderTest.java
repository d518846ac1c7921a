package org.mingxiao.documents.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.mingxiao.documents.Printed;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.Zips;

class DocxReaderTest {

    @Test
    void paragraphs_and_tables_come_in_their_order() throws Unreadable {
        assertThat(printed(p("绩效目标申报表") + p("") + table(tr(tc("", "项目名称"), tc("", "城区绿化养护"))) + p("填表人：")))
                .isEqualTo("""
                        绩效目标申报表
                        table 1
                        1: 1 项目名称 | 2 城区绿化养护
                        填表人：
                        """);
    }

    @Test
    void a_merged_cell_stands_once_with_the_rows_and_columns_it_covers() throws Unreadable {
        assertThat(printed(table(
                        tr(tc("<w:gridSpan w:val='3'/>", "绩效指标")),
                        tr(tc("<w:vMerge w:val='restart'/>", "产出指标"), tc("", "数量指标"), tc("", "养护面积")),
                        tr(tc("<w:vMerge/>", ""), tc("<w:vMerge w:val='restart'/>", "质量指标"), tc("", "成活率")),
                        tr(tc("<w:vMerge w:val='continue'/>", ""), tc("<w:vMerge/>", ""), tc("", "合格率")))))
                .isEqualTo("""
                        table 1
                        1: 1(1x3) 绩效指标
                        2: 1(3x1) 产出指标 | 2 数量指标 | 3 养护面积
                        3: 2(2x1) 质量指标 | 3 成活率
                        4: 3 合格率
                        """);
    }

    @Test
    void a_row_may_begin_further_right_and_old_files_merge_sideways() throws Unreadable {
        assertThat(printed(table(
                        "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + tc("", "二级指标") + "</w:tr>",
                        tr(tc("<w:hMerge w:val='restart'/>", "产出"), tc("<w:hMerge/>", ""), tc("", "数量")))))
                .isEqualTo("""
                        table 1
                        1: 2 二级指标
                        2: 1(1x2) 产出 | 3 数量
                        """);
    }

    @Test
    void where_only_widths_tell_the_columns_they_do() throws Unreadable {
        assertThat(printed(table(
                        tr(wide(3000, "项目名称"), wide(6000, "河道清淤")),
                        tr(wide(3000, "指标"), wide(2990, "目标值"), wide(3010, "实际值")))))
                .isEqualTo("""
                        table 1
                        1: 1 项目名称 | 2(1x2) 河道清淤
                        2: 1 指标 | 2 目标值 | 3 实际值
                        """);
    }

    @Test
    void paragraphs_of_a_cell_are_parted_by_line_feeds() throws Unreadable {
        assertThat(printed(table(tr("<w:tc>" + p("目标1：建成") + p("") + p("  目标2：运行  ") + "</w:tc>"))))
                .isEqualTo("""
                        table 1
                        1: 1 目标1：建成⏎目标2：运行
                        """);
    }

    @Test
    void a_table_that_frames_another_is_taken_apart_and_one_in_a_data_cell_stays_text() throws Unreadable {
        String inner = table(tr(tc("", "指标"), tc("", "≥30家")));
        assertThat(printed(table(tr("<w:tc>" + p("附件") + inner + "</w:tc>")))).isEqualTo("""
                        附件
                        table 1
                        1: 1 指标 | 2 ≥30家
                        """);
        assertThat(printed(table(tr(tc("", "年度总体目标和各项具体任务的说明"), "<w:tc>" + inner + p("以上") + "</w:tc>"))))
                .isEqualTo("""
                        table 1
                        1: 1 年度总体目标和各项具体任务的说明 | 2 指标→≥30家⏎以上
                        """);
    }

    @Test
    void deleted_moved_and_hidden_text_is_not_read() throws Unreadable {
        String changes =
                "<w:p><w:ins><w:r><w:t>新增</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
                        + "<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>可见</w:t></w:r></w:p>";
        String deletedRow = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + tc("", "已删") + "</w:tr>";
        assertThat(printed(changes + table(deletedRow, tr(tc("", "保留"))))).isEqualTo("""
                        新增可见
                        table 1
                        1: 1 保留
                        """);
    }

    @Test
    void signs_of_symbol_fonts_tabs_and_breaks_are_written_out() throws Unreadable {
        assertThat(
                        printed(
                                "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r>"
                                        + "<w:sym w:font='Symbol' w:char='F0B3'/><w:t>30</w:t><w:noBreakHyphen/><w:t>40家</w:t>"
                                        + "<w:tab/><w:sym w:font='Wingdings' w:char='F0FE'/><w:br/><w:t>完\u200B成\u00AD率</w:t></w:r></w:p>"))
                .isEqualTo("""
                        ≥30-40家→☑
                        完成率
                        """);
    }

    @Test
    void of_a_field_the_result_is_read_and_of_a_text_box_one_copy() throws Unreadable {
        String field = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>7</w:t></w:r>";
        String box = "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p("框内") + "</w:txbxContent></mc:Choice>"
                + "<mc:Fallback><w:txbxContent>" + p("框内")
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>";
        assertThat(printed("<w:p>" + field + box + "<w:r><w:t>页</w:t></w:r></w:p>"))
                .isEqualTo("""
                        7页
                        框内
                        """);
    }

    @Test
    void remnants_of_html_and_look_alikes_are_undone_and_comparisons_are_not() throws Unreadable {
        assertThat(printed(table(tr(
                        tc("", "&lt;p&gt;目标1&lt;/p&gt;&amp;nbsp;&lt;p class=\"a\"&gt;目标2&lt;/p&gt;"),
                        tc("", "⼴州⻔户 &lt;5% 且 &gt;1%")))))
                .isEqualTo("""
                        table 1
                        1: 1 目标1⏎目标2 | 2 广州门户 <5% 且 >1%
                        """);
    }

    @Test
    void a_table_wider_than_any_form_is_refused() {
        byte[] file = Zips.docx(table(tr(tc("<w:gridSpan w:val='2147483647'/>", "宽"))));
        assertThat(catchThrowableOfType(Unreadable.class, () -> DocxReader.read(file))
                        .reason())
                .isEqualTo(Reason.TABLE_TOO_LARGE);
    }

    private static String printed(String body) throws Unreadable {
        return Printed.layout(DocxReader.read(Zips.docx(body)));
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    private static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    private static String wide(int width, String text) {
        return tc("<w:tcW w:w='" + width + "' w:type='dxa'/>", text);
    }
}
