package org.mingxiao.server.organization.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by time, against the vectors of RFC 6238, appendix B (the last six of their eight digits). */
class TimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(TimeCodes.code(SECRET, TimeCodes.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void a_code_counts_once_and_for_a_minute_and_a_half() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var step = TimeCodes.step(now);
        var code = TimeCodes.code(SECRET, step);

        assertThat(TimeCodes.match(SECRET, code, now, 0)).hasValue(step);
        assertThat(TimeCodes.match(SECRET, code, now.plusSeconds(30), 0)).hasValue(step);
        assertThat(TimeCodes.match(SECRET, code, now.plusSeconds(61), 0)).isEmpty();
        assertThat(TimeCodes.match(SECRET, code, now, step)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secrets_are_written_as_apps_read_them(String bytes, String text) {
        assertThat(TimeCodes.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
