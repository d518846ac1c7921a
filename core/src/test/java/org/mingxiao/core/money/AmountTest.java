package org.mingxiao.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts counted in another unit: figure, unit, other unit, figure there. */
class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "5326.15, TEN_THOUSAND, YUAN, 53261500",
        "53261500, YUAN, TEN_THOUSAND, 5326.15",
        "2300, HUNDRED_MILLION, TEN_THOUSAND, 23000000",
        "0.01, TEN_THOUSAND, THOUSAND, 0.1",
        "1, YUAN, HUNDRED_MILLION, 0.00000001"
    })
    void theSameAmountInAnotherUnit(BigDecimal figure, MoneyUnit unit, MoneyUnit other, BigDecimal there) {
        assertThat(new Amount(figure, unit).in(other).number()).isEqualByComparingTo(there);
    }

    @ParameterizedTest
    @CsvSource({"5326.10, 5326.10", "1E+3, 1000"})
    void theFigureIsPrintedPlainWithItsDecimals(BigDecimal figure, String printed) {
        assertThat(new Amount(figure, MoneyUnit.TEN_THOUSAND).text()).isEqualTo(printed);
    }
}
