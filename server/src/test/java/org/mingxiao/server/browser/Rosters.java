package org.mingxiao.server.browser;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A workbook of units and people; one of them belongs to a unit that nobody knows. */
final class Rosters {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Rosters() {}

    static FilePayload sheet() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            fill(
                    book,
                    "单位",
                    List.of("单位编码", "单位名称", "类别", "上级单位编码"),
                    List.of("20501", "基础教育科", "科室", "205"),
                    List.of("20502", "第一中学", "下属单位", "205"));
            fill(
                    book,
                    "人员",
                    List.of("账号", "姓名", "手机", "单位编码", "角色"),
                    List.of("zhoujb", "周经办", "13800001234", "20501", "经办"),
                    List.of("wukz", "吴科长", "", "20501", "科室负责人"),
                    List.of("zhengsh", "郑审核", "", "101", "财政审核"),
                    List.of("qiancw", "钱财务", "", "999", "财务"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("名册.xlsx", EXCEL, out.toByteArray());
    }

    @SafeVarargs
    private static void fill(Workbook book, String title, List<String>... rows) {
        var sheet = book.newWorksheet(title);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].size(); column++) {
                sheet.value(row, column, rows[row].get(column));
            }
        }
    }
}
