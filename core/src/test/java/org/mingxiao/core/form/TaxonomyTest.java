package org.mingxiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyTest {

    @ParameterizedTest
    @CsvSource({
        "产出指标, 数量指标, 11",
        "产出指标（50分）, 数量 指标, 11",
        "1-产出指标, 12-质量指标, 12",
        "产出, 时效, 13",
        "产出指标, 成本指标, 14",
        ", 成本指标, 14",
        "效益指标, 经济效益, 21",
        "效果指标, 社会效益指标, 22",
        "效益指标, 环境效益指标, 23",
        "效益指标, 可持续发展影响指标, 24",
        "满意度指标, 社会公众或服务对象满意度指标, 31",
        "满意度指标（10分）, , 31",
        "满意度, 群众满意度, 31",
        "成本指标, 经济成本指标, 41",
        "成本指标, 社会成本指标, 42",
        "4-成本指标, 生态环境成本, 43",
    })
    void classesGoByTheirPrintedNames(String level1, String level2, String code) {
        assertThat(Taxonomy.dimension(level1, level2)).map(Dimension::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"产出指标, ", "成本指标, ", "成本指标, 成本指标", "过程, 预算执行", ", 其他"})
    void whatIsNotSaidStaysUnknown(String level1, String level2) {
        assertThat(Taxonomy.dimension(level1, level2)).isEmpty();
    }

    @Test
    void printedNamesLoseCodeAndWhiteSpaceOnly() {
        assertThat(Taxonomy.printedName("2-效益 指标")).isEqualTo("效益指标");
        assertThat(Taxonomy.printedName("产出指标\n（50分）")).isEqualTo("产出指标（50分）");
        assertThat(Taxonomy.printedCode("22-社会效益")).isEqualTo("22");
        assertThat(Taxonomy.printedCode("社会效益")).isNull();
    }

    @Test
    void theVersionIsToldByTheClassOfCost() {
        assertThat(Taxonomy.versionOf(List.of(Dimension.QUANTITY, Dimension.SOCIAL_COST)))
                .contains(Taxonomy.Version.COST_FIRST_LEVEL);
        assertThat(Taxonomy.versionOf(List.of(Dimension.COST))).contains(Taxonomy.Version.COST_IN_OUTPUT);
        assertThat(Taxonomy.versionOf(List.of(Dimension.QUANTITY))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COST, COST_FIRST_LEVEL, ECONOMIC_COST",
        "COST, COST_IN_OUTPUT, COST",
        "SOCIAL_COST, COST_IN_OUTPUT, COST",
        "SOCIAL_COST, COST_FIRST_LEVEL, SOCIAL_COST",
        "QUALITY, COST_FIRST_LEVEL, QUALITY",
    })
    void aClassHasACounterpartInTheOtherVersion(Dimension dimension, Taxonomy.Version version, Dimension other) {
        assertThat(Taxonomy.counterpart(dimension, version)).isEqualTo(other);
    }
}
