package org.mingxiao.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program starts by itself, whatever happened to it before. */
@Tag("slow")
@Tag("whole-program")
class StartingTest {
    @TempDir
    private Path folder;

    @Test
    void stops_when_asked_with_status_0_and_leaves_no_database_behind() throws Exception {
        try (var server = ServerProcess.start(folder)) {
            server.awaitReady();

            assertThat(server.stop()).isZero();
            assertThat(databaseServer()).isEmpty();
        }
    }

    @Test
    void starts_again_after_a_kill_though_its_database_lives_on() throws Exception {
        try (var killed = ServerProcess.start(folder)) {
            killed.awaitReady();
            killed.kill();
            assertThat(databaseServer()).as("the database outlives the program").isPresent();
        }
        try (var again = ServerProcess.start(folder)) {
            again.awaitReady();

            assertThat(again.stop()).isZero();
        }
    }

    @Test
    void starts_again_after_program_and_database_were_killed() throws Exception {
        try (var killed = ServerProcess.start(folder)) {
            killed.awaitReady();
            killed.kill();
            databaseServer().orElseThrow().destroyForcibly();
        }
        try (var again = ServerProcess.start(folder)) {
            again.awaitReady();

            assertThat(again.stop()).isZero();
        }
    }

    @Test
    void a_folder_in_use_and_a_port_in_use_are_told_in_words() throws Exception {
        try (var first = ServerProcess.start(folder)) {
            first.awaitReady();
            try (var sameFolder = ServerProcess.start(folder)) {
                assertThat(sameFolder.awaitEnd()).isEqualTo(1);
                assertThat(sameFolder.output())
                        .contains("数据目录正被另一个明效使用", "--data")
                        .doesNotContain("at org.mingxiao");
            }
            first.awaitReady(); // it still has its database
            try (var samePort = ServerProcess.start(folder.resolve("other"), "--port", String.valueOf(first.port()))) {
                assertThat(samePort.awaitEnd()).isEqualTo(1);
                assertThat(samePort.output()).contains("已被其他程序占用", "--port").doesNotContain("at org.mingxiao");
            }
            assertThat(first.stop()).isZero();
        }
    }

    @Test
    void the_passwords_of_its_database_are_for_its_own_account_only() throws Exception {
        try (var server = ServerProcess.start(folder)) {
            server.awaitReady();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database.secret"))))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(folder.resolve("postgres/pg_hba.conf"))).doesNotContain("trust");
        }
    }

    private Optional<ProcessHandle> databaseServer() throws IOException {
        var file = folder.resolve("postgres/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0).strip()))
                : Optional.empty();
    }
}
