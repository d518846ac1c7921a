package org.mingxiao.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.core.SharedSamples;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;

/** The same published form, saved in three formats, is the same table in the page model. */
class SameFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"form000", "form004", "proj001"})
    void word_excel_and_html_give_the_same_cells(String form) throws IOException, Unreadable {
        List<Cell> word = cells("docx/" + form + ".docx", 0);
        assertThat(word).hasSizeGreaterThan(100);
        assertThat(cells("html/" + form + ".html", 0)).isEqualTo(word);
        assertThat(cells("xlsx/" + form + ".xlsx", 1)).isEqualTo(word);
    }

    /** @param above rows above the table, which only a sheet counts */
    private static List<Cell> cells(String sample, int above) throws IOException, Unreadable {
        byte[] bytes = Files.readAllBytes(SharedSamples.path("samples/" + sample));
        return Content.read(bytes, Content.formatOf(bytes)).layout().blocks().stream()
                .filter(Grid.class::isInstance)
                .flatMap(grid -> ((Grid) grid).cells().stream())
                .filter(cell -> cell.row() > above)
                .map(cell -> new Cell(
                        cell.row() - above, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), null, null))
                .toList();
    }
}
