package org.mingxiao.server.organization.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Posts;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/** Units and people from a workbook. */
@ServerTest
class RosterTest {
    private final Districts districts;
    private final Rosters rosters;
    private final Units units;
    private final People people;
    private final Posts posts;
    private final String code = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    RosterTest(Districts districts, Rosters rosters, Units units, People people, Posts posts) {
        this.districts = districts;
        this.rosters = rosters;
        this.units = units;
        this.people = people;
        this.posts = posts;
    }

    private static byte[] book(List<List<String>> unitRows, List<List<String>> peopleRows) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            fill(book, RosterSheet.UNITS, unitRows);
            fill(book, RosterSheet.PEOPLE, peopleRows);
        }
        return out.toByteArray();
    }

    private static void fill(Workbook book, RosterSheet sheet, List<List<String>> rows) {
        var page = book.newWorksheet(sheet.title());
        for (int column = 0; column < sheet.columns().size(); column++) {
            page.value(0, column, sheet.columns().get(column));
            for (int row = 0; row < rows.size(); row++) {
                page.value(row + 1, column, rows.get(row).get(column));
            }
        }
    }

    @Test
    void nothing_is_saved_until_it_is_confirmed() throws Exception {
        var district = districts.make();
        var scope = districts.scope(district.systemAdministrator);
        var top = units.find(district.top).orElseThrow().code();
        var file = book(
                List.of(
                        List.of(code + "1", "规划科", "科室", code), // stands before the one above it
                        List.of(code, "甲县林业局", "部门", top),
                        List.of(code + "2", "无主科", "科室", "no-such"),
                        List.of("", "无编码", "科室", code),
                        List.of(code, "甲县林业局", "部门", top)),
                List.of(
                        List.of("u" + code, "孙导入", "13800001234", code + "1", "经办"),
                        List.of("v" + code, "李导入", "", code, "系统管理员"),
                        List.of("w" + code, "吴导入", "", code, "厨师")));

        var id = rosters.keep(scope, "人员.xlsx", file);
        var rows = rosters.preview(scope, id);

        assertThat(rows)
                .extracting(JudgedRow::state)
                .containsExactly(
                        JudgedRow.State.NEW,
                        JudgedRow.State.NEW,
                        JudgedRow.State.WRONG,
                        JudgedRow.State.WRONG,
                        JudgedRow.State.WRONG,
                        JudgedRow.State.NEW,
                        JudgedRow.State.WRONG,
                        JudgedRow.State.WRONG);
        assertThat(rows).extracting(JudgedRow::number).containsExactly(2, 3, 4, 5, 6, 2, 3, 4);
        assertThat(units.withCode(code)).isEmpty();
        assertThat(people.withAccount("u" + code)).isEmpty();

        assertThat(rosters.take(scope, id)).isEqualTo(3);

        var person = people.withAccount("u" + code).orElseThrow();
        assertThat(units.withCode(code + "1").orElseThrow().parent())
                .isEqualTo(units.withCode(code).orElseThrow().id());
        assertThat(posts.of(person.id()))
                .singleElement()
                .satisfies(post -> assertThat(post.waits()).isTrue());
        assertThatThrownBy(() -> rosters.take(scope, id)).isInstanceOf(Refused.class);
        var again = rosters.preview(scope, rosters.keep(scope, "人员.xlsx", file));
        assertThat(again.get(0).state()).isEqualTo(JudgedRow.State.SAME);
        assertThat(again.get(5).state()).isEqualTo(JudgedRow.State.SAME);
    }

    @Test
    void wrong_rows_come_back_as_the_same_workbook_with_the_reason() throws Exception {
        var scope = districts.scope(districts.make().systemAdministrator);
        var id = rosters.keep(scope, "x.xlsx", book(List.of(List.of(code, "某科", "班组", "none")), List.of()));

        var back = Workbooks.read(rosters.mistakes(scope, id));

        assertThat(back)
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsExactly(code, "某科", "班组", "none"));
        assertThat(rosters.preview(scope, id).get(0).detail()).isNotBlank();
    }

    @Test
    void what_is_no_workbook_is_refused() {
        var scope = districts.scope(districts.make().systemAdministrator);

        assertThatThrownBy(() -> rosters.keep(scope, "x.xlsx", "not a workbook".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("workbook-unreadable"));
        assertThat(Workbooks.read(rosters.template())).isEmpty();
    }

    @Test
    void nobody_but_the_system_administrator_imports() {
        var district = districts.make();

        for (var person :
                List.of(district.securityAdministrator, district.auditAdministrator, district.education.head)) {
            assertThatThrownBy(() -> rosters.keep(districts.scope(person), "x.xlsx", rosters.template()))
                    .isInstanceOf(Refused.class);
        }
    }
}
