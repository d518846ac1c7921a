package org.mingxiao.documents.layout.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a cell, parted by a slash and set from its left side, and the text that they come to. A wide space is an indent. */
class WrapsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "推动工业投/资稳增长, 推动工业投资稳增长",
                "recover the old/town, recover the old town",
                "完成率达到1/00%以上, 完成率达到100%以上",
                "12345/.67, 12345.67",
                "ISO/9001认证, ISO 9001认证",
                "举办十场展览服务居民。/2.维修, 举办十场展览服务居民。2.维修",
                "举办十场展览服务居民三千人次，开/展培训。/2.维修, 举办十场展览服务居民三千人次，开展培训。⏎2.维修",
                "举办十场展览服务居民三千人次，开/展培训。/（二）维修, 举办十场展览服务居民三千人次，开展培训。⏎（二）维修",
                "建筑面积约为十分之一点九万平方米的/办公场地/1.9万平方米, 建筑面积约为十分之一点九万平方米的办公场地1.9万平方米",
                "目标1：推动企业上规模，培育五十家/骨干。/目标2：节能, 目标1：推动企业上规模，培育五十家骨干。⏎目标2：节能",
                "　　举办十场展览。/　　开展培训。/　　维修场馆, 举办十场展览。⏎开展培训。⏎维修场馆",
                "　　举办十场展览服务/居民。/　　开展培训两期。/　　维修, 举办十场展览服务居民。⏎开展培训两期。⏎维修",
                "　　举办十场展览/　　开展培训两期/　　维修, 举办十场展览开展培训两期维修",
                "举办十场展览服务居民。/　　开展培训两期。, 举办十场展览服务居民。开展培训两期。",
            })
    void are_undone(String lines, String text) {
        var set = new ArrayList<TextLine>();
        for (var line : lines.split("/")) {
            var printed = line.replace("　", "");
            float left = 100 + 10 * (line.length() - printed.length());
            float width = (float)
                    printed.codePoints().mapToDouble(c -> c >= 0x2E80 ? 10 : 5).sum();
            set.add(new TextLine(printed, left, left + width, 20 + 14 * set.size(), 10));
        }
        assertThat(Wraps.undo(set, 97).replace('\n', '⏎')).isEqualTo(text);
    }
}
