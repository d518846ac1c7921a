package org.mingxiao.documents.recognition.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.Problem;
import org.mingxiao.documents.ProblemCode;

/**
 * Invented forms in the layouts of many provinces, ministries and years. Each lies beside a text of what must be read:
 * a new layout is one file more and no code.
 */
class FormLayoutsTest {
    private static final String EXPECTED = ".expected.txt";

    @ParameterizedTest
    @MethodSource("forms")
    void everyLayoutIsReadExactly(Path form) throws IOException {
        var name = form.getFileName().toString();
        var expected = form.resolveSibling(name.substring(0, name.lastIndexOf('.')) + EXPECTED);

        var lines = Files.readAllLines(expected).stream()
                .filter(l -> !l.isBlank())
                .map(FormText::plain)
                .toList();

        var reading = Documents.read(form);

        assertThat(reading.forms().stream().flatMap(f -> FormText.of(f).stream()))
                .containsExactlyElementsOf(lines);
        assertThat(reading.problems().stream().map(Problem::code))
                .containsExactlyElementsOf(lines.isEmpty() ? List.of(ProblemCode.NOT_A_FORM) : List.of());
    }

    static List<Path> forms() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(FormLayoutsTest.class.getResource("monitoring.html"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> !f.toString().endsWith(EXPECTED) && Files.isRegularFile(f))
                    .filter(f -> !f.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }
}
