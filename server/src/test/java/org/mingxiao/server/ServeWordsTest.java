package org.mingxiao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The words after {@code serve}. */
class ServeWordsTest {
    @Test
    void short_words_stand_for_properties() {
        assertThat(words("--port", "9000", "--data", "/var/lib/mingxiao", "--demo"))
                .containsExactly("--server.port=9000", "--mingxiao.data=/var/lib/mingxiao", "--mingxiao.demo=true");
        assertThat(words("--port=9000")).containsExactly("--server.port=9000");
    }

    @Test
    void every_other_property_is_passed_on() {
        assertThat(words("--spring.datasource.url=jdbc:postgresql://db/mingxiao", "--server.port=1"))
                .containsExactly("--spring.datasource.url=jdbc:postgresql://db/mingxiao", "--server.port=1");
    }

    @Test
    void a_missing_value_is_told() {
        assertThatThrownBy(() -> words("--port")).hasMessageContaining("--port").hasMessageContaining("缺少");
    }

    private static String[] words(String... words) {
        return ServeWords.properties(List.of(words));
    }
}
