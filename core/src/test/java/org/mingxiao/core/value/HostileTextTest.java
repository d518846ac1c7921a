package org.mingxiao.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell of 200,000 characters of anything is read in no time: no step of the reader looks back over what it has read. */
class HostileTextTest {
    private static final int LENGTH = 200_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "（(",
                "5家；",
                "5家，",
                "5家、",
                "1.",
                "1、2.",
                "-",
                "~",
                "9",
                "9,",
                "9.",
                "≥",
                "不少于",
                "控制在",
                "百分之",
                "万",
                "一",
                "十",
                "二千",
                "2025年",
                "2025年1月至",
                "12月",
                "第",
                "“",
                "《5",
                "家家",
                "每人",
                "元/",
                "元/人·",
                "5元/(",
                "（1）",
                "①",
                "完成",
                "按",
                "增长，",
                ":",
                "\n",
                " ",
                "5 ",
                "5家 ",
                "由5到",
                "±5",
                "5±",
                "5-",
                "5～6",
                "5≤",
                "G",
                "5G",
                "的至",
                "，。",
                "A家"
            })
    void noTextIsSlow(String piece) {
        var text = piece.repeat(LENGTH / piece.length());
        var value = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> TargetValues.read(text));
        assertThat(value.text()).isEqualTo(text);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> TargetValues.print(value));
    }
}
