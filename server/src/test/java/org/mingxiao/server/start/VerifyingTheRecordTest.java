package org.mingxiao.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingxiao.server.shared.database.OwnerOfFolder;

/** {@code ./mingxiao verify-audit} on the data folder of a real server: stopped, running, copied, and tampered with. */
@Tag("slow")
class VerifyingTheRecordTest {
    private static final Pattern HEAD = Pattern.compile("链首：第 (\\d+) 位 ([0-9a-f]{64})");

    /** What the owner of the tables can put out of the way. */
    private static final List<String> WITHOUT_DEFENCES = List.of(
            "alter table audit.record no force row level security",
            "alter table audit.record disable trigger user",
            "alter table audit.seal disable trigger user",
            "alter table audit.seal drop constraint seal_number_fkey",
            "alter table audit.seal drop constraint seal_number_key");

    @TempDir
    private static Path parent;

    private static Path folder;

    @TempDir
    private Path place;

    /** How the command ended, and what it said. */
    private record Answer(int status, String words) {}

    @BeforeAll
    static void a_server_worked_here_and_was_stopped() throws Exception {
        folder = parent.resolve("data");
        try (var server = ServerProcess.start(folder, "--demo")) {
            server.awaitReady();
            var beside = verify("--data", folder.toString());
            while (!beside.words().contains("待封存 0 条") || sealed(beside) < 100) {
                assertThat(beside.status()).as(beside.words()).isZero();
                Thread.sleep(500);
                beside = verify("--data", folder.toString());
            }
            server.awaitReady();
        }
    }

    @Test
    void a_whole_record_ends_with_0_and_says_nothing_but_that() throws Exception {
        var answer = verify("--data", folder.toString());

        assertThat(answer.status()).isZero();
        assertThat(answer.words())
                .contains("完好：链上 " + sealed(answer) + " 条记录")
                .contains("Intact: all " + sealed(answer) + " records")
                .hasLineCount(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit.record set actor_name = '别人' where number = 7 | 记录 7：与封存时不符 | record 7: differs from what was sealed
            delete from audit.record where number = 7 | 记录 7：已被删除 | record 7: removed
            delete from audit.seal where position = 7 | 链上第 7 位：封存已被删除 | Position 7: the seal was removed
            update audit.seal set number = 27 - number where number in (7, 20) | 记录 7：不在封存时的位置 | record 7: not where it was sealed
            insert into audit.record select 1000000, done_at, actor, actor_name, unit_id, action, subject, subject_id, detail, request, address from audit.record where number = 7 | 记录 1000000：没有封存 | Record 1000000: has no seal
            """)
    void a_row_tampered_with_is_named_and_ends_with_1(String act, String chinese, String english) throws Exception {
        var copy = copy(folder);
        tamper(copy, act);

        var answer = verify("--data", copy.toString());

        assertThat(answer.status()).as(answer.words()).isEqualTo(1);
        assertThat(answer.words()).contains(chinese, english, "不完好", "Not intact");
    }

    @Test
    void an_end_cut_off_is_found_by_the_heads_that_somebody_kept() throws Exception {
        var whole = verify("--data", folder.toString());
        var head = HEAD.matcher(whole.words());
        assertThat(head.find()).isTrue();
        var kept = place.resolve("kept.txt");
        Files.writeString(kept, "# 抄录\n2026-03-02 " + head.group(1) + " " + head.group(2) + "\n");
        assertThat(verify("--data", folder.toString(), "--heads", kept.toString())
                        .words())
                .contains("与 1 个已公布的链首核对");

        var copy = copy(folder);
        tamper(
                copy,
                "delete from audit.seal where position > 50",
                "delete from audit.record where number not in (select number from audit.seal)",
                "update audit.head set position = 50, hash = (select hash from audit.seal where position = 50)");

        assertThat(verify("--data", copy.toString()).status()).isZero();
        var answer = verify("--data", copy.toString(), "--heads", kept.toString());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.words())
                .contains("2026-03-02 公布的链首在第 " + head.group(1) + " 位，而现在的链没有这么长")
                .contains("The head published for 2026-03-02 is at position " + head.group(1));
    }

    @Test
    void a_copy_made_beside_a_running_server_is_checked_itself_and_the_server_left_alone() throws Exception {
        try (var server = ServerProcess.start(folder, "--demo")) {
            server.awaitReady();
            var copy = copy(folder);
            tamper(copy, "update audit.record set actor_name = '别人' where number = 7");

            assertThat(verify("--data", copy.toString()).words()).contains("记录 7：与封存时不符");
            assertThat(verify("--data", folder.toString()).status()).isZero();
            server.awaitReady();
            assertThat(server.stop()).isZero();
        }
    }

    @Test
    void what_cannot_be_checked_ends_with_2_and_says_why() throws Exception {
        var kept = Files.writeString(place.resolve("kept.txt"), "2026-03-02 9 " + "ab".repeat(32) + "\n三月二日 抄录\n");
        assertNotChecked(verify("--data", folder.toString(), "--heads", kept.toString()), "kept.txt 第 2 行");
        assertNotChecked(verify("--data", folder.toString(), "--heads", place + "/none"), "没有找到 / not found");
        assertNotChecked(verify("--data", place.toString()), "没有明效的数据库 / no database of Mingxiao here");
        assertNotChecked(verify("--folder", folder.toString()), "--folder？ --data DIR");
        assertNotChecked(verify("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none"), "127.0.0.1:1 refused");
        try (var program = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
                var starting = program.lock()) {
            assertThat(starting.isValid()).isTrue();
            assertNotChecked(verify("--data", folder.toString()), "数据目录正被另一个明效使用");
        }
    }

    private static void assertNotChecked(Answer answer, String why) {
        assertThat(answer.status()).as(answer.words()).isEqualTo(2);
        assertThat(answer.words()).contains("无法校验 / not checked", why).doesNotContain("\tat ");
    }

    private static void tamper(Path copy, String... acts) throws Exception {
        OwnerOfFolder.run(copy, WITHOUT_DEFENCES.toArray(String[]::new));
        OwnerOfFolder.run(copy, acts);
    }

    private Path copy(Path original) throws IOException, InterruptedException {
        var copy = place.resolve("copy-" + System.nanoTime());
        // It keeps rights and times, which PostgreSQL asks for; a running server's temporary files may vanish
        // meanwhile.
        new ProcessBuilder("cp", "-a", original.toString(), copy.toString())
                .redirectErrorStream(true)
                .start()
                .waitFor();
        return copy;
    }

    private static int sealed(Answer answer) {
        var head = HEAD.matcher(answer.words());
        return head.find() ? Integer.parseInt(head.group(1)) : 0;
    }

    private static Answer verify(String... words) throws IOException, InterruptedException {
        var command = ServerProcess.java("org.mingxiao.server.audit.VerifyAudit");
        command.addAll(Arrays.asList(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }
}
