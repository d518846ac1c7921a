package org.mingxiao.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikesTest {

    @ParameterizedTest
    @CsvSource({
        "部⻔绩效⽬标, 部门绩效目标",
        "⻅⻰⻓⻝⻘⻋⻚⻛, 见龙长食青车页风",
        "⽤⼾满意度, 用户满意度",
        "⼀级指标, 一级指标",
        "豈不, 豈不",
        "︵⼆︶, （二）",
        "ﬁnal, final",
    })
    void are_folded_to_the_ordinary_character(String lookalikes, String ordinary) {
        assertThat(Lookalikes.fold(lookalikes)).isEqualTo(ordinary);
    }

    @ParameterizedTest
    @CsvSource({"１２，３％（万元）", "㎡①Ⅱ℃", "𠮷䶮㛃", "≥80%"})
    void signs_chosen_by_the_writer_stay(String text) {
        assertThat(Lookalikes.fold(text)).isEqualTo(text);
    }
}
