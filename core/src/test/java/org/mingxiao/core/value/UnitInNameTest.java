package org.mingxiao.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units that stand in the indicator's name: value, name, unit, base, note. */
class UnitInNameTest {
    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(delimiter = '|', textBlock = """
            ≥2      | 年充电量提升幅度（%）   | %      | 2        | unit-from-name
            0.005   | 获得融资(亿元)          | 亿元   | 500000   | unit-from-name
            12      | 资助（单位：万元/人）   | 万元/人 | 120000  | unit-from-name
            1-2     | 开展活动（次）          | 次     | 1        | unit-from-name
            约7     | 宣讲会（场）（含线上）  | 场     | 7        | unit-from-name
            人数：7 | 培训（人）              | 人     | 7        | 人数；unit-from-name
            ≥80%    | 满意度（%）             | %      | 80       |
            5       | 培训班次（线下）        | ''     | 5        |
            5       | 培训班次                | ''     | 5        |
            30家    | 企业数量（个）          | 家     | 30       |
            """)
    void aBareNumberTakesTheUnitOfTheName(String text, String name, String unit, String base, String note) {
        var value = TargetValues.read(text, name);
        assertThat(value.unit()).isEqualTo(unit);
        assertThat(value.base()).hasToString(base);
        assertThat(value.note()).isEqualTo(note);
        assertThat(value.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"587；3, 587；3（个）", "完成, 是否完成（个）"})
    void partsTakeItToo(String text, String name) {
        var value = TargetValues.read(text, name);
        assertThat(value.parts()).allSatisfy(part -> assertThat(part.unit()).isEqualTo("个"));
        assertThat(value.text()).isEqualTo(text);
    }
}
