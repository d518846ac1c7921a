package org.mingxiao.documents.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.fonts.InstalledFonts;

/** Forms as PDF: they look like the official form, and say exactly what the form says. */
class PdfFileTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void needsAFont() {
        ChineseFont.orSkip();
    }

    static Stream<Form> forms() {
        return Stream.of(
                SampleForms.departmentGoals(),
                SampleForms.projectGoals(),
                SampleForms.oneProject(),
                SampleForms.projectSelfEvaluation(),
                SampleForms.departmentSelfEvaluation(),
                SampleForms.monitoring(),
                SampleForms.waterDepartmentGoals(),
                SampleForms.industryProjectGoals(),
                SampleForms.report());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_kind_of_form_is_read_back_as_it_was_written(Form form) throws IOException {
        var file = folder.resolve("form.pdf");
        Files.write(file, FormWriter.write(form, WritingFormat.PDF));

        var reading = Documents.read(file);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.forms())
                .singleElement()
                .satisfies(read -> assertThat(Placeless.form(read)).isEqualTo(form));
    }

    /** A missing glyph would become another sign; in a target value that changes the meaning. */
    @Test
    void signs_and_rare_characters_are_printed() throws IOException {
        var signs = "≥≤±％①㎡—「」𠮷䶮㛃";
        var bytes = FormWriter.write(named(signs), WritingFormat.PDF);

        assertThat(text(bytes)).contains(signs).doesNotContain("#");
    }

    @Test
    void a_character_that_no_font_has_is_refused_by_name() {
        assertThatThrownBy(() -> FormWriter.write(named("\uE000"), WritingFormat.PDF))
                .isInstanceOfSatisfying(NotPrintable.class, refused -> {
                    assertThat(refused.message(Locale.SIMPLIFIED_CHINESE))
                            .contains("U+E000")
                            .contains("HTML");
                    assertThat(refused.message(Locale.ENGLISH)).contains("U+E000");
                });
    }

    @Test
    void every_font_is_embedded() throws IOException {
        try (var document = Loader.loadPDF(FormWriter.write(SampleForms.projectGoals(), WritingFormat.PDF))) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName())
                            .as("only the characters that are used")
                            .contains("+");
                }
            }
        }
    }

    @Test
    void each_page_has_the_header_and_its_number() throws IOException {
        var goals = Forms.form(FormKind.DEPARTMENT_GOALS, "部门整体预算绩效目标申报表", "望川区水务局", 2025);
        IntStream.range(0, 150)
                .forEach(i -> goals.target(Dimension.QUANTITY, "第" + i + "段管网改造长度", "≥" + i + "公里", "≥1公里"));
        try (var document = Loader.loadPDF(FormWriter.write(goals.done(), WritingFormat.PDF))) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("第 " + page + " 页，共 " + pages + " 页");
            }
        }
    }

    @Test
    void without_a_font_the_refusal_says_what_to_install() {
        assertThatThrownBy(() -> PdfFonts.find("", InstalledFonts.chinese(List.of(folder.resolve("none")))))
                .isInstanceOfSatisfying(NotPrintable.class, refused -> {
                    assertThat(refused.message(Locale.SIMPLIFIED_CHINESE)).contains("fonts-lxgw-wenkai", "HTML");
                    assertThat(refused.message(Locale.ENGLISH)).contains("fonts-lxgw-wenkai", "HTML");
                });
    }

    @Test
    void a_named_file_that_is_no_font_is_refused_by_name() throws IOException {
        var file = Files.writeString(folder.resolve("font.ttf"), "no font");

        assertThatThrownBy(() -> PdfFile.of(FormWriter.sheet(SampleForms.oneProject()), List.of(file)))
                .isInstanceOf(NotPrintable.class)
                .hasMessageContaining("font.ttf");
    }

    private static Form named(String name) {
        return Forms.form(FormKind.DEPARTMENT_GOALS, "部门整体预算绩效目标申报表", "望川区水务局", 2025)
                .target(Dimension.QUANTITY, name, "1个", "1个")
                .done();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace("\n", "");
        }
    }
}
