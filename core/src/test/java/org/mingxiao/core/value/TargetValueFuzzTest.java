package org.mingxiao.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;

/** Any text whatever: read, kept, printed, explained, compared. In the normal run only the stored inputs are tried. */
class TargetValueFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void anyTextIsReadAndKept(FuzzedDataProvider bytes) {
        var name = bytes.consumeString(20);
        var text = bytes.consumeRemainingAsString();
        var value = TargetValues.read(text, name);
        assertThat(value.text()).isEqualTo(text);
        TargetValues.explain(value, Locale.ENGLISH);
        assertThat(Attainment.of(value, value)).isNotNull();
        var printed = TargetValues.print(TargetValues.read(text));
        assertThat(TargetValues.print(TargetValues.read(printed))).isEqualTo(printed);
    }
}
