package org.mingxiao.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.review.rules.RuleBook;

class ReviewScoreTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                                  | 100 | 优
                    R03 error, R08 warning, R09 warning, R15 warning | 89 | 良
                    R10 info                                      | 100 | 优
                    R03 error, R03 error                          | 90  | 优
                    R01 error, R01 error, R01 error, R01 error, R01 error, R01 error | 80 | 良
                    R01 error, R01 error, R01 error, R01 error, R18 error, R18 error, R23 error, R13 warning, R13 warning | 61 | 中
                    R01 error, R01 error, R01 error, R01 error, R18 error, R18 error, R23 error, R23 error | 60 | 中
                    R01 error, R01 error, R01 error, R01 error, R18 error, R18 error, R23 error, R23 error, R16 warning | 58 | 差
                    S5 error                                      | 100 | 优
                    """)
    void errors_cost_five_and_warnings_two_points_of_their_aspect(String findings, int total, String band) {
        var score = ReviewScore.of(findings(findings), RuleBook.standard(), Parameters.standard());

        assertThat(score.total()).isEqualTo(total);
        assertThat(score.band().title()).isEqualTo(band);
    }

    private static List<Finding> findings(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(each -> each.strip().split(" "))
                        .map(words -> new Finding(
                                words[0],
                                Arrays.stream(Severity.values())
                                        .filter(severity -> severity.code().equals(words[1]))
                                        .findFirst()
                                        .orElseThrow(),
                                Place.of(""),
                                "",
                                List.of(),
                                ""))
                        .toList();
    }
}
