package org.mingxiao.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappingTest {

    @ParameterizedTest(name = "{0} in {1} columns")
    @CsvSource({
        "新增培训场次, 8, 新增培训|场次",
        "完成培训，参训达标, 8, 完成培|训，参训|达标",
        "培训 1200 人次, 8, 培训|1200 人|次",
        "比重占≥90%的企业, 7, 比重占|≥90%的|企业",
        "（一）加强服务, 8, （一）加|强服务",
        "abcdefghijkl, 5, abcde|fghij|kl",
        "'', 8, ''"
    })
    void breaksWhereAReaderExpects(String text, int width, String lines) {
        assertThat(String.join("|", Wrapping.lines(text, width))).isEqualTo(lines);
    }

    @Property
    void nothingButSpaceIsLostAndNoLineIsTooWide(
            @ForAll
                    @Chars({'，', '。', '（', '≥', '%', ' '})
                    @CharRange(from = '一', to = '龟')
                    @CharRange(from = '0', to = 'z')
                    String text,
            @ForAll @IntRange(min = 2, max = 30) int width) {
        List<String> lines = Wrapping.lines(text, width);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).allMatch(line -> DisplayText.width(line) <= width);
    }
}
