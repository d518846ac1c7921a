package org.mingxiao.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingxiao.core.review.language.Similarity;
import org.mingxiao.core.review.rules.RuleBook;

class ReviewTest {
    private static final Draft TWO_YEARS = Draft.read(List.of(
            "表 project-self-evaluation | 某市体育局 | 2024",
            "项目 全民健身 | 80.00 | 80.00 | | 全民健身",
            "11 举办赛事 | | ≥50场 | 60场 | 90 | 90",
            "表 project-goals | 某市体育局 | 2025",
            "预算 总计 | 80.00",
            "项目 全民健身 | 80.00 | 70.00 | | 全民健身",
            "11 举办赛事 | ≥45场 | ≥45场",
            "12 赛事达标率 | ≥90场 | ≥90场",
            "项目 场地维护 | | | | 场地维护",
            "11 维护场地 | ≥45处 | ≥45年"));

    @Test
    void a_finding_lies_where_its_datum_lies() {
        var reviewed = Review.of(TWO_YEARS.forms());

        assertThat(reviewed.forms()).hasSize(2);
        var goals = reviewed.forms().get(1);
        assertThat(goals.projects()).hasSize(2);
        assertThat(goals.projects().get(0))
                .extracting(Finding::rule)
                .contains("R02", "R07")
                .doesNotContain("R06");
        assertThat(goals.projects().get(1))
                .extracting(Finding::rule)
                .contains("R01", "R06")
                .doesNotContain("R02");
        assertThat(reviewed.across())
                .extracting(between -> between.finding().rule())
                .containsExactly("R13");
        assertThat(reviewed.across().get(0).finding().message()).contains("2025", "2024", "60场");
    }

    @Test
    void the_same_forms_give_the_same_findings_in_the_same_order() {
        assertThat(Review.of(TWO_YEARS.forms())).isEqualTo(Review.of(TWO_YEARS.forms()));
    }

    @Test
    void no_forms_no_findings() {
        assertThat(Review.of(List.of())).isEqualTo(new Reviewed(List.of(), List.of()));
    }

    @Test
    void a_region_may_set_its_own_limits() {
        var stricter = Parameters.standard().with(Map.of("review.R13.positive", "0.5"));
        var review = Review.by(RuleBook.with(stricter, Similarity.lexical()));

        assertThat(review.review(TWO_YEARS.forms()).across()).isEmpty();
        assertThatThrownBy(() -> Parameters.standard().with(Map.of("review.R13.postive", "0.5")))
                .hasMessageContaining("review.R13.postive");
    }

    @Test
    void thousands_of_projects_are_reviewed_in_seconds() {
        var lines = new ArrayList<String>();
        lines.add("表 project-goals | 某市财政局 | 2026");
        for (var i = 0; i < 5000; i++) {
            lines.add("项目 " + word(i) + "养护 | 10.00 | 10.00 | | 落实资金，办好各项工作");
            lines.add("11 完成工作量 | ≥10项 | ≥10项");
            lines.add("12 验收合格率 | 100% | 100%");
            lines.add("22 " + word(i) + "受益人数 | ≥" + (i + 1) + "人 | ≥" + (i + 1) + "人");
            lines.add("31 群众满意度 | ≥90% | ≥90%");
        }
        var forms = Draft.read(lines).forms();

        var clock = ManagementFactory.getThreadMXBean();
        var before = clock.getCurrentThreadCpuTime();
        var reviewed = Review.of(forms);

        assertThat(reviewed.forms().get(0).projects()).hasSize(5000);
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    private static String word(int number) {
        return new String(new int[] {0x4e00 + number, 0x6e00 + number % 97}, 0, 2);
    }
}
