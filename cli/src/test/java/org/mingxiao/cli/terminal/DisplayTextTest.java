package org.mingxiao.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextTest {

    @ParameterizedTest(name = "{0} takes {1} columns")
    @CsvSource({"数量指标, 8", "≥30家, 5", "80%～90%, 8", "“双随机”, 8", "ＡＢ, 4", "abc, 3", "𠮷, 2", "e\u0301, 1"})
    void hanTakesTwoColumnsAndAmbiguousSignsOne(String text, int columns) {
        assertThat(DisplayText.width(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "'\u001b[31m红\u001b[0m', ␛[31m红␛[0m",
        "'第一行\n第二行', 第一行 第二行",
        "'响\u0007铃\u007f', 响␇铃␡",
        "'\u009b31m', \uFFFD31m",
        "'假\u202e名', 假\uFFFD名",
        "'半\ud800个', 半\uFFFD个"
    })
    void nothingInADocumentCommandsTheTerminal(String document, String shown) {
        assertThat(DisplayText.safe(document)).isEqualTo(shown);
    }

    @Property
    void noControlCharacterIsLeft(@ForAll String text) {
        assertThat(DisplayText.safe(text).codePoints()).noneMatch(c -> Character.getType(c) == Character.CONTROL);
    }
}
