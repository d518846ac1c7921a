package org.mingxiao.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingxiao.documents.Printed;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.Zips;

/** The new and the old format of Excel give the same page model. */
class WorkbookTest {

    @Test
    void a_sheet_is_one_table_whose_rows_and_columns_are_those_of_the_sheet() throws Exception {
        assertBothPrint(
                book -> {
                    Sheet sheet = book.createSheet();
                    row(sheet, 1, "绩效目标表", null, null);
                    row(sheet, 3, "产出指标", "数量指标", "养护面积");
                    row(sheet, 4, "", "", "巡查次数");
                    row(sheet, 6, null, null, "  ");
                    sheet.addMergedRegion(CellRangeAddress.valueOf("A2:C2"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("A4:A5"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("B4:B5"));
                },
                """
                table 1
                2: 1(1x3) 绩效目标表
                4: 1(2x1) 产出指标 | 2(2x1) 数量指标 | 3 养护面积
                5: 3 巡查次数
                """);
    }

    @Test
    void hidden_sheets_are_left_out_and_hidden_rows_and_columns_are_not() throws Exception {
        assertBothPrint(
                book -> {
                    row(book.createSheet("选项"), 0, "是", "否");
                    Sheet shown = book.createSheet("表");
                    row(shown, 0, "甲", "乙");
                    row(shown, 1, "丙", "丁");
                    shown.getRow(1).setZeroHeight(true);
                    shown.setColumnHidden(1, true);
                    row(book.createSheet("空"), 0, "", " ");
                    row(book.createSheet("后"), 0, "戊");
                    book.setActiveSheet(1);
                    book.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
                },
                """
                table 1
                1: 1 甲 | 2 乙
                2: 1 丙 | 2 丁
                table 2
                1: 1 戊
                """);
    }

    @Test
    void of_a_formula_the_value_is_read_that_was_last_shown() throws Exception {
        assertBothPrint(
                book -> {
                    Row row = book.createSheet().createRow(0);
                    row.createCell(0).setCellFormula("1+1");
                    row.createCell(1).setCellFormula("\"a\"&\"b\"");
                    row.createCell(2).setCellFormula("1/0");
                    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                },
                """
                table 1
                1: 1 2 | 2 ab | 3 #DIV/0!
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5326.15         | General                                  | 5326.15",
                "5326.1500000001 | General                                  | 5326.1500000001",
                "123456789012    | General                                  | 123456789012",
                "0.1             | General                                  | 0.1",
                "5326.15         | #,##0.00                                 | 5,326.15",
                "0               | #,##0.00                                 | 0.00",
                "0               | 0                                        | 0",
                "-3.5            | 0.00                                     | -3.50",
                "0.95            | 0%                                       | 95%",
                "0.9567          | 0.00%                                    | 95.67%",
                "30              | 0\"家\"                                  | 30家",
                "30              | \"≥\"0\"家\"                              | ≥30家",
                "45291           | yyyy-mm-dd                               | 2023-12-31",
                "45291           | yyyy\"年\"m\"月\"d\"日\";@                 | 2023年12月31日",
                "1234.5          | _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ | 1,234.50",
                "0               | _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ | 0.00",
                "0               | #,##0.0;;\"-\"                             | 0.0",
            })
    void numbers_are_read_as_they_are_shown(double number, String format, String shown) throws Exception {
        assertBothPrint(
                book -> {
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat(format));
                    Cell cell = book.createSheet().createRow(0).createCell(0);
                    cell.setCellValue(number);
                    cell.setCellStyle(style);
                },
                "table 1\n1: 1 " + shown + "\n");
    }

    @ParameterizedTest
    @CsvSource({"14, 2023/12/31", "31, 2023年12月31日", "57, 2023年12月", "58, 12月31日"})
    void formats_that_depend_on_the_language_are_chinese(short format, String shown) {
        assertThat(new PrintedNumber(false).print("45291", format, null)).isEqualTo(shown);
        assertThat(new PrintedNumber(true).print("43829", format, null)).isEqualTo(shown);
    }

    @Test
    void texts_are_read_without_readings_escapes_and_in_runs() throws Unreadable {
        byte[] file = Zips.xlsxOf(
                "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><r><t>产</t></r>"
                        + "<r><t>出</t></r></is></c><c t='str'><v>a_x000D_\nb</v></c><c t='s'><v>99</v></c>"
                        + "<c t='b'><v>1</v></c></row></sheetData></worksheet>",
                "xl/sharedStrings.xml",
                "<sst><si><t>绩效</t><rPh><t>jixiao</t></rPh></si></sst>");
        assertThat(Printed.layout(XlsxReader.read(file))).isEqualTo("""
                        table 1
                        1: 1 绩效 | 2 产出 | 3 a⏎b | 4 | 5 TRUE
                        """);
    }

    @Test
    void merged_cells_that_overlap_or_lie_outside_do_no_harm() throws Unreadable {
        byte[] file = Zips.xlsx(
                "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>",
                "<mergeCells><mergeCell ref='A1:A9'/><mergeCell ref='A1:XFD1048576'/><mergeCell ref='Z9:Z10'/>"
                        + "<mergeCell ref='nonsense'/><mergeCell/></mergeCells>");
        assertThat(Printed.layout(XlsxReader.read(file))).isEqualTo("""
                table 1
                1: 1 1 | 2 2
                """);
    }

    private static void assertBothPrint(Consumer<Workbook> fill, String expected) throws IOException, Unreadable {
        try (Workbook modern = new XSSFWorkbook();
                Workbook old = new HSSFWorkbook()) {
            fill.accept(modern);
            fill.accept(old);
            assertThat(Printed.layout(XlsxReader.read(bytes(modern)))).isEqualTo(expected);
            assertThat(Printed.layout(XlsReader.read(bytes(old)))).isEqualTo(expected);
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    private static void row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < texts.length; column++) {
            if (texts[column] != null) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
    }
}
