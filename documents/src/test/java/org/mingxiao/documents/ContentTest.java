package org.mingxiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

    /** A line feed is shown as ⏎. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>                                  | HTML",
                "⏎ <!DOCTYPE HTML PUBLIC '-//W3C//DTD'><HTML>  | HTML",
                "<!-- 某系统导出 --><table border=1>             | HTML",
                "<?xml version='1.0'?><html xmlns='x'>         | HTML",
                "<div class='a'>                               | HTML",
                "总体目标：<p>目标1</p>                          | TEXT",
                "<5%的指标                                      | TEXT",
                "一级指标⏎→产出                                  | TEXT",
                "%PDF-1.4                                      | PDF",
                "⏎⏎%PDF-1.4                                    | PDF",
                "见文件头 %PDF-1.4 的说明                         | TEXT",
            })
    void the_first_characters_tell_the_format(String start, Format format) throws Unreadable {
        assertThat(Content.formatOf(start.replace('⏎', '\n').getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(format);
    }

    @Test
    void an_office_document_is_told_by_its_main_part_whatever_its_place() throws Unreadable {
        assertThat(Content.formatOf(Zips.docx(""))).isEqualTo(Format.DOCX);
        assertThat(Content.formatOf(Zips.xlsx("", ""))).isEqualTo(Format.XLSX);
        assertThat(Content.formatOf(Zips.of(
                        "_rels/.rels",
                        Zips.main("/elsewhere/main.xml"),
                        "elsewhere/main.xml",
                        "<x:workbook xmlns:x='x'/>")))
                .isEqualTo(Format.XLSX);
    }

    @ParameterizedTest
    @CsvSource({"<svg xmlns='x'/>, TEXT", "<?xml version='1.0'?><invoice/>, ", "{\\rtf1, "})
    void what_is_no_document_is_named(String start, Format format) throws Unreadable {
        byte[] bytes = start.getBytes(StandardCharsets.UTF_8);
        if (format == null) {
            assertThat(catchThrowableOfType(Unreadable.class, () -> Content.formatOf(bytes))
                            .reason()
                            .code())
                    .isEqualTo(ProblemCode.UNSUPPORTED);
        } else {
            assertThat(Content.formatOf(bytes)).isEqualTo(format);
        }
    }
}
