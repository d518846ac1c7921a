package org.mingxiao.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.MingxiaoServer;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.WithoutScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who queries the database, and with what. */
class QueriesTest {
    private static final List<Class<?>> DOORS =
            List.of(JdbcClient.class, JdbcTemplate.class, NamedParameterJdbcTemplate.class);

    @Test
    void every_query_is_asked_by_somebody() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(MingxiaoServer.class);
        var without = classes.stream()
                .filter(QueriesTest::queriesBusiness)
                .flatMap(type -> type.getMethods().stream())
                .filter(QueriesTest::isOpenWithoutScope)
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();

        assertThat(without)
                .as(
                        "public methods of classes with a database that take no Scope: give them one, or say @WithoutScope(why)")
                .isEmpty();
    }

    private static boolean queriesBusiness(JavaClass type) {
        var name = type.getPackageName();
        return !name.startsWith("org.mingxiao.server.shared")
                && !name.startsWith("org.mingxiao.server.organization")
                && type.getFields().stream()
                        .anyMatch(field -> DOORS.stream()
                                .anyMatch(door -> field.getRawType().isEquivalentTo(door)));
    }

    private static boolean isOpenWithoutScope(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Scope.class))
                && !method.isAnnotatedWith(WithoutScope.class)
                && !method.getOwner().isAnnotatedWith(WithoutScope.class);
    }

    @Test
    void statements_are_constants() throws IOException {
        var composed = new ArrayList<String>();
        try (var files = Files.walk(Path.of("target/classes/org/mingxiao/server"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                composed.addAll(Statements.composed(Files.readAllBytes(file)));
            }
        }

        assertThat(composed)
                .as("statements put together from more than constants: use parameters, or say @ComposedSql(whence)")
                .isEmpty();
    }

    @Test
    void a_statement_built_from_input_is_found() throws IOException {
        try (var planted = Planted.class.getResourceAsStream("QueriesTest$Planted.class")) {
            assertThat(Statements.composed(planted.readAllBytes()))
                    .anyMatch(found -> found.contains("concatenated"))
                    .anyMatch(found -> found.contains("built"))
                    .anyMatch(found -> found.contains("handedOn"))
                    .noneMatch(found -> found.contains("constant"));
        }
    }

    /** What the check has to find. */
    @SuppressWarnings("unused")
    private static final class Planted {
        private final JdbcClient database;
        private final Map<String, String> parts = Map.of();

        Planted(JdbcClient database) {
            this.database = database;
        }

        void concatenated(String input) {
            database.sql("select title from goals.form where title = '" + input + "'")
                    .update();
        }

        void built(String input) {
            database.sql(new StringBuilder("select ").append(input).toString()).update();
        }

        void handedOn(String input) {
            database.sql(parts.get(input)).update();
        }

        void constant() {
            database.sql("select title from goals.form f where " + Scope.rows("f"))
                    .update();
        }
    }
}
