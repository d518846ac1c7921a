package org.mingxiao.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line says of a value: value, in Chinese, in English. */
class ExplanationTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ≥8场次              | 至少 8 场次                        | at least 8 场次
            不超过76.5万元      | 至多 76.5 万元                     | at most 76.5 万元
            超过2300亿元        | 超过 2300 亿元                     | more than 2300 亿元
            低于15%             | 低于 15 %                          | less than 15 %
            约100家（以通知为准） | 约 100 家（以通知为准）          | about 100 家 (以通知为准)
            115                 | 等于 115                           | equal to 115
            1-2次               | 1 至 2 次                          | 1 to 2 次
            至少1-2次           | 至少 1 至 2 次                     | at least 1 to 2 次
            培训3场；资料≥500份 | 等于 3 场（培训）；至少 500 份（资料） | equal to 3 场 (培训); at least 500 份 (资料)
            完成                | 是（已达到的状态）                 | yes (a state reached)
            未完成              | 否（未达到的状态）                 | no (a state not reached)
            稳步增长            | 方向：上升                         | direction: up
            2025年12月底前      | 不晚于 2025-12-31                  | no later than 2025-12-31
            年底前              | 按期限完成（未写明年份或日期）     | a deadline without year or day
            优良中低差          | 定性要求                           | a quality, not a figure
            69,420,92           | 数字写法有误，未作猜测             | malformed number, not guessed
            """)
    void saysWhatAValueAsksFor(String text, String chinese, String english) {
        var value = TargetValues.read(text);
        assertThat(TargetValues.explain(value, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(TargetValues.explain(value, Locale.ENGLISH)).isEqualTo(english);
        assertThat(TargetValues.explain(value, Locale.FRENCH)).isEqualTo(chinese);
    }
}
