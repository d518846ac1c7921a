package org.mingxiao.documents.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;

/** LibreOffice, where it is installed, opens what was written and prints all of it on one page. */
class OpenedInLibreOfficeTest {
    private static final long PATIENCE_SECONDS = 300;
    private static final List<Form> FORMS = List.of(
            SampleForms.departmentGoals(),
            SampleForms.oneProject(),
            SampleForms.projectSelfEvaluation(),
            SampleForms.monitoring());

    @TempDir
    static Path folder;

    @BeforeAll
    static void print() throws IOException, InterruptedException {
        var program = soffice();
        Assumptions.assumeTrue(
                program.isPresent(), "LibreOffice (soffice) is not installed: its view of the files is not looked at");
        for (var format : List.of(WritingFormat.DOCX, WritingFormat.XLSX)) {
            var command = new ArrayList<>(List.of(
                    program.get().toString(),
                    "--headless",
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.resolve(format.code()).toString()));
            for (int i = 0; i < FORMS.size(); i++) {
                var file = folder.resolve(i + "." + format.code());
                Files.write(file, FormWriter.write(FORMS.get(i), format));
                command.add(file.toString());
            }
            var running = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                Assumptions.abort("LibreOffice takes too long on this machine");
            }
        }
    }

    @Test
    void word_files_say_everything_on_one_page() throws IOException {
        assertPrinted(WritingFormat.DOCX);
    }

    @Test
    void workbooks_say_everything_on_one_page() throws IOException {
        assertPrinted(WritingFormat.XLSX);
    }

    private static void assertPrinted(WritingFormat format) throws IOException {
        for (int i = 0; i < FORMS.size(); i++) {
            var form = FORMS.get(i);
            var printed = folder.resolve(format.code()).resolve(i + ".pdf");
            assertThat(printed).as(form.title()).exists();
            try (var document = Loader.loadPDF(printed.toFile())) {
                assertThat(document.getNumberOfPages()).as(form.title()).isOne();
                var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
                assertThat(form.allIndicators().map(Indicator::name))
                        .as(form.title())
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(text).contains(name.replaceAll("\\s", "")));
            }
        }
    }

    private static Optional<Path> soffice() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(each -> Path.of(each, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
