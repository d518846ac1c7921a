package org.mingxiao.documents.recognition.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.修好路；2.管好桥。3.种好树 | 1=修好路； 2=管好桥。 3=种好树",
                "1、修路12.5公里，2024年完成；2、管桥 | 1=修路12.5公里，2024年完成； 2=管桥",
                "（1）修路。（2）管桥。 | 1=修路。 2=管桥。",
                "目标1：修路。目标2：管桥。1.先查；2.再修 | 1=修路。 2=管桥。1.先查；2.再修",
                "一、修路。1.东路；2.西路。二、管桥。 | 1=修路。1.东路；2.西路。 2=管桥。",
                "①修路；②管桥；③种树 | 1=修路； 2=管桥； 3=种树",
                "本年做好三件事：1.修路。2.管桥。 | null=本年做好三件事： 1=修路。 2=管桥。",
                "<p>目标1：修路。</p> <p>目标2：管桥。</p> | 1=修路。 2=管桥。",
                "修路1.9公里，管桥2座 | null=修路1.9公里，管桥2座",
            })
    void goalsArePartedAtTheirNumbers(String text, String parts) {
        assertThat(NumberedText.parts(text).stream()
                        .map(p -> p.number() + "=" + p.text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parts);
    }
}
