package org.mingxiao.documents.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.money.MoneyUnit;

/** What a written file is, apart from the form in it: always the same, harmless, and laid out to be printed. */
class WrittenFilesTest {

    @ParameterizedTest
    @EnumSource(WritingFormat.class)
    void theSameFormGivesTheSameBytes(WritingFormat format) {
        if (format == WritingFormat.PDF) {
            ChineseFont.orSkip();
        }
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        var once = FormWriter.write(SampleForms.projectSelfEvaluation(), format);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(FormWriter.write(SampleForms.projectSelfEvaluation(), format))
                    .isEqualTo(once);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = WritingFormat.class,
            names = {"DOCX", "XLSX"})
    void noEntryOfAnOfficeFileHasATime(WritingFormat format) throws IOException {
        var times = new ArrayList<Integer>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(FormWriter.write(SampleForms.departmentGoals(), format)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                times.add(entry.getTimeLocal().getYear());
                if (entry.getName().startsWith("docProps")) {
                    var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(text).doesNotContain("Apache POI").doesNotContainPattern("20[0-9]{2}-");
                }
            }
        }
        assertThat(times).isNotEmpty().containsOnly(1980);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\t=1"})
    void textNeverBecomesAFormula(String text) throws IOException {
        var sheet = workbook(named(text));
        var cells = new ArrayList<CellType>();
        sheet.forEach(row -> row.forEach(cell -> cells.add(cell.getCellType())));
        assertThat(cells).doesNotContain(CellType.FORMULA);
        assertThat(texts(sheet)).contains(text);
    }

    @Test
    void textOfAPageIsNeverMarkup() {
        var text = "<script>alert(1)</script> & \"<b>粗</b>\"";
        var page = Jsoup.parse(new String(FormWriter.write(named(text), WritingFormat.HTML), StandardCharsets.UTF_8));
        assertThat(page.getElementsByTag("script")).isEmpty();
        assertThat(page.getElementsByTag("td").eachText()).contains(text);
    }

    @Test
    void figuresAreNumbersWithTwoDecimals() throws IOException {
        var sheet = workbook(SampleForms.departmentGoals());
        var figures = Stream.iterate(0, i -> i <= sheet.getLastRowNum(), i -> i + 1)
                .flatMap(i -> Stream.iterate(0, c -> c < 6, c -> c + 1)
                        .map(c -> sheet.getRow(i).getCell(c)))
                .filter(cell -> cell != null && cell.getCellType() == CellType.NUMERIC)
                .toList();
        assertThat(figures)
                .extracting(
                        cell -> cell.getRawValue(), cell -> cell.getCellStyle().getDataFormatString())
                .contains(tuple("1286.40", "#,##0.00"));
    }

    @Test
    void aFigureOfAnotherUnitIsConvertedExactly() {
        var yuan = new Amount(new BigDecimal("12345678.9"), MoneyUnit.YUAN);
        assertThat(Figures.amount(yuan, MoneyUnit.TEN_THOUSAND)).isEqualTo("1,234.56789");
        assertThat(Figures.amount(Forms.amount("-1234567"), MoneyUnit.TEN_THOUSAND))
                .isEqualTo("-1,234,567.00");
        assertThat(Figures.amount(Forms.amount("0.5"), MoneyUnit.TEN_THOUSAND)).isEqualTo("0.50");
    }

    @Test
    void aWorksheetRowNeverNeedsMoreThanItCanHave() throws IOException {
        var goal = "完成年度工作任务，提高服务水平。".repeat(400);
        var form = Forms.form(FormKind.DEPARTMENT_GOALS, "部门整体预算绩效目标申报表", "望川区水务局", 2025)
                .goal(goal)
                .done();
        var sheet = workbook(form);
        sheet.forEach(row -> assertThat(row.getHeightInPoints()).isLessThanOrEqualTo(409f));
        assertThat(texts(sheet)).contains(goal);
    }

    @Test
    void aTextTooLongForACellIsKeptWhole() throws IOException {
        var goal = IntStream.range(0, 9000)
                .mapToObj(i -> "改造第" + i * 7919 % 10007 + "段管网。")
                .collect(Collectors.joining());
        var form = Forms.form(FormKind.DEPARTMENT_GOALS, "部门整体预算绩效目标申报表", "望川区水务局", 2025)
                .goal(goal)
                .done();
        assertThat(String.join("", texts(workbook(form)))).contains(goal);
    }

    @Test
    void theHeaderOfAWideTableIsRepeatedOnEveryPage() throws IOException {
        var bytes = FormWriter.write(SampleForms.projectGoals(), WritingFormat.DOCX);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var rows = document.getTables().get(0).getRows();
            assertThat(rows.get(0).isRepeatHeader()).isTrue();
            assertThat(rows.get(1).isRepeatHeader()).isFalse();
            var page = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(page.getOrient()).hasToString("landscape");
        }
        assertThat(workbook(SampleForms.projectGoals()).getRepeatingRows().formatAsString())
                .isEqualTo("3:3");
    }

    private static Form named(String name) {
        return Forms.form(FormKind.DEPARTMENT_GOALS, "部门整体预算绩效目标申报表", "望川区水务局", 2025)
                .target(Dimension.QUANTITY, name, "1个", "1个")
                .done();
    }

    private static XSSFSheet workbook(Form form) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(FormWriter.write(form, WritingFormat.XLSX))).getSheetAt(0);
    }

    private static List<String> texts(XSSFSheet sheet) {
        var texts = new ArrayList<String>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        }));
        return texts;
    }
}
