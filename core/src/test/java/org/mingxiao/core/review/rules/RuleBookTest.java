package org.mingxiao.core.review.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingxiao.core.review.Parameters;

class RuleBookTest {

    @Test
    void holds_every_rule_of_the_catalogue_once_and_in_order() {
        var ids = Stream.concat(
                        IntStream.rangeClosed(1, 23).mapToObj(i -> String.format("R%02d", i)),
                        IntStream.rangeClosed(1, 8).mapToObj(i -> "S" + i))
                .toList();

        assertThat(RuleBook.standard()).extracting(rule -> rule.card().id()).containsExactlyElementsOf(ids);
    }

    @Test
    void every_rule_says_in_both_languages_what_it_demands_on_what_it_rests_and_gives_an_example() {
        for (var rule : RuleBook.standard()) {
            var card = rule.card();
            assertThat(List.of(card.demand(), card.severity(), card.example())).allSatisfy(text -> {
                assertThat(text.chinese()).as(card.id()).containsPattern("\\p{IsHan}");
                assertThat(text.english()).as(card.id()).isNotBlank();
            });
            assertThat(card.bases()).as(card.id()).isNotEmpty();
        }
    }

    @Test
    void every_parameter_belongs_to_a_rule_or_to_the_score() {
        var ids = Stream.concat(
                        RuleBook.standard().stream().map(rule -> rule.card().id()), Stream.of("score"))
                .toList();

        assertThat(Parameters.standard().all().keySet())
                .allSatisfy(name -> assertThat(ids).contains(name.split("\\.")[1]));
    }
}
