package org.mingxiao.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingxiao.core.SharedSamples;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.word.DocxReader;

/** The same form as PDF and as Word file: every cell has the same text and spans the same rows. */
class RealFormsTest {

    @ParameterizedTest
    @CsvSource({
        "pdf/form000, form000",
        "pdf/form004, form004",
        "pdf/proj001, proj001",
        "pdf-spreadsheet/form000, form000",
        "pdf-spreadsheet/form004, form004",
        "pdf-spreadsheet/proj001, proj001",
    })
    void have_the_cells_of_the_word_file(String pdf, String word) throws Exception {
        var printed = PdfReader.read(Files.readAllBytes(SharedSamples.path("samples/" + pdf + ".pdf")))
                .layout();
        assertThat(cells(printed)).containsExactlyElementsOf(cells(wordFile(word)));
    }

    private static Layout wordFile(String name) throws IOException, Unreadable {
        return DocxReader.read(Files.readAllBytes(SharedSamples.path("samples/docx/" + name + ".docx")));
    }

    private static List<String> cells(Layout layout) {
        return layout.blocks().stream()
                .filter(Grid.class::isInstance)
                .flatMap(block -> ((Grid) block).cells().stream())
                .filter(cell -> !cell.text().isBlank())
                .map(cell ->
                        cell.row() + "+" + cell.rowSpan() + " " + cell.text().replaceAll("\\s", ""))
                .toList();
    }
}
