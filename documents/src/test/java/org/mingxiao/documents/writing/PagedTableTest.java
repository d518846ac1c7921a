package org.mingxiao.documents.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingxiao.documents.writing.TableBuilder.label;
import static org.mingxiao.documents.writing.TableBuilder.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingxiao.documents.writing.Sheet.Table;

/** A long table is parted between its rows; each part can be read by itself. */
class PagedTableTest {
    private static final Table TABLE = new TableBuilder(1, 1)
            .row(label("级别"), label("名称"))
            .endOfHeader()
            .row(label("产出").down(3), text("甲"))
            .row(text("乙"))
            .row(text("丙"))
            .row(label("效益"), text("丁"))
            .build();

    @Test
    void a_table_with_room_on_its_page_stays_whole() {
        assertThat(new PagedTable(TABLE).parts(tops(20, 10, 10, 10, 10, 10), 70))
                .containsExactly(TABLE);
    }

    @Test
    void each_part_has_the_header_and_the_label_that_reaches_over_the_cut() {
        assertThat(parts(tops(20, 10, 10, 10, 10, 10), 50))
                .containsExactly("级别 名称 | 产出×2 甲 | 乙", "级别 名称 | 产出 丙 | 效益 丁");
    }

    @Test
    void what_follows_a_row_that_is_higher_than_a_page_stands_on_its_last_page() {
        assertThat(parts(tops(20, 10, 10, 120, 10, 10), 50))
                .containsExactly("级别 名称 | 产出 甲", "级别 名称 | 产出×2 乙 | 丙 | 效益 丁");
    }

    @Test
    void unmerged_says_a_label_in_each_of_its_rows() {
        assertThat(said(new PagedTable(TABLE).unmerged())).isEqualTo("级别 名称 | 产出 甲 | 产出 乙 | 产出 丙 | 效益 丁");
    }

    private static float[] tops(float first, float... heights) {
        var tops = new float[heights.length + 1];
        tops[0] = first;
        for (int row = 0; row < heights.length; row++) {
            tops[row + 1] = tops[row] + heights[row];
        }
        return tops;
    }

    private static List<String> parts(float[] tops, float page) {
        return new PagedTable(TABLE)
                .parts(tops, page).stream().map(PagedTableTest::said).toList();
    }

    private static String said(Table table) {
        var rows = new StringBuilder();
        for (int row = 0; row < table.rows(); row++) {
            rows.append(row == 0 ? "" : " |");
            for (var cell : table.startingIn(row)) {
                rows.append(row == 0 && cell.column() == 0 ? "" : " ").append(cell.text());
                rows.append(cell.down() == 1 ? "" : "×" + cell.down());
            }
        }
        return rows.toString();
    }
}
