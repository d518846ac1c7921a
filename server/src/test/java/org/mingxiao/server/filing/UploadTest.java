package org.mingxiao.server.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A file is taken by what it is, kept whole, and seen by whose it is. */
@ServerTest
class UploadTest {
    private final Districts districts;
    private final Uploads uploads;
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    @Autowired
    UploadTest(Districts districts, Uploads uploads, JdbcClient database, TransactionTemplate transactions) {
        this.districts = districts;
        this.uploads = uploads;
        this.database = database;
        this.transactions = transactions;
    }

    @Test
    void a_file_comes_back_as_it_was_handed_in() {
        var district = districts.make();
        var scope = districts.scope(district.education.handler);
        var bytes = "绩效目标表\n数量指标\t≥30家\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);

        var upload = accept(scope, district.education.section, "..\\目录/目标表\u202Efdp.txt", bytes);

        assertThat(upload.name()).isEqualTo("目标表fdp.txt");
        assertThat(upload.format()).isEqualTo(FileFormat.TEXT);
        assertThat(bytes.length).as("more than one piece").isGreaterThan(Pieces.PIECE_BYTES);
        CurrentScope.run(scope, () -> {
            try (var open = uploads.open(scope, upload.id())) {
                assertThat(open.bytes()).isEqualTo(bytes);
            }
        });
    }

    @Test
    void a_truncated_content_is_never_served() {
        var district = districts.make();
        var scope = districts.scope(district.education.handler);
        var bytes = "一行\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        var upload = accept(scope, district.education.section, "长.txt", bytes);
        CurrentScope.run(
                Scope.program(),
                () -> transactions.executeWithoutResult(
                        status -> database.sql("delete from filing.piece where upload_id = :id and number = 1")
                                .param("id", upload.id())
                                .update()));

        assertThatThrownBy(() -> CurrentScope.run(
                        scope, () -> uploads.open(scope, upload.id()).close()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("file-damaged"));
    }

    @Test
    void others_find_nothing() {
        var district = districts.make();
        var upload = accept(
                districts.scope(district.education.handler),
                district.education.section,
                "表.txt",
                "表".getBytes(StandardCharsets.UTF_8));

        for (var other : new UUID[] {district.education.otherHandler, district.water.finance, district.reviewer}) {
            var scope = districts.scope(other);
            assertThat(CurrentScope.during(scope, () -> uploads.find(scope, upload.id())))
                    .isEmpty();
        }
        var finance = districts.scope(district.education.finance);
        assertThat(CurrentScope.during(finance, () -> uploads.find(finance, upload.id())))
                .isPresent();
    }

    @Test
    void the_database_itself_hides_contents_from_others() {
        var district = districts.make();
        var upload = accept(
                districts.scope(district.education.handler),
                district.education.section,
                "表.txt",
                "表".getBytes(StandardCharsets.UTF_8));

        assertThat(pieces(districts.scope(district.water.finance), upload.id())).isZero();
        assertThat(pieces(districts.scope(district.education.handler), upload.id()))
                .isEqualTo(1);
    }

    @Test
    void nobody_hands_in_for_another_unit() {
        var district = districts.make();
        var scope = districts.scope(district.education.handler);

        assertThatThrownBy(() -> accept(scope, district.water.section, "表.txt", new byte[] {'a'}))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("not-allowed"));
    }

    @Test
    void more_than_twenty_megabytes_are_not_taken() {
        var district = districts.make();
        var scope = districts.scope(district.education.handler);
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                assertThat(given).as("read on after the limit").isLessThan(22L << 20);
                return 'a';
            }
        };

        assertThatThrownBy(() -> CurrentScope.run(
                        scope, () -> uploads.accept(scope, district.education.section, "大.txt", endless)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("file-too-large"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            年度 目标表 , 年度 目标表.docx
            a/b\\c:d*e?, a_b_c_d_e_.docx
            CON        , 绩效目标CON.docx
            𠮷䶮县     , 𠮷䶮县.docx
            ...        , 绩效目标.docx
            """)
    void names_of_exports_are_safe_on_every_system(String title, String name) {
        assertThat(FileNames.safe(title, "docx")).isEqualTo(name);
    }

    private Upload accept(Scope scope, UUID unit, String name, byte[] bytes) {
        return CurrentScope.during(scope, () -> uploads.accept(scope, unit, name, new ByteArrayInputStream(bytes)));
    }

    private int pieces(Scope scope, UUID upload) {
        return CurrentScope.during(
                scope,
                () -> transactions.execute(
                        status -> database.sql("select count(*) from filing.piece where upload_id = :id")
                                .param("id", upload)
                                .query(Integer.class)
                                .single()));
    }
}
