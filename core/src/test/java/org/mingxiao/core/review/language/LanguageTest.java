package org.mingxiao.core.review.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules know of the field's language. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    万元       | MONEY
                    亿千瓦时   | ENERGY
                    万平方米   | AREA
                    个工作日   | TIME
                    家次       | ORGANIZATION
                    元/亩      | RATIO
                    人/团      | RATIO
                    个百分点   | PERCENT
                    万         | NONE
                    弗隆       | UNKNOWN
                    """)
    void a_unit_counts_or_measures_something(String unit, UnitKind kind) {
        assertThat(Unit.of(unit).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    工程验收合格率              | PERCENT
                    补贴发放及时率、            | PERCENT
                    市属企业数占全部企业数      | PERCENT
                    年捕捞量提升幅度（%）       | PERCENT
                    使用频率                    | ANY
                    消费者信心指数              | ANY
                    占地面积                    | AREA
                    扶持企业（项目）数          | COUNT
                    参训人数                    | PERSON
                    工业总产值                  | AMOUNT
                    带动投资                    | MONEY
                    平台是否建成（是/否）       | BOOLEAN
                    任务完成及时性              | TIMELY
                    营商环境                    | ANY
                    """)
    void the_end_of_a_name_says_what_kind_of_value_it_asks_for(String name, NameKind kind) {
        assertThat(NameKind.of(name)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234.56", "12,345,678", "0.5", "2023.07.01", "2023,2024", "1234", "第1.2.3条"})
    void well_formed_numbers_are_left_alone(String text) {
        assertThat(NumberSyntax.malformedInValue(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    支出12,345,67万元  | 12,345,67 | 12345.67
                    1,23,45.60         | 1,23,45.60 | 12345.60
                    3,45               | 3,45      | 3.45
                    """)
    void malformed_numbers_are_found_and_their_likely_meaning_named(String text, String number, String probable) {
        assertThat(NumberSyntax.malformedInValue(text)).containsExactly(number);
        assertThat(NumberSyntax.probable(number)).isEqualByComparingTo(probable);
    }

    @Test
    void in_running_text_a_comma_between_short_numbers_parts_a_list() {
        assertThat(NumberSyntax.malformedInProse("第1,3,5号地块，共12,345,67平方米")).containsExactly("12,345,67");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026年3月前完成            | 2026年3月前 due
                    2026年12月底前             | 2026年12月底前 due
                    较2025年12月增长           | 2025年12月 compared
                    2025年同期                 | 2025年 compared
                    2025年前期工作             | 2025年
                    对2023年4月1日起的申请     | 2023年4月1日 compared
                    """)
    void dates_say_whether_something_is_due_by_them(String text, String expected) {
        assertThat(Dates.in(text).stream()
                        .map(date ->
                                date.text() + (date.deadline() ? " due" : "") + (date.compared() ? " compared" : ""))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    请填写指标值 | 请填写
                    ≥XX人        | XX
                    ××街道       | ××
                    待定         | 待定
                    接待定点     |
                    LED屏        |
                    尚待完善制度 |
                    """)
    void what_a_template_left_is_a_placeholder(String text, String placeholder) {
        assertThat(Cell.placeholder(text)).isEqualTo(placeholder);
    }

    @Test
    void only_words_with_content_count_when_texts_are_compared() {
        assertThat(Wording.pairs("2026年专项资金工作经费")).isEmpty();
        assertThat(Similarity.lexical().share("档案数字化项目", "完成馆藏档案扫描")).isPositive();
        assertThat(Similarity.lexical().share("档案数字化项目", "绿化荒山")).isZero();
        assertThat(Wording.canonical("推动全市渔业总产值（亿元）")).isEqualTo("渔业总产值");
    }
}
