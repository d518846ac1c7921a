package org.mingxiao.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables of values beside this class; a finance officer may add lines. */
class TargetValueTablesTest {
    @TestFactory
    Stream<DynamicTest> theLanguage() {
        return rows("language.txt");
    }

    @TestFactory
    Stream<DynamicTest> valuesOfPublishedForms() {
        return rows("published.txt");
    }

    @TestFactory
    Stream<DynamicTest> valuesOfOtherRegions() {
        return Stream.of("unseen.txt", "second-unseen.txt", "third-unseen.txt", "fourth-unseen.txt")
                .flatMap(TargetValueTablesTest::rows);
    }

    private static Stream<DynamicTest> rows(String table) {
        return ValueTable.rows(table).stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.text(), () -> assertThat(row.read()).isEqualTo(row.meaning())));
    }
}
