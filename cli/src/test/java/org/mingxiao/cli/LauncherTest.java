package org.mingxiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says before any JVM of ours runs; everything after that needs a build and is tried in CI. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path folder;

    @Test
    void anOldJavaIsRefusedInBothLanguagesFromWhereverTheLauncherIsCalled() throws Exception {
        var elsewhere = Files.createDirectories(folder.resolve("别 处"));
        var link = Files.createSymbolicLink(
                elsewhere.resolve("mx"), Checkout.root().resolve("mingxiao"));
        var started = new ProcessBuilder(link.toString(), "value", "1家")
                .directory(elsewhere.toFile())
                .redirectErrorStream(true);
        started.environment().put("JAVA_HOME", oldJava().toString());
        var process = started.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(ExitStatus.NOTHING);
        assertThat(said)
                .contains("明效需要 JDK 17 或更高版本", "1.8")
                .contains("Mingxiao needs a JDK 17 or later")
                .hasLineCount(2);
    }

    private Path oldJava() throws IOException {
        var java = Files.createDirectories(folder.resolve("jdk 8/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                echo '    java.home = /opt/jdk8'
                echo '    java.specification.version = 1.8'
                """);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder.resolve("jdk 8");
    }
}
