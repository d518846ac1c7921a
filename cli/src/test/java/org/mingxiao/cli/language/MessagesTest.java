package org.mingxiao.cli.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Messages CHINESE = Messages.in(Language.ZH);
    private static final Messages ENGLISH = Messages.in(Language.EN);
    private static final Pattern ARGUMENT = Pattern.compile("%(?:\\d\\$)?[sn%]");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(ENGLISH.bundle().keySet()).isEqualTo(CHINESE.bundle().keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyMessageIsTranslatedWithItsArguments(String key) {
        var chinese = CHINESE.bundle().getString(key);
        var english = ENGLISH.bundle().getString(key);
        assertThat(arguments(english)).isEqualTo(arguments(chinese));
        assertThat(english).matches("[\\p{IsLatin}\\p{Punct}\\p{Digit}\\s✗·“”…≥万元控制在以内家-]*");
    }

    static Stream<String> keys() {
        return CHINESE.bundle().keySet().stream().sorted();
    }

    private static String arguments(String message) {
        return ARGUMENT.matcher(message)
                .results()
                .map(found -> found.group())
                .sorted()
                .collect(Collectors.joining());
    }
}
