package org.mingxiao.documents.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingxiao.documents.Printed;
import org.mingxiao.documents.Unreadable;

class DocReaderTest {

    /** No library writes this format from nothing, so the file was saved by an office program. */
    @Test
    void the_old_format_gives_paragraphs_and_merged_cells_like_the_new() throws IOException, Unreadable {
        try (InputStream file = Objects.requireNonNull(DocReaderTest.class.getResourceAsStream("orchard.doc"))) {
            assertThat(Printed.layout(DocReader.read(file.readAllBytes()))).isEqualTo("""
                            项目支出绩效目标表
                            table 1
                            1: 1 项目名称 | 2(1x3) 果园灌溉设施改造
                            2: 1(3x1) 绩效指标 | 2(2x1) 产出指标 | 3 改造面积 | 4 ≥120亩
                            3: 3 完工及时率 | 4 100%
                            4: 2 效益指标 | 3 受益农户 | 4 约30户⏎（含脱贫户）
                            填表人：
                            """);
        }
    }
}
