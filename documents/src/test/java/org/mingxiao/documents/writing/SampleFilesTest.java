package org.mingxiao.documents.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingxiao.core.form.Form;
import org.mingxiao.documents.Documents;

/**
 * The files in {@code samples/} are what the writer makes of the sample forms. After a change of either,
 * {@code mvn -pl documents -am test -Dtest=SampleFilesTest -Dsurefire.failIfNoSpecifiedTests=false -Dmingxiao.samples=write}
 * writes them anew; the PDF is made of a written DOCX by hand, as {@code samples/README} says.
 */
class SampleFilesTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String PDF = "project-goals-one.pdf";

    private static Map<String, Form> forms() {
        var forms = new LinkedHashMap<String, Form>();
        forms.put("department-goals.docx", SampleForms.departmentGoals());
        forms.put("department-goals-wrapped.txt", SampleForms.waterDepartmentGoals());
        forms.put("project-goals.xlsx", SampleForms.projectGoals());
        forms.put("project-goals.html", SampleForms.industryProjectGoals());
        forms.put(PDF, SampleForms.oneProject());
        forms.put("project-self-evaluation.xlsx", SampleForms.projectSelfEvaluation());
        forms.put("department-self-evaluation.docx", SampleForms.departmentSelfEvaluation());
        forms.put("monitoring.html", SampleForms.monitoring());
        forms.put("self-evaluation-report.docx", SampleForms.report());
        return forms;
    }

    private static Stream<String> names() {
        return forms().keySet().stream();
    }

    private static Stream<String> writtenNames() {
        return names().filter(name -> !name.equals(PDF));
    }

    @ParameterizedTest
    @MethodSource("writtenNames")
    void everySampleIsCurrent(String name) throws IOException {
        var bytes = written(name);
        if ("write".equals(System.getProperty("mingxiao.samples"))) {
            Files.write(SAMPLES.resolve(name), bytes);
        }
        assertThat(contents(Files.readAllBytes(SAMPLES.resolve(name))))
                .as("samples/" + name + " is stale; write it anew with -Dmingxiao.samples=write")
                .isEqualTo(contents(bytes));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySampleIsReadAsTheFormThatWasWritten(String name) {
        var reading = Documents.read(SAMPLES.resolve(name));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.forms())
                .singleElement()
                .satisfies(form -> assertThat(Placeless.form(form)).isEqualTo(forms().get(name)));
    }

    @Test
    void nothingElseLiesAmongTheSamples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            var expected = Stream.concat(names(), Stream.of("README")).toList();
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static byte[] written(String name) {
        var form = forms().get(name);
        if (name.endsWith(".txt")) {
            return WrappedCopy.of(FormWriter.sheet(form));
        }
        var format = Stream.of(WritingFormat.values())
                .filter(known -> name.endsWith("." + known.code()))
                .findFirst()
                .orElseThrow();
        return FormWriter.write(form, format);
    }

    /** The parts of an Office file, since another release of a Java may pack the same parts otherwise; else the file itself. */
    private static Map<String, String> contents(byte[] bytes) throws IOException {
        if (bytes[0] != 'P' || bytes[1] != 'K') {
            return Map.of("", new String(bytes, StandardCharsets.UTF_8));
        }
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
