package org.mingxiao.documents.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mingxiao.core.form.Form;
import org.mingxiao.documents.Documents;

/** Reading back what was written gives the same form, in every format. */
class RoundTripProperties {
    private static final Set<WritingFormat> WITHOUT_FONT = EnumSet.complementOf(EnumSet.of(WritingFormat.PDF));

    private static Path folder;

    @BeforeContainer
    static void folder() throws IOException {
        folder = Files.createTempDirectory("round-trip");
    }

    @AfterContainer
    static void remove() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 40)
    void departmentGoals(@ForAll("departmentGoals") Form form, @ForAll("formats") WritingFormat format)
            throws IOException {
        assertReadBack(form, format);
    }

    @Property(tries = 40)
    void projectGoals(@ForAll("projectGoals") Form form, @ForAll("formats") WritingFormat format) throws IOException {
        assertReadBack(form, format);
    }

    @Property(tries = 40)
    void oneProject(@ForAll("oneProject") Form form, @ForAll("formats") WritingFormat format) throws IOException {
        assertReadBack(form, format);
    }

    @Property(tries = 40)
    void projectSelfEvaluation(@ForAll("projectSelfEvaluation") Form form, @ForAll("formats") WritingFormat format)
            throws IOException {
        assertReadBack(form, format);
    }

    @Property(tries = 40)
    void departmentSelfEvaluation(
            @ForAll("departmentSelfEvaluation") Form form, @ForAll("formats") WritingFormat format) throws IOException {
        assertReadBack(form, format);
    }

    @Property(tries = 40)
    void monitoring(@ForAll("monitoring") Form form, @ForAll("formats") WritingFormat format) throws IOException {
        assertReadBack(form, format);
    }

    @Property(tries = 40)
    void report(@ForAll("report") Form form, @ForAll("formats") WritingFormat format) throws IOException {
        assertReadBack(form, format);
    }

    @Provide
    Arbitrary<WritingFormat> formats() {
        return Arbitraries.of(ChineseFont.isInstalled() ? EnumSet.allOf(WritingFormat.class) : WITHOUT_FONT);
    }

    @Provide
    Arbitrary<Form> departmentGoals() {
        return PlausibleForms.departmentGoals();
    }

    @Provide
    Arbitrary<Form> projectGoals() {
        return PlausibleForms.projectGoals();
    }

    @Provide
    Arbitrary<Form> oneProject() {
        return PlausibleForms.oneProject();
    }

    @Provide
    Arbitrary<Form> projectSelfEvaluation() {
        return PlausibleForms.projectSelfEvaluation();
    }

    @Provide
    Arbitrary<Form> departmentSelfEvaluation() {
        return PlausibleForms.departmentSelfEvaluation();
    }

    @Provide
    Arbitrary<Form> monitoring() {
        return PlausibleForms.monitoring();
    }

    @Provide
    Arbitrary<Form> report() {
        return PlausibleForms.report();
    }

    private static void assertReadBack(Form form, WritingFormat format) throws IOException {
        // A name of its own: shrinking that is given up goes on beside the next property.
        var file = Files.createTempFile(folder, "form", "." + format.code());
        Files.write(file, FormWriter.write(form, format));
        var reading = Documents.read(file);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.forms())
                .singleElement()
                .satisfies(read -> assertThat(Placeless.form(read))
                        .usingRecursiveComparison()
                        .isEqualTo(form));
    }
}
