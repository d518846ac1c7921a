package org.mingxiao.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units that stand in a column of their own: value, name, column, unit, base, note. */
class UnitInColumnTest {
    @ParameterizedTest(name = "{0} beside {2}")
    @CsvSource(delimiter = '|', textBlock = """
            100     | 验收合格率            | %      | %      | 100      | unit-from-column
            0.5     | 争取资金              | 亿元   | 亿元   | 50000000 | unit-from-column
            8-10    | 开展活动              | 场次   | 场次   | 8        | unit-from-column
            3       | 划分招标段            | 标段   | 标段   | 3        | unit-from-column
            12      | 资助人数（人）        | 人次   | 人次   | 12       | unit-from-column
            12      | 资助人数（人）        | ''     | 人     | 12       | unit-from-name
            12      | 资助人数              | /      | ''     | 12       |
            99%     | 验收合格率            | %      | %      | 99       |
            """)
    void aBareNumberTakesTheUnitOfTheColumn(
            String text, String name, String column, String unit, String base, String note) {
        var value = TargetValues.read(text, name, column);

        assertThat(value.text()).isEqualTo(text);
        assertThat(value.unit()).isEqualTo(unit);
        assertThat(value.base()).hasToString(base);
        assertThat(value.note()).isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource({"优, 项", "'', 个", "较健全, ''"})
    void wordsTakeNone(String text, String column) {
        assertThat(TargetValues.read(text, "管理机制", column)).isEqualTo(TargetValues.read(text));
    }
}
