package org.mingxiao.server.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.review.language.Wording;
import org.mingxiao.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody types, and the indicator that should come up: the table in {@code library/searches.tsv} grows by a line. */
@ServerTest
class SearchingTheLibraryTest {
    private final IndicatorLibrary library;
    private final JdbcClient database;

    @Autowired
    SearchingTheLibraryTest(IndicatorLibrary library, JdbcClient database) {
        this.library = library;
        this.database = database;
    }

    @TestFactory
    List<DynamicTest> what_is_typed_finds_what_was_meant() throws Exception {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/library/searches.tsv"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(line -> DynamicTest.dynamicTest(
                            line[0] + " → " + line[1],
                            () -> assertThat(library.search(line[0], null, 3))
                                    .extracting(LibraryIndicator::name)
                                    .contains(line[1])))
                    .toList();
        }
    }

    @Test
    void a_class_narrows_what_is_found() {
        assertThat(library.search("培训", Dimension.AUDIENCE_SATISFACTION, 20))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.dimension()).isEqualTo(Dimension.AUDIENCE_SATISFACTION))
                .extracting(LibraryIndicator::name)
                .contains("培训学员满意度");
    }

    @Test
    void of_equal_fits_the_one_used_more_comes_first() throws Exception {
        var names = List.of("孵化试验数量甲", "孵化试验数量乙");
        names.forEach(name -> insert(name, name.endsWith("乙") ? 7 : 1));
        Thread.sleep(600);

        assertThat(library.search("孵化试验", null, 2))
                .extracting(LibraryIndicator::name)
                .containsExactly("孵化试验数量乙", "孵化试验数量甲");
    }

    @Test
    void nonsense_finds_nothing() {
        assertThat(library.search("qqqqq", null, 5)).isEmpty();
        assertThat(library.search("鱻麤龘", null, 5)).isEmpty();
        assertThat(library.search("'\"*?\\~(", null, 5)).isNotEmpty(); // no letter in it: what is used most
    }

    @Test
    void nothing_typed_shows_what_is_used_most() {
        assertThat(library.search("", null, 5)).hasSize(5);
    }

    @Test
    void what_another_server_adds_is_found_within_a_second() throws Exception {
        library.search("培训", null, 1);
        insert("另一节点新增指标数", 0);

        Thread.sleep(600);

        assertThat(library.search("另一节点新增", null, 1))
                .extracting(LibraryIndicator::name)
                .containsExactly("另一节点新增指标数");
    }

    @Test
    void common_indicators_carry_the_canonical_name_that_core_makes() {
        var rows = database.sql("select name, canonical from library.indicator where source = '常用指标'")
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list();

        assertThat(rows)
                .hasSizeGreaterThan(150)
                .allSatisfy(row -> assertThat(Wording.canonical(row.get(0))).isEqualTo(row.get(1)));
    }

    private void insert(String name, int uses) {
        database.sql("update library.edition set number = number + 1").update();
        database.sql("""
                        insert into library.indicator (id, name, canonical, dimension, unit, source, state, uses, changed_at, edition)
                        select :id, :name, :name, 'QUANTITY', '个', '试', 'KEPT', :uses, now(), number from library.edition""")
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("uses", uses)
                .update();
    }
}
