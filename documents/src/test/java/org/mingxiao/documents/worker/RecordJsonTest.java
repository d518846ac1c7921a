package org.mingxiao.documents.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.Reading;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Layout;

/** What passes between processes comes out as it went in. */
class RecordJsonTest {
    static Stream<Path> samples() throws IOException {
        try (var files = Files.list(Path.of("..", "samples"))) {
            return files.filter(file -> !file.endsWith("README")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_reading_is_the_same_afterwards(Path sample) {
        var reading = Documents.read(sample);

        assertThat(there_and_back(reading, Reading.class)).isEqualTo(reading);
        assertThat(reading.forms()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_layout_is_the_same_afterwards(Path sample) throws Unreadable {
        var layout = Documents.layout(sample);

        assertThat(there_and_back(layout, Layout.class)).isEqualTo(layout);
    }

    @Test
    void half_a_character_becomes_a_sign_that_can_be_written() {
        var reading = new Reading("a\uD842.txt", null, null, List.of(), List.of(Reason.EMPTY.at(null)));

        assertThat(there_and_back(reading, Reading.class).file()).isEqualTo("a\uFFFD.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"is\":\"Runtime\"}",
                "{\"is\":\"Reading\",\"other\":1}",
                "{\"is\":\"Reading\",\"file\":[]}",
                "{\"is\":\"Reading\",\"file\":\"a\""
            })
    void anything_else_is_refused(String json) {
        assertThatThrownBy(() ->
                        RecordJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Reading.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static <T extends Record> T there_and_back(T value, Class<T> type) {
        var bytes = new ByteArrayOutputStream();
        RecordJson.write(value, bytes);
        return RecordJson.read(new ByteArrayInputStream(bytes.toByteArray()), type);
    }
}
