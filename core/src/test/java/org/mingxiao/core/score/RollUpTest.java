package org.mingxiao.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several units scored as one row. */
class RollUpTest {

    @Test
    void absoluteValuesAdd() {
        var target = RollUp.sum(numbers("40", "50"));
        var actual = RollUp.sum(numbers("30", "50"));
        assertThat(Points.positive(new BigDecimal("9"), target, actual)).hasToString("8.00");
    }

    @Test
    void ratesAreWeighedByMoney() {
        var rate = RollUp.mean(List.of(rate("90", "300"), rate("80", "100")));
        assertThat(rate).isEqualByComparingTo("87.5");
        assertThat(Points.positive(new BigDecimal("6"), new BigDecimal("90"), rate))
                .hasToString("5.83");
    }

    @Test
    void ratesWithoutMoneyAreRefused() {
        assertThatThrownBy(() -> RollUp.mean(List.of(rate("90", "0")))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<BigDecimal> numbers(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }

    private static RollUp.Rate rate(String rate, String money) {
        return new RollUp.Rate(new BigDecimal(rate), new BigDecimal(money));
    }
}
