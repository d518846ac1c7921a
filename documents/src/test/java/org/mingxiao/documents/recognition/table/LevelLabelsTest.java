package org.mingxiao.documents.recognition.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelLabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in the first row of each block | 数量 . . 质量 . 时效 | 数量 数量 数量 质量 质量 时效",
                "in every row                   | 数量 数量 质量 时效   | 数量 数量 质量 时效",
                "in the middle row              | . 数量 . . 质量 . 时效 | 数量 数量 数量 质量 质量 质量 时效",
                "in the upper of two middles    | . 数量 . . 质量 .     | 数量 数量 数量 质量 质量 质量",
                "middle, then first             | . . 数量 . . 质量 .    | 数量 数量 数量 数量 数量 质量 质量",
                "nowhere                        | . . .                 | . . .",
            })
    void aLabelBelongsToEveryRowThatItSpanned(String where, String printed, String carried) {
        assertThat(text(LevelLabels.carried(marks(printed)))).isEqualTo(carried);
    }

    @Test
    void aMergedLabelStandsInAllItsRowsAndAnEmptyPlaceBelowTakesIt() {
        var merged = "one cell";
        var marks = List.of(
                new LevelLabels.Mark("数量", merged, null),
                new LevelLabels.Mark("数量", merged, null),
                new LevelLabels.Mark(null, "an empty cell", null),
                new LevelLabels.Mark("质量", "another cell", null));

        assertThat(text(LevelLabels.carried(marks))).isEqualTo("数量 数量 数量 质量");
    }

    @Test
    void aLabelDrawnOnThePageBeforeReachesOverTheBreak() {
        var marks = List.of(
                new LevelLabels.Mark("数量", "a", 1),
                new LevelLabels.Mark(null, "b", 2),
                new LevelLabels.Mark(null, "b", 2),
                new LevelLabels.Mark("质量", "c", 2));

        assertThat(text(LevelLabels.carried(marks))).isEqualTo("数量 数量 数量 质量");
    }

    @Test
    void anEmptyCellAtTheEndOfAPageBeganTheLabelOfTheNext() {
        var marks = List.of(
                new LevelLabels.Mark("数量", "a", 1),
                new LevelLabels.Mark("数量", "a", 1),
                new LevelLabels.Mark(null, "b", 1),
                new LevelLabels.Mark("质量", "c", 2),
                new LevelLabels.Mark("质量", "c", 2));

        assertThat(text(LevelLabels.carried(marks))).isEqualTo("数量 数量 质量 质量 质量");
    }

    @Test
    void aSecondLevelStaysBelowItsFirst() {
        var firsts = marks("产出 . 满意度");
        var seconds = marks("数量 . .");

        assertThat(text(LevelLabels.second(seconds, firsts))).isEqualTo("数量 数量 .");
    }

    @Test
    void aFirstLevelGoesWithTheClassOfTheSecond() {
        var firsts = marks(". 产出 . . 效益 .");
        var seconds = marks("数量 . 质量 经济效益 . 社会效益");

        assertThat(text(LevelLabels.first(firsts, LevelLabels.second(seconds, firsts))))
                .isEqualTo("产出 产出 产出 效益 效益 效益");
    }

    private static List<LevelLabels.Mark> marks(String printed) {
        var marks = new ArrayList<LevelLabels.Mark>();
        Stream.of(printed.split(" "))
                .forEach(word ->
                        marks.add(new LevelLabels.Mark(word.equals(".") ? null : word, "cell " + marks.size(), null)));
        return marks;
    }

    private static String text(List<String> labels) {
        return labels.stream().map(l -> Objects.requireNonNullElse(l, ".")).collect(Collectors.joining(" "));
    }
}
