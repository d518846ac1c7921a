package org.mingxiao.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    /** A line feed is shown as ⏎, a tab as →. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "绩效目标|绩效目标",
                " 绩效 目标 |绩效 目标",
                "一⏎ ⏎ 二 ⏎|一⏎二",
                "<p>目标1：建成。</p> <p>目标2：运行。</p>|目标1：建成。⏎目标2：运行。",
                "<P style=\"x\">目标<br/>续</P>|目标⏎续",
                "<span>甲</span><strong>乙</strong>|甲乙",
                "1.建成&nbsp;&nbsp;2.运行|1.建成  2.运行",
                "&lt;5%&amp;&ge;1%|<5%&≥1%",
                "<5%|<5%",
                "a<b且c>d|a<b且c>d",
                "<pH值≤7|<pH值≤7",
                "投诉率<3%，满意度>95%|投诉率<3%，满意度>95%",
                "R&D经费|R&D经费",
                "完\u200B成\u00AD率\uFEFF|完成率",
                "1\u00A0000|1 000",
                "⽬标|目标",
                "金额→1|金额→1",
            })
    void a_cell_says_what_a_reader_sees(String raw, String cell) {
        assertThat(Written.cell(raw.replace('⏎', '\n').replace('→', '\t')))
                .isEqualTo(cell.replace('⏎', '\n').replace('→', '\t'));
    }
}
