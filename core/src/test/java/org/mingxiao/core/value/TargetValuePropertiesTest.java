package org.mingxiao.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, not only for those that forms hold. */
class TargetValuePropertiesTest {
    @Property(tries = 2000)
    void anyTextIsReadAndKept(@ForAll String text) {
        assertThat(TargetValues.read(text).text()).isEqualTo(text);
    }

    @Property(tries = 5000)
    void textOfTheWordsOfFormsIsReadAndKept(@ForAll("cells") String text) {
        assertThat(TargetValues.read(text).text()).isEqualTo(text);
    }

    @Property(tries = 1000)
    void theSameTextGivesTheSameValue(@ForAll("cells") String text) {
        assertThat(TargetValues.read(text)).isEqualTo(TargetValues.read(text));
    }

    @Property(tries = 5000)
    void whatIsPrintedReadsAsTheSameValue(@ForAll("cells") String text) {
        var value = TargetValues.read(text);
        var printed = TargetValues.print(value);
        assertThat(meaning(TargetValues.read(printed)))
                .as("printed: %s", printed)
                .isEqualTo(meaning(value));
    }

    @Property(tries = 2000)
    void printingIsANormalForm(@ForAll("cells") String text) {
        var printed = TargetValues.print(TargetValues.read(text));
        assertThat(TargetValues.print(TargetValues.read(printed))).isEqualTo(printed);
    }

    @Property(tries = 2000)
    void numberTimesMagnitudeIsTheBase(
            @ForAll("numbers") String number, @ForAll("magnitudes") String magnitude, @ForAll("nouns") String noun) {
        var value = TargetValues.read("不少于" + number + magnitude + noun);
        assertThat(value).isInstanceOf(Quantity.class);
        assertThat(value.number().toPlainString()).isEqualTo(number);
        assertThat(value.unit()).isEqualTo(magnitude + noun);
        assertThat(value.base()).isEqualByComparingTo(value.number().scaleByPowerOfTen(power(magnitude)));
        assertThat(value.base().toPlainString()).doesNotContain("E");
    }

    /** The parts of a value without its text. */
    private static String meaning(TargetValue value) {
        return ValueTable.describe(value).replaceAll("(?m)^\\+[^|]*\\|", "+") + "|" + bases(value);
    }

    private static List<Object> bases(TargetValue value) {
        return List.of(
                String.valueOf(value.base()),
                value.parts().stream().map(part -> String.valueOf(part.base())).toList());
    }

    private static int power(String magnitude) {
        return switch (magnitude) {
            case "万" -> 4;
            case "亿" -> 8;
            default -> 0;
        };
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99_999_999), Arbitraries.of("", ".5", ".05", ".10", ".125"))
                .as((whole, decimals) -> whole + decimals);
    }

    @Provide
    Arbitrary<String> magnitudes() {
        return Arbitraries.of("", "万", "亿");
    }

    @Provide
    Arbitrary<String> nouns() {
        return Arbitraries.of("元", "家", "人次", "平方米", "吨", "辆", "户");
    }

    /** Cells put together from the words, signs and numbers of forms, in any order. */
    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.of(
                        "≥",
                        "≤",
                        ">",
                        "<",
                        "=",
                        "～",
                        "-",
                        "—",
                        "±",
                        "不少于",
                        "不超过",
                        "控制在",
                        "约",
                        "近",
                        "达到",
                        "超过",
                        "以上",
                        "以内",
                        "左右",
                        "及以上",
                        "（含）",
                        "(",
                        ")",
                        "（",
                        "）",
                        "“",
                        "”",
                        "；",
                        "，",
                        "、",
                        "。",
                        "：",
                        ":",
                        ",",
                        ".",
                        " ",
                        "\n",
                        "/",
                        "·",
                        "+",
                        "%",
                        "‰",
                        "百分之",
                        "个百分点",
                        "万",
                        "亿",
                        "百",
                        "千",
                        "元",
                        "家",
                        "个",
                        "人",
                        "次",
                        "人次",
                        "场次",
                        "台（套）",
                        "套",
                        "个工作日",
                        "年",
                        "月",
                        "日",
                        "底前",
                        "前",
                        "内",
                        "季度",
                        "第三季度",
                        "上半年",
                        "2025年",
                        "12月31日",
                        "2024.12",
                        "0",
                        "1",
                        "5",
                        "12",
                        "30",
                        "100",
                        "2025",
                        "1,234",
                        "69,420,92",
                        "1.9",
                        "3.50",
                        "一",
                        "两",
                        "三",
                        "十",
                        "五百",
                        "零",
                        "完成",
                        "未完成",
                        "通过",
                        "是",
                        "否",
                        "增长",
                        "下降",
                        "持平",
                        "提升",
                        "按",
                        "不",
                        "培训",
                        "服务企业",
                        "满意度",
                        "且",
                        "和",
                        "并",
                        "至",
                        "到",
                        "多",
                        "余",
                        "每",
                        "5G",
                        "G",
                        "km",
                        "的",
                        "标准",
                        "定性",
                        "1.",
                        "2.",
                        "①",
                        "②",
                        "（1）",
                        "（2）")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(words -> String.join("", words));
    }
}
