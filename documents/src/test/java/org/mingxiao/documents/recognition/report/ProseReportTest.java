package org.mingxiao.documents.recognition.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.core.SharedSamples;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.documents.layout.Line;

/** What prose reports say of score, money, goals, and targets with their results. */
class ProseReportTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "water-affairs",
                "culture-project",
                "education",
                "emergency",
                "forestry-project",
                "civil-affairs",
                "market-supervision",
                "transport",
                "health-project",
                "sports",
                "village-project"
            })
    void inventedReports(String name) throws IOException {
        var form = ProseReport.in(lines(resource(name + ".txt"))).orElseThrow();
        assertThat(printed(form)).isEqualTo(resource(name + ".read.txt").strip());
    }

    @Test
    void aNoticeThatSpeaksOfReportsIsNone() {
        assertThat(ProseReport.in(lines("""
                        关于开展2024年度部门整体支出绩效自评工作的通知
                        各预算单位：
                        为做好2024年度绩效自评工作，现就有关事项通知如下：
                        一、自评范围
                        年初预算安排的全部项目，部门整体支出绩效自评报告应于3月31日前报送。
                        二、自评结论
                        自评得分90分（含）以上为优，80（含）-90分为良。
                        三、存在问题和改进措施
                        各单位应撰写部门整体支出绩效自评报告。
                        """))).isEmpty();
    }

    @Test
    void anArticleAboutSelfEvaluationIsNone() {
        assertThat(ProseReport.in(lines("""
                        某区财政局扎实推进绩效自评工作
                        近日，某区财政局组织召开绩效自评培训会，参训120人，实际到会126人，指导各部门撰写绩效自评报告。
                        """))).isEmpty();
    }

    @Test
    void aPublishedReport() throws IOException {
        var text = Files.readString(SharedSamples.path("samples/text/003_0b38d283d77cdaab.txt"));
        var form = ProseReport.in(lines(text)).orElseThrow();

        assertThat(form.kind()).isEqualTo(FormKind.SELF_EVALUATION_REPORT);
        assertThat(form.year()).isEqualTo(2023);
        assertThat(form.department()).endsWith("局").doesNotContain("部门整体");
        var score = Objects.requireNonNull(form.score());
        assertThat(score.total()).hasToString("97.46");
        assertThat(score.executionRate()).hasToString("75.97");
        assertThat(form.budget())
                .extracting(i -> i.amount() == null ? "" : i.amount().text())
                .containsExactly("103683.93", "91384.72", "");
        assertThat(form.goals()).extracting(g -> g.number()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(form.facts().stream().filter(f -> f.target() != null && f.actual() != null))
                .hasSize(20);
        assertThat(form.facts().stream().map(Fact::place)).allMatch(p -> p.line() != null);
    }

    private static String printed(Form form) {
        var lines = new ArrayList<String>();
        lines.add(form.title() + " · " + form.department() + " · " + form.year());
        var score = form.score();
        if (score != null) {
            lines.add("总分 " + score.total() + " · 等级 " + score.grade() + " · 执行率 " + score.executionRate());
        }
        form.budget()
                .forEach(i -> lines.add("预算 " + i.place().line() + ": " + i.item() + " = "
                        + (i.amount() == null
                                ? "?"
                                : i.amount().text() + i.amount().unit().text())));
        form.goals().forEach(g -> lines.add("目标 " + g.place().line() + ": " + g.number() + " " + g.text()));
        form.facts()
                .forEach(f -> lines.add("事实 " + f.place().line() + ": " + f.name() + " | " + text(f.target()) + " | "
                        + text(f.actual())));
        return String.join("\n", lines);
    }

    private static String text(@Nullable TargetValue value) {
        return value == null ? "–" : value.text();
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        for (var line : text.split("\n", -1)) {
            lines.add(new Line(line, null, lines.size() + 1));
        }
        return lines;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ProseReportTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
        }
    }
}
