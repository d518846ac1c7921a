package org.mingxiao.documents.recognition.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "部门整体预算绩效目标申报表 | GOALS | DEPARTMENT | - | -",
                "2025年度青石市水务局部门整体支出绩效目标表 | GOALS | DEPARTMENT | 2025 | 青石市水务局",
                "部门预算项目绩效目标表（2024年度） | GOALS | PROJECT | 2024 | -",
                "项目支出绩效目标表（含转移支付项目） | GOALS | PROJECT | - | -",
                "附件3：2023年度项目支出绩效自评表 | SELF_EVALUATION | PROJECT | 2023 | -",
                "表12 部门整体支出绩效自评情况 表 | SELF_EVALUATION | DEPARTMENT | - | -",
                "项目支出绩效运行监控表 | MONITORING | PROJECT | - | -",
                "财政项目支出绩效跟踪表 | MONITORING | PROJECT | - | -",
                "2026年项目绩效目标运行监测表 | MONITORING | PROJECT | 2026 | -",
                "视频监控运维项目绩效目标申报表 | GOALS | PROJECT | - | -",
                "水质监测专项资金绩效自评表 | SELF_EVALUATION | PROJECT | - | -",
                "绩 效 目 标 申 报 表 | GOALS | UNKNOWN | - | -",
                "青石市水务局2024年整体支出绩效自评表 | SELF_EVALUATION | DEPARTMENT | 2024 | 青石市水务局",
            })
    void headingsSayStageSubjectYearAndDepartment(
            String line, Title.Stage stage, Title.Subject subject, Integer year, String department) {
        assertThat(Title.of(line)).hasValueSatisfying(title -> {
            assertThat(title.stage()).isEqualTo(stage);
            assertThat(title.subject()).isEqualTo(subject);
            assertThat(title.year()).isEqualTo(year);
            assertThat(title.department()).isEqualTo(department);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "关于填报项目支出绩效目标表的通知",
        "各单位应当如实填报绩效目标申报表。",
        "收入支出决算总表",
        "绩效指标",
        "三、做好绩效自评工作",
    })
    void otherLinesAreNoHeadings(String line) {
        assertThat(Title.of(line)).isEmpty();
    }
}
